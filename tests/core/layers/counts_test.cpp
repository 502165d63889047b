// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "tests/support/test.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The texts between the parentheses of ".arg(…).arg(…)" that follow from `at` on; several texts are put in by one
/// .arg() with commas, which holds no numbers.
QList<QStringList> argumentsFrom(const QString& source, qsizetype at)
{
    static const QRegularExpression next(QStringLiteral(R"(\s*\)?\s*\.arg\()"));
    QList<QStringList> out;
    for (;;) {
        const auto match =
            next.match(source, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return out;
        QStringList parts{QString()};
        int depth = 1;
        bool isText = false;
        for (at = match.capturedEnd(); depth > 0 && at < source.size(); ++at) {
            const QChar c = source.at(at);
            if (c == u'"')
                isText = !isText;
            depth += isText ? 0 : (c == u'(' || c == u'{') ? 1 : (c == u')' || c == u'}') ? -1 : 0;
            if (depth == 1 && c == u',' && !isText)
                parts << QString();
            else if (depth > 0)
                parts.last() += c;
        }
        out << parts;
    }
}

/// Placeholders of a text that are filled with a number of things but not with its dots: "%1 (count)".
QStringList plainCounts(const QString& text, const QList<QStringList>& arguments)
{
    static const QRegularExpression placeholder(QStringLiteral("%(L?)([1-9])"));
    static const QRegularExpression countLike(
        QStringLiteral(R"(^[\w.:>\-\[\]]*?(count|Count|size|total|Total|open|missing)(\(\))?( [-+] \w+)?$)"));
    QMap<QString, bool> isPlain; // by number, in the order in which .arg() fills them
    for (auto match = placeholder.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        isPlain.insert(one.captured(2), one.captured(1).isEmpty());
    }
    QStringList out;
    auto wanted = isPlain.cbegin();
    for (const QStringList& parts : arguments) {
        for (const QString& part : parts) {
            if (wanted == isPlain.cend())
                return out;
            if (wanted.value() && parts.size() == 1 && countLike.match(part.simplified()).hasMatch())
                out << QStringLiteral("%%1 (%2)").arg(wanted.key(), part);
            ++wanted;
        }
    }
    return out;
}

/// All of them in a source, each with its text.
QStringList plainCountsOf(const QString& source)
{
    static const QRegularExpression literal(
        QStringLiteral(R"re("(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*(?:_s)?)re"));
    QStringList out;
    for (auto match = literal.globalMatch(source); match.hasNext();) {
        const auto text = match.next();
        // Neither a sentence nor a heading: a key of the program, a command to the database.
        const bool isForPeople = text.captured().contains(u' ') && !text.captured().contains(QStringLiteral(" IN ("));
        if (!isForPeople || !text.captured().contains(u'%'))
            continue;
        const auto found = plainCounts(text.captured(), argumentsFrom(source, text.capturedEnd()));
        for (const QString& one : found)
            out << text.captured() + u' ' + one;
    }
    return out;
}

} // namespace

TEST_CASE("A number of things has dots for thousands", "[base]")
{
    CHECK(countText(0) == QStringLiteral("0"));
    CHECK(countText(1043) == QStringLiteral("1.043"));
    CHECK(countText(1234567) == QStringLiteral("1.234.567"));
    CHECK(counted(1, "Lücke", "Lücken") == QStringLiteral("1 Lücke"));
    CHECK(counted(1043, "Lücke", "Lücken") == QStringLiteral("1.043 Lücken"));
    CHECK(QStringLiteral("%L1 Lücken").arg(1043) == counted(1043, "Lücke", "Lücken"));
}

TEST_CASE("Texts that count things say so with dots, wherever they stand", "[layers]")
{
    CHECK(plainCountsOf(QStringLiteral("tr(\"%1 Lücken\").arg(rows.size())")).size() == 1);
    CHECK(plainCountsOf(QStringLiteral("tr(\"%L1 Lücken in %2\")\n.arg(count).arg(name)")).isEmpty());
    CHECK(plainCountsOf(QStringLiteral("tr(\"%1: %2 in %3\").arg(name, title).arg(m_total - kMost)")).size() == 1);
    int files = 0;
    for (const char* folder : {"core", "ui", "app"}) {
        const QDir top(sourcePath(QLatin1String(folder)));
        QDirIterator sources(top.path(), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString name = top.relativeFilePath(sources.next());
            // Made-up names, and findings for those who mend files, in English.
            if (name.startsWith(QStringLiteral("synthetic/")) || name == u"store/datafilecheck.cpp")
                continue;
            ++files;
            INFO(folder << '/' << name.toStdString());
            CHECK(plainCountsOf(sourceText(QLatin1String(folder) + u'/' + name)) == QStringList());
        }
    }
    CHECK(files > 500);
}
