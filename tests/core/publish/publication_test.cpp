// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The public edition as a folder: pages, document, data; and what keeps people out of it.
#include "core/publish/publication.h"

#include "core/interchange/sample.h"
#include "core/store/storefixture.h"
#include "support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

struct PublishWorld {
    TempDir dir;
    std::unique_ptr<Store> store = memoryStore();
    Id<Measure> first;

    PublishWorld()
    {
        REQUIRE_OK(loadSample(*store, u"koeln"_s));
        first = all<Measure>(*store).first().id;
        Person person;
        person.givenName = u"Erika"_s;
        person.familyName = u"Probstmüller"_s;
        person.email = u"e.probst@amt.example"_s;
        person.phone = u"0221 / 221-12345"_s;
        write(*store, u"test:person"_s, [&](Writer& writer) { writer.insert(person); });
    }
    [[nodiscard]] QString folder() const { return dir.file(u"öffentlich"_s); }
    [[nodiscard]] QString text(const QString& name) const
    {
        return QString::fromUtf8(contentOf(folder() + u'/' + name));
    }
    [[nodiscard]] static PublishRequest request() { return {{}, QDate(2026, 11, 30)}; }
    [[nodiscard]] QStringList mentions() const
    {
        QStringList out;
        for (const PersonMention& mention : value_of(mentionsToPublish(*store, request())))
            out << mention.what;
        return out;
    }
    void say(const QString& text)
    {
        edit<Measure>(*store, first, [&](Measure& row) { row.summary = text; });
    }
};

bool isWellFormed(const QString& html)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

TEST_CASE("The public edition has a page for each measure, a document and described data", "[publish][soffice]")
{
    const PublishWorld world;
    const Publication made = value_of(publish(*world.store, world.folder(), PublishWorld::request()));
    CHECK(made.pages == 28);
    CHECK(QDir(world.folder() + u"/massnahmen"_s).entryList(QDir::Files).size() == 28);
    const QString index = world.text(u"index.html"_s);
    CHECK(isWellFormed(index));
    CHECK(index.contains(u"href=\"massnahmen/k001.html\""_s));
    CHECK(index.contains(u"href=\"programm.pdf\""_s));
    CHECK_FALSE(index.contains(u"<style"_s));
    const QString page = world.text(u"massnahmen/k007.html"_s);
    CHECK(isWellFormed(page));
    CHECK(page.contains(u"href=\"../index.html\""_s));
    CHECK(page.contains(u"href=\"k002.html\""_s)); // what it replaces, on a page of its own
    CHECK_FALSE(page.contains(u"Noch keine Angaben"_s));
    CHECK(contentOf(world.folder() + u"/programm.pdf"_s).startsWith("%PDF"));

    const QJsonObject data =
        QJsonDocument::fromJson(contentOf(world.folder() + u"/daten/dcat-ap-de.jsonld"_s)).object();
    CHECK(data.value(u"@type"_s) == u"dcat:Dataset"_s);
    const QJsonArray files = data.value(u"dcat:distribution"_s).toArray();
    REQUIRE(files.size() == 3);
    for (const QJsonValue& file : files) {
        const QString path = file[u"dcat:downloadURL"_s][u"@id"_s].toString();
        INFO(path.toStdString());
        CHECK(QFileInfo::exists(world.folder() + u"/daten/"_s + path));
    }
    // Everybody may read what is published.
    CHECK(QFileInfo(world.folder() + u"/index.html"_s).permission(QFile::ReadOther));
}

TEST_CASE("What was published before is replaced whole; a folder of others is not touched", "[publish][soffice]")
{
    PublishWorld world;
    REQUIRE_OK(publish(*world.store, world.folder(), PublishWorld::request()));
    REQUIRE(QFile::rename(world.folder() + u"/massnahmen/k001.html"_s, world.folder() + u"/massnahmen/alt.html"_s));
    world.say(u"Ganz neu."_s);
    REQUIRE_OK(publish(*world.store, world.folder(), PublishWorld::request()));
    CHECK_FALSE(QFileInfo::exists(world.folder() + u"/massnahmen/alt.html"_s));
    CHECK(world.text(u"massnahmen/k001.html"_s).contains(u"Ganz neu."_s));

    PublishRequest cancelled = PublishWorld::request();
    cancelled.isCancelled = [] { return true; };
    CHECK_FALSE(publish(*world.store, world.folder(), cancelled));
    CHECK(world.text(u"massnahmen/k001.html"_s).contains(u"Ganz neu."_s));
    CHECK(QDir(world.dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);

    QFile::remove(world.folder() + u"/veroeffentlicht.txt"_s);
    const auto refused = publish(*world.store, world.folder(), PublishWorld::request());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Rejected);
    CHECK(QFileInfo::exists(world.folder() + u"/index.html"_s));
}

TEST_CASE("Texts that name people of the file are found before they are published", "[publish]")
{
    PublishWorld world;
    CHECK(world.mentions().isEmpty());
    world.say(u"Ansprechpartnerin ist Frau Probstmuellers Vertretung."_s);
    CHECK(world.mentions() == QStringList{u"Name: Probstmüller"_s});
    world.say(u"Anmeldung unter E.Probst@amt.example."_s);
    CHECK(world.mentions() == QStringList{u"E-Mail: e.probst@amt.example"_s});
    for (const char* number : {"Tel. +49 221 221 12345", "Tel. (0221) 22112345", "Tel. 0049-221-22112345"}) {
        world.say(QString::fromLatin1(number));
        CHECK(world.mentions() == QStringList{u"Telefon: 0221 / 221-12345"_s});
    }
    world.say(u"Am 22.11.2026 um 12:34:5 Uhr, 500.000 Euro, info@amt.example"_s);
    CHECK(world.mentions().isEmpty());
    // What is not shown is not looked at.
    world.say({});
    edit<Measure>(*world.store, world.first, [](Measure& row) { row.internalNote = u"Frau Probstmüller anrufen"_s; });
    CHECK(world.mentions().isEmpty());
}
