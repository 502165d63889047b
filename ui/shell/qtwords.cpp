// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/qtwords.h"

#include <QCoreApplication>

#include <string_view>

namespace iplan
{

QString QtWords::translate(const char* context, const char* source, const char*, int) const
{
    const std::string_view where(context);
    const std::string_view word(source);
    // Qt's German calls it "Wiederherstellen", which is what Papierkorb and backups do.
    if (word == "&Redo" && (where == "QLineEdit" || where == "QWidgetTextControl"))
        return QCoreApplication::translate("ActionSet", "&Wiederholen");
    if (where == "QAbstractSpinBox" && word == "&Step up") // "Inkrementieren"
        return QCoreApplication::translate("iplan::QtWords", "&Erhöhen");
    if (where == "QAbstractSpinBox" && word == "Step &down")
        return QCoreApplication::translate("iplan::QtWords", "&Verringern");
    return {};
}

} // namespace iplan
