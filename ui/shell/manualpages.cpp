// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/manualpages.h"

#include "core/base/collation.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

namespace iplan::manual
{

namespace
{

constexpr int kLeastLetters = 2; ///< that are looked for
constexpr int kContext = 40;     ///< letters before and after a hit

QString sourceOf(const QString& name)
{
    QFile source(file(name));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

/// The terms of the hidden line.
QStringList termsIn(const QString& source)
{
    static const QRegularExpression line(QStringLiteral("^\\[Stichwörter\\]: # \"(.+)\"$"),
                                         QRegularExpression::MultilineOption);
    QStringList out;
    for (auto match = line.globalMatch(source); match.hasNext();) {
        for (const QString& term : match.next().captured(1).split(u','))
            out << term.trimmed();
    }
    out.removeAll(QString());
    return out;
}

PageText readPage(const QString& name, const QString& title)
{
    const QString source = sourceOf(name);
    QTextDocument document;
    document.setMarkdown(source);
    PageText out{name, title, document.toPlainText(), {}, termsIn(source)};
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            out.headings << Heading{block.text(), block.position()};
    }
    return out;
}

/// The heading below which the page first uses the term; its beginning if it does not.
Place placeOfTerm(const PageText& page, const QString& term)
{
    const auto at = page.text.indexOf(term, 0, Qt::CaseInsensitive);
    if (at >= 0)
        return {page.name, int(at), int(term.size())};
    return {page.name, 0, 0};
}

QList<IndexEntry> readIndex()
{
    QList<IndexEntry> out;
    for (const PageText& page : pages()) {
        QStringList named;
        const auto add = [&](const QString& term, const Place& place) {
            if (named.contains(term, Qt::CaseInsensitive))
                return;
            named << term;
            out << IndexEntry{term, page.title, place};
        };
        add(page.title, {page.name, 0, 0});
        for (const Heading& heading : page.headings)
            add(heading.text, {page.name, heading.position, int(heading.text.size())});
        for (const QString& term : page.terms)
            add(term, placeOfTerm(page, term));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const IndexEntry& one, const IndexEntry& other) { return textBefore(one.term, other.term); });
    return out;
}

/// The words around a hit, whole.
QString contextOf(const QString& text, qsizetype at, qsizetype length)
{
    const auto isBlank = [&](qsizetype i) { return i < 0 || i >= text.size() || text.at(i).isSpace(); };
    qsizetype from = qMax<qsizetype>(0, at - kContext);
    qsizetype to = qMin(text.size(), at + length + kContext);
    while (from > 0 && from < at && !isBlank(from - 1))
        ++from;
    while (to < text.size() && to > at + length && !isBlank(to))
        --to;
    const QString words = text.mid(from, to - from).remove(QChar::ObjectReplacementCharacter).simplified();
    return (from > 0 ? QStringLiteral("… ") : QString()) + words +
           (to < text.size() ? QStringLiteral(" …") : QString());
}

} // namespace

QString file(const QString& name)
{
    return QStringLiteral(":/handbuch/%1.md").arg(name);
}

bool exists(const QString& name)
{
    return !name.isEmpty() && QFile::exists(file(name));
}

QList<std::pair<QString, QString>> contents()
{
    QList<std::pair<QString, QString>> out;
    static const QRegularExpression entry(QStringLiteral("^- \\[(.+?)\\]\\((.+?)\\.md\\)"),
                                          QRegularExpression::MultilineOption);
    out.emplaceBack(QStringLiteral("inhalt"), QCoreApplication::translate("ManualWindow", "Inhalt"));
    for (auto match = entry.globalMatch(sourceOf(QStringLiteral("inhalt"))); match.hasNext();) {
        const QRegularExpressionMatch line = match.next();
        out.emplaceBack(line.captured(2), line.captured(1));
    }
    return out;
}

const QList<PageText>& pages()
{
    static const QList<PageText> all = [] {
        QList<PageText> out;
        for (const auto& [name, title] : contents())
            out << readPage(name, title);
        return out;
    }();
    return all;
}

const QList<IndexEntry>& index()
{
    static const QList<IndexEntry> all = readIndex();
    return all;
}

QList<Hit> search(const QString& words)
{
    const QString wanted = words.simplified();
    QList<Hit> out;
    if (wanted.size() < kLeastLetters)
        return out;
    for (const PageText& page : pages()) {
        for (auto at = page.text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
             at = page.text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
            out << Hit{{page.name, int(at), int(wanted.size())}, page.title, contextOf(page.text, at, wanted.size())};
    }
    return out;
}

} // namespace iplan::manual
