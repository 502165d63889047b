// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/zippackage.h"

namespace iplan
{

/// What a part of an OOXML package refers to.
struct OpcRelation {
    QString id;
    QString type;   ///< the last word of the type, lower case, the same in transitional and strict files: "worksheet"
    QString target; ///< name of a part; of external ones the address
    bool isExternal = false;
};

/// The relations of a part; of the package itself for an empty name. None if it has none.
[[nodiscard]] Result<QList<OpcRelation>> opcRelations(const ZipPackage& package, const QString& part);

/// The first relation of that type to a part; an empty target if there is none.
[[nodiscard]] OpcRelation relationOfType(const QList<OpcRelation>& relations, QStringView type);

/// The part that the package is about, such as "xl/workbook.xml"; empty if it names none.
[[nodiscard]] Result<QString> opcMainPart(const ZipPackage& package);

} // namespace iplan
