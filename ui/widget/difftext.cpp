// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/difftext.h"

#include <QCoreApplication>
#include <QPalette>

namespace iplan
{

namespace
{

constexpr qsizetype kContext = 240;     ///< characters of unchanged text kept beside a change
constexpr qsizetype kLongestSame = 700; ///< unchanged text up to that length is shown whole
constexpr int kSpokenAtMost = 30;       ///< changes; nobody listens to more

QString diffWord(const char* source)
{
    return QCoreApplication::translate("DiffText", source);
}

QString diffEscaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
}

/// A light tint of the ground, in dark themes a dark one.
QString tint(const QPalette& palette, const QColor& colour)
{
    const QColor base = palette.color(QPalette::Base);
    constexpr int share = 22; // per cent
    const auto mix = [](int ground, int strong) { return (ground * (100 - share) + strong * share) / 100; };
    return QColor(mix(base.red(), colour.red()), mix(base.green(), colour.green()), mix(base.blue(), colour.blue()))
        .name();
}

/// The first or last `kContext` characters, cut between words.
QString head(const QString& text)
{
    const qsizetype blank = text.lastIndexOf(u' ', kContext);
    return text.left(blank > kContext / 2 ? blank : kContext);
}

QString tail(const QString& text)
{
    const qsizetype from = text.size() - kContext;
    const qsizetype blank = text.indexOf(u' ', from);
    return text.mid(blank >= 0 && blank < text.size() - kContext / 2 ? blank + 1 : from);
}

QString sameHtml(const QString& text, bool first, bool last)
{
    if (text.size() <= kLongestSame)
        return diffEscaped(text);
    const QString before = first ? QString() : head(text);
    const QString after = last ? QString() : tail(text);
    const auto hidden = text.size() - before.size() - after.size();
    const QString gap = diffWord(QT_TRANSLATE_NOOP("DiffText", "[… %1 Zeichen unverändert …]")).arg(hidden);
    const QString space = QStringLiteral(" ");
    return diffEscaped(before) + (before.isEmpty() ? QString() : space) + QStringLiteral("<i>%1</i>").arg(gap) +
           (after.isEmpty() ? QString() : space) + diffEscaped(after);
}

} // namespace

QString diffHtml(const QList<DiffPiece>& pieces, const QPalette& palette)
{
    const QString removed = QStringLiteral("<span style=\"background-color:%1\">[−<s>%2</s>]</span>");
    const QString added = QStringLiteral("<span style=\"background-color:%1\">[+<u>%2</u>]</span>");
    QString out;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const DiffPiece& piece = pieces.at(i);
        if (piece.kind == DiffPiece::Kind::Same)
            out += sameHtml(piece.text, i == 0, i == pieces.size() - 1);
        else if (piece.kind == DiffPiece::Kind::Removed)
            out += removed.arg(tint(palette, QColor(200, 30, 30)), diffEscaped(piece.text));
        else
            out += added.arg(tint(palette, QColor(20, 150, 60)), diffEscaped(piece.text));
    }
    return QStringLiteral("<div style=\"white-space:pre-wrap\">%1</div>").arg(out);
}

QString diffSpoken(const QList<DiffPiece>& pieces)
{
    QStringList out;
    int left = 0;
    for (const DiffPiece& piece : pieces) {
        if (piece.kind == DiffPiece::Kind::Same)
            continue;
        if (out.size() >= kSpokenAtMost) {
            ++left;
            continue;
        }
        const QString text = piece.text.simplified();
        out << (piece.kind == DiffPiece::Kind::Removed
                    ? diffWord(QT_TRANSLATE_NOOP("DiffText", "entfernt: %1")).arg(text)
                    : diffWord(QT_TRANSLATE_NOOP("DiffText", "hinzugefügt: %1")).arg(text));
    }
    if (out.isEmpty())
        return diffWord(QT_TRANSLATE_NOOP("DiffText", "keine Unterschiede"));
    if (left > 0)
        out << (left == 1 ? diffWord(QT_TRANSLATE_NOOP("DiffText", "und eine weitere Änderung"))
                          : diffWord(QT_TRANSLATE_NOOP("DiffText", "und %1 weitere Änderungen")).arg(left));
    return out.join(QStringLiteral("; "));
}

} // namespace iplan
