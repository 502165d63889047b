// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/publiccode.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrl>
#include <vector>

namespace iplan::test
{

namespace
{

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
        return value.sliced(1, value.size() - 2);
    const qsizetype comment = value.indexOf(QStringLiteral(" #"));
    return comment < 0 ? value : value.left(comment).trimmed();
}

qsizetype indentOf(const QString& line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

} // namespace

YamlValues readYaml(const QString& text)
{
    struct Level {
        qsizetype indent;
        QString key;
    };
    YamlValues values;
    std::vector<Level> levels;
    const auto path = [&levels] {
        QStringList keys;
        for (const Level& level : levels)
            keys.append(level.key);
        return keys.join(u'/');
    };
    static const QRegularExpression pair(QStringLiteral(R"re(^([A-Za-z][\w-]*):(?:\s+(.*))?$)re"));
    const QStringList lines = text.split(u'\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const QString& line = lines[number];
        qsizetype indent = indentOf(line);
        QString content = line.sliced(indent).trimmed();
        if (content.isEmpty() || content.startsWith(u'#'))
            continue;
        const bool item = content.startsWith(QStringLiteral("- "));
        // A list may stand at the indentation of its key, so that an item closes deeper levels only.
        while (!levels.empty() && (item ? levels.back().indent > indent : levels.back().indent >= indent))
            levels.pop_back();
        if (item) {
            content = content.sliced(2).trimmed();
            indent += 2;
            while (!levels.empty() && levels.back().indent >= indent)
                levels.pop_back();
        }
        const QRegularExpressionMatch match = pair.match(content);
        if (!match.hasMatch()) {
            values[path()].append(unquoted(content));
            continue;
        }
        levels.push_back({indent, match.captured(1)});
        QString value = match.captured(2).trimmed();
        if (value.startsWith(u'>') || value.startsWith(u'|')) {
            QStringList block;
            while (number + 1 < lines.size() &&
                   (lines[number + 1].trimmed().isEmpty() || indentOf(lines[number + 1]) > indent))
                block.append(lines[++number].trimmed());
            value = block.join(value.startsWith(u'>') ? u' ' : u'\n').trimmed();
        } else {
            value = unquoted(value);
        }
        if (!value.isEmpty())
            values[path()].append(value);
    }
    return values;
}

QStringList publiccodeOffences(const YamlValues& values)
{
    QStringList offences;
    const auto demand = [&offences](bool met, const QString& sentence) {
        if (!met)
            offences.append(sentence);
    };
    const auto one = [&values](const QString& key) { return values.value(key).value(0); };
    const auto present = [&](const char* key) {
        const QString name = QLatin1String(key);
        demand(!one(name).isEmpty(), name + QStringLiteral(" is missing"));
        return one(name);
    };
    const auto oneOf = [&](const char* key, const QStringList& allowed) {
        const QString value = present(key);
        demand(value.isEmpty() || allowed.contains(value), QLatin1String(key) + QStringLiteral(" has no known value"));
        return value;
    };
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(u' '); };

    demand(present("publiccodeYmlVersion").startsWith(QStringLiteral("0.4")),
           QStringLiteral("publiccodeYmlVersion is not 0.4"));
    present("name");
    const QUrl url(present("url"));
    demand(url.isValid() && (url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http")),
           QStringLiteral("url is no address"));
    const QString released = present("releaseDate");
    demand(QDate::fromString(released, QStringLiteral("yyyy-MM-dd")).isValid(),
           QStringLiteral("releaseDate is no date"));
    present("platforms");
    present("categories");
    static const QRegularExpression tag(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
    for (const QString& category : values.value(QStringLiteral("categories")))
        demand(tag.match(category).hasMatch(), QStringLiteral("categories: ") + category);
    oneOf("developmentStatus", list("concept development beta stable obsolete"));
    oneOf("softwareType", list("standalone/mobile standalone/iot standalone/desktop standalone/web standalone/backend "
                               "standalone/other addon library configurationFiles"));

    QStringList languages;
    for (auto entry = values.keyBegin(); entry != values.keyEnd(); ++entry)
        if (const QStringList keys = entry->split(u'/'); keys.size() == 3 && keys[0] == QStringLiteral("description"))
            languages.append(keys[1]);
    languages.removeDuplicates();
    demand(!languages.isEmpty(), QStringLiteral("description is missing"));
    bool longDescription = false;
    bool features = false;
    for (const QString& language : languages) {
        const QString base = QStringLiteral("description/") + language + u'/';
        const QString brief = one(base + QStringLiteral("shortDescription"));
        demand(!brief.isEmpty() && brief.size() <= 150 && !brief.contains(u'\n'),
               base + QStringLiteral("shortDescription is missing or longer than 150 characters"));
        const QString text = one(base + QStringLiteral("longDescription"));
        demand(text.isEmpty() || (text.size() >= 150 && text.size() <= 10000),
               base + QStringLiteral("longDescription is not between 150 and 10000 characters"));
        longDescription = longDescription || !text.isEmpty();
        features = features || !values.value(base + QStringLiteral("features")).isEmpty();
    }
    demand(longDescription, QStringLiteral("longDescription is missing in every language"));
    demand(features, QStringLiteral("features is missing in every language"));

    present("legal/license");
    const QString maintenance = oneOf("maintenance/type", list("internal contract community none"));
    if (maintenance == QStringLiteral("contract")) {
        present("maintenance/contractors/name");
        present("maintenance/contractors/until");
    } else if (maintenance != QStringLiteral("none")) {
        present("maintenance/contacts/name");
    }
    oneOf("localisation/localisationReady", list("true false"));
    present("localisation/availableLanguages");
    return offences;
}

} // namespace iplan::test
