// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/qtwords.h"

#include <algorithm>
#include <initializer_list>
#include <QCoreApplication>

namespace iplan
{

namespace
{

bool isOneOf(const char* text, std::initializer_list<const char*> words)
{
    // Texts that are translated by an id come without a context.
    return std::any_of(words.begin(), words.end(), [text](const char* word) { return qstrcmp(text, word) == 0; });
}

} // namespace

QString QtWords::translate(const char* context, const char* source, const char*, int) const
{
    // Qt's German calls it "Wiederherstellen", which is what Papierkorb and backups do.
    if (isOneOf(source, {"&Redo"}) && isOneOf(context, {"QLineEdit", "QWidgetTextControl"}))
        return QCoreApplication::translate("ActionSet", "&Wiederholen");
    if (isOneOf(source, {"Return", "Enter"}) && isOneOf(context, {"QShortcut"}))
        return QCoreApplication::translate("iplan::QtWords", "Eingabe");
    if (!isOneOf(context, {"QAbstractSpinBox"}))
        return {};
    if (isOneOf(source, {"&Step up"})) // "Inkrementieren"
        return QCoreApplication::translate("iplan::QtWords", "&Erhöhen");
    if (isOneOf(source, {"Step &down"}))
        return QCoreApplication::translate("iplan::QtWords", "&Verringern");
    return {};
}

} // namespace iplan
