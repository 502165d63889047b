// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: what their texts may hold, what is wrong with them, how they are kept, merged and exchanged.
#include "core/ops/rows.h"
#include "core/report/runningline.h"
#include "core/report/template/placeholders.h"
#include "core/report/template/sectionlines.h"
#include "core/report/template/templatedreport.h"
#include "core/report/template/templatefile.h"
#include "core/store/contents.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/store/storefixture.h"
#include "tests/support/files.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

QByteArray examplePicture(const QColor& color, const QSize& size = {300, 100})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).fillRect(10, 10, size.width() - 20, size.height() - 20, color);
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return out;
}

ReportTemplate councilTemplate()
{
    ReportTemplate out;
    out.title = u"Ratsfassung"_s;
    out.report = u"programme"_s;
    out.headerLeft = u"{kommune}"_s;
    out.footerRight = u"Seite {seite} von {seiten}"_s;
    return out;
}

Result<Id<ReportTemplate>> kept(Store& store, const ReportTemplate& row)
{
    Id<ReportTemplate> id;
    IPLAN_TRY(store.transact(kSaveTemplateOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(id, saveTemplate(writer, row));
        return {};
    }));
    return id;
}

std::optional<ReportTemplate> usual(const Store& store, const char* report)
{
    return value_of(store.read([&](const Reader& reader) -> Result<std::optional<ReportTemplate>> {
        return usualTemplate(reader, *reportByKey(QString::fromLatin1(report)));
    }));
}

QString problemsText(const ReportTemplate& row, const QList<TextModule>& modules = {})
{
    QStringList out;
    for (const TemplateProblem& one : templateProblems(row, modules))
        out << one.field->labelText() + u": "_s + one.text;
    return out.join(u'\n');
}

} // namespace

TEST_CASE("A placeholder that nobody knows is named with its field", "[report][template]")
{
    ReportTemplate row = councilTemplate();
    CHECK(problemsText(row).isEmpty());
    row.headerLeft = u"{kommmune}"_s;
    row.foreword = u"Seite {seite}"_s;
    CHECK(problemsText(row) == u"Kopfzeile links: Den Platzhalter {kommmune} gibt es nicht.\n"
                               "Vorwort: Der Platzhalter {seite} geht nur in Kopf- und Fußzeile."_s);
    const auto checked = checkTemplate(row, {});
    REQUIRE_FALSE(checked);
    CHECK(checked.error().kind == ErrorKind::Rejected);
    CHECK(checked.error().message.contains(u"„Ratsfassung“"_s));
    CHECK(checked.error().message.contains(u"{kommmune}"_s));
    CHECK(checked.error().hint.contains(u"{kommune}"_s));
}

TEST_CASE("Colours that cannot be read are refused with their contrast", "[report][template]")
{
    ReportTemplate row = councilTemplate();
    row.headingColor = u"#1f4e79"_s;
    row.tableColor = u"#dde8f0"_s;
    CHECK(problemsText(row).isEmpty());
    row.headingColor = u"#ffcc00"_s;
    row.tableColor = u"#202020"_s;
    row.bodyPoints = 30;
    const QString text = problemsText(row);
    CHECK(text.contains(
        u"Farbe der Überschriften: #ffcc00 ist auf weißem Papier nicht gut zu lesen: Kontrast 1,5 zu 1"_s));
    CHECK(text.contains(u"Farbe der Tabellenköpfe: #202020 ist unter schwarzer Schrift nicht gut zu lesen"_s));
    CHECK(text.contains(u"Schriftgröße: Möglich sind 8 bis 14 Punkt."_s));
    row.headingColor = u"dunkelblau"_s;
    CHECK(problemsText(row).contains(u"„dunkelblau“ ist keine Farbe"_s));
}

TEST_CASE("Sections and columns of a newer program are passed over and named, no more", "[report][template]")
{
    ReportTemplate row = councilTemplate();
    row.sections = u"matrix: code, title, mood\nforecast\nindexByCode"_s;
    const QList<TemplateProblem> problems = templateProblems(row, {});
    REQUIRE(problems.size() == 2);
    CHECK_FALSE(problems.first().hinders);
    CHECK_FALSE(problems.last().hinders);
    CHECK(checkTemplate(row, {}));
    ReportParameters parameters{kReport};
    chooseByTemplate(parameters, *reportByKey(u"programme"), row);
    CHECK(parameters.sections.value() == QStringList{u"matrix"_s, u"indexByCode"_s});
    CHECK(parameters.columns.value(u"matrix"_s) == QStringList{u"code"_s, u"title"_s});
    // What somebody chose for this once stands above the template.
    ReportParameters chosen{kReport};
    chosen.sections = {u"summary"_s};
    chooseByTemplate(chosen, *reportByKey(u"programme"), row);
    CHECK(chosen.sections.value() == QStringList{u"summary"_s});
}

TEST_CASE("A template without sections has the usual ones, and those for which it has a text", "[report][template]")
{
    ReportTemplate row = councilTemplate();
    row.foreword = u"Liebe Leserinnen"_s;
    ReportParameters parameters{kReport};
    chooseByTemplate(parameters, *reportByKey(u"programme"), row);
    CHECK(parameters.sections.value().first() == u"foreword"_s);
    CHECK(parameters.sections.value().contains(u"measures"_s));
    CHECK_FALSE(parameters.sections.value().contains(u"imprint"_s));
}

TEST_CASE("Section lines are read as they are written", "[report][template]")
{
    const QList<SectionLine> lines{{u"summary"_s}, {u"matrix"_s, {u"code"_s, u"title"_s}}};
    CHECK(sectionLinesText(lines) == u"summary\nmatrix: code, title"_s);
    CHECK(sectionLines(sectionLinesText(lines)) == lines);
    CHECK(sectionLines(u"\n summary \n\nmatrix:code ,title,\n"_s) == lines);
}

TEST_CASE("Textbausteine stand in a template by their Kürzel, with placeholders of their own", "[report][template]")
{
    const ReportWorld world;
    TextModule module;
    module.key = u"vorw"_s;
    module.label = u"Vorwort"_s;
    module.text = u"Das {bericht} der Stadt {kommune}"_s;
    TextModule nested = module;
    nested.key = u"kette"_s;
    nested.text = u"{baustein:vorw}"_s;
    REQUIRE(world.store->transact(u"textModule:create"_s, [&](Writer& writer) -> Result<> {
        writer.insert(module);
        writer.insert(nested);
        return {};
    }));
    const auto snapshot = world.snapshot();
    const ReportContext context(*snapshot, kReport);
    const Letterhead letterhead{u"Stadt Müsterstadt"_s, u"Amt für Vielfalt"_s};
    const PlaceholderSource source{context, *reportByKey(u"programme"), letterhead};
    CHECK(filledText(u"{Baustein: VORW}!"_s, source) == u"Das Maßnahmenprogramm der Stadt Stadt Müsterstadt!"_s);
    CHECK(filledText(u"{dienststelle}, {stand}, {jahr}"_s, source) == u"Amt für Vielfalt, 22.11.2026, 2026"_s);
    const RunningPieces line = filledLine(u"Seite {seite} von {seiten}"_s, source);
    CHECK(runningText(line, u"3"_s, u"9"_s) == u"Seite 3 von 9"_s);
    const QList<TextModule> modules = snapshot->rows<TextModule>().rows();
    CHECK(placeholderProblems(u"{baustein:vorw}"_s, false, modules).isEmpty());
    CHECK(placeholderProblems(u"{baustein:fehlt}"_s, false, modules) ==
          QStringList{u"Einen Textbaustein mit dem Kürzel „fehlt“ gibt es nicht."_s});
    CHECK(placeholderProblems(u"{baustein:kette}"_s, false, modules).first().contains(u"kein anderer"_s));
    for (const QString& half : {u"{{kommune}}"_s, u"{kommune{bericht}}"_s, u"Stand {stand"_s, u"stand}"_s})
        CHECK(placeholderProblems(half, false, modules).join(u' ').contains(u"geschweifte Klammer"_s));
}

TEST_CASE("Every placeholder has help and can be filled in", "[report][template]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const ReportContext context(*snapshot, kReport);
    const Letterhead letterhead{u"Stadt Müsterstadt"_s, u"Amt"_s};
    const QString manual = sourceText(u"docs/handbuch/templates.md"_s);
    for (const TemplatePlaceholder& one : templatePlaceholders()) {
        INFO(one.name);
        CHECK(qstrlen(one.help) > 10);
        CHECK(manual.contains(u'`' + one.text() + u'`'));
        CHECK(placeholderProblems(one.text(), true, {}).isEmpty());
        const QString filled = filledText(one.text(), {context, *reportByKey(u"programme"), letterhead});
        CHECK((filled != one.text()) == (one.value != nullptr));
    }
}

TEST_CASE("One template is the usual one of a report; a house template is that of all others", "[report][template]")
{
    const auto store = memoryStore();
    CHECK_FALSE(usual(*store, "programme"));
    ReportTemplate house;
    house.title = u"Haus"_s;
    house.isUsual = true;
    ReportTemplate council = councilTemplate();
    council.isUsual = true;
    REQUIRE_OK(kept(*store, house));
    CHECK(usual(*store, "programme")->title == u"Haus"_s);
    REQUIRE_OK(kept(*store, council));
    CHECK(usual(*store, "programme")->title == u"Ratsfassung"_s);
    CHECK(usual(*store, "costs")->title == u"Haus"_s);
    // Another usual one of the report takes its place.
    ReportTemplate other = council;
    other.title = u"Kurz"_s;
    REQUIRE_OK(kept(*store, other));
    CHECK(usual(*store, "programme")->title == u"Kurz"_s);
    REQUIRE_OK(store->undoLog().undo());
    CHECK(usual(*store, "programme")->title == u"Ratsfassung"_s);
}

TEST_CASE("A template needs a name that is not taken; one of the same name without an id is written over",
          "[report][template]")
{
    const auto store = memoryStore();
    ReportTemplate row = councilTemplate();
    row.title = u"  "_s;
    CHECK(kept(*store, row).error().kind == ErrorKind::Rejected);
    const auto first = value_of(kept(*store, councilTemplate()));
    CHECK(value_of(kept(*store, councilTemplate())) == first);
    ReportTemplate renamed = councilTemplate();
    renamed.id = Id<ReportTemplate>(newRowId());
    const auto refused = kept(*store, renamed);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"gibt es schon"_s));
}

TEST_CASE("The pictures of a template are documents of it, replaced and removed, undone as one step",
          "[report][template][documents]")
{
    const TempDir folder;
    Store::Options options;
    options.author = {u"Erika Beispiel"_s, u"EB"_s};
    const auto store = value_of(Store::create(folder.file(u"a.iplan"_s), options));
    LoadedTemplate loaded{councilTemplate()};
    loaded.logo = examplePicture(Qt::blue);
    loaded.logoText = u"Wappen"_s;
    REQUIRE_OK(keepTemplate(*store, loaded));
    const auto row =
        value_of(store->read([](const Reader& reader) { return reportTemplateNamed(reader, u"ratsfassung"_s); }));
    CHECK(value_of(loadTemplate(*store, row)).logo == loaded.logo);
    CHECK(value_of(loadTemplate(*store, row)).logoText == u"Wappen"_s);

    const QByteArray other = examplePicture(Qt::darkGreen);
    REQUIRE_OK(setTemplatePicture(*store, row.id, TemplatePicture::Logo, other, u"Anderes"_s));
    CHECK(value_of(loadTemplate(*store, row)).logo == other);
    REQUIRE_OK(store->undoLog().undo());
    CHECK(value_of(loadTemplate(*store, row)).logo == loaded.logo);
    REQUIRE_OK(setTemplatePicture(*store, row.id, TemplatePicture::Logo, {}, {}));
    CHECK(value_of(loadTemplate(*store, row)).logo.isEmpty());
    REQUIRE_OK(store->undoLog().undo());
    CHECK(value_of(loadTemplate(*store, row)).logo == loaded.logo);
}

TEST_CASE("A template file brings a template with its pictures to another office", "[report][template]")
{
    LoadedTemplate loaded{councilTemplate()};
    loaded.row.isUsual = true;
    loaded.row.bodyPoints = 11.5;
    loaded.row.withoutCover = true;
    loaded.row.sections = u"summary\nmatrix: code"_s;
    loaded.cover = examplePicture(Qt::darkRed);
    loaded.coverPictureText = u"Das Rathaus"_s;
    const QByteArray bytes = templateFileBytes(loaded);
    const LoadedTemplate read = value_of(templateFromFile(bytes, u"x"_s));
    for (const FieldInfo& field : entityOf<ReportTemplate>().fields) {
        INFO(field.key);
        if (field.keyText() != u"isUsual")
            CHECK(field.get(&read.row) == field.get(&loaded.row));
    }
    CHECK_FALSE(read.row.isUsual); // that each file decides
    CHECK(QImage::fromData(read.cover) == QImage::fromData(loaded.cover));
    CHECK(read.coverPictureText == u"Das Rathaus"_s);
}

TEST_CASE("What is no template file is refused, and nothing is taken over", "[report][template]")
{
    const auto refuses = [](const QByteArray& bytes) {
        const auto read = templateFromFile(bytes, u"x.iplanvorlage"_s);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::Rejected);
        return read.error().message;
    };
    CHECK(refuses("kein JSON").contains(u"keine Berichtsvorlage"_s));
    CHECK(refuses("{}").contains(u"keine Berichtsvorlage"_s));
    QByteArray newer = templateFileBytes({councilTemplate()});
    newer.replace("\"version\": 1", "\"version\": 7");
    CHECK(refuses(newer).contains(u"neueren Programmversion"_s));
    LoadedTemplate broken{councilTemplate()};
    broken.logo = "kein Bild";
    CHECK(refuses(templateFileBytes(broken)).contains(u"x.iplanvorlage"_s));
    QByteArray unknown = templateFileBytes({councilTemplate()});
    unknown.replace("\"headerLeft\"", "\"ofLaterProgram\"");
    CHECK(templateFromFile(unknown, u"x"_s));
    CHECK(readTemplateFile(u"/nicht/da"_s).error().kind == ErrorKind::Io);
}

TEST_CASE("A template is not for another report", "[report][template]")
{
    const auto store = memoryStore();
    REQUIRE_OK(kept(*store, councilTemplate()));
    const auto wrong = chosenTemplate(*store, *reportByKey(u"costs"), u"Ratsfassung"_s);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().message.contains(u"ist nicht für „Kostenübersicht“"_s));
    CHECK_FALSE(value_of(chosenTemplate(*store, *reportByKey(u"costs"), {})));
    CHECK(chosenTemplate(*store, *reportByKey(u"costs"), u"Fehlt"_s).error().kind == ErrorKind::NotFound);
}
