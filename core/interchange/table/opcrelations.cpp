// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/opcrelations.h"

#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tablexml.h"

#include <QDir>

namespace iplan
{

namespace
{

/// The name of a part as a relation of a part in `folder` names it.
QString resolvedPart(const QString& folder, const QString& target)
{
    const QString path = target.startsWith(u'/') ? target : folder + u'/' + target;
    QString clean = QDir::cleanPath(path);
    while (clean.startsWith(u'/'))
        clean.remove(0, 1);
    return clean;
}

} // namespace

Result<QList<OpcRelation>> opcRelations(const ZipPackage& package, const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.left(std::max<qsizetype>(slash, 0));
    const QString name = folder + QStringLiteral("/_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
    QList<OpcRelation> out;
    if (!package.has(name))
        return out;
    TableXml xml(package.part(name), package.place());
    if (xml.startsWith(u"Relationships")) {
        while (xml.nextChild() && out.size() < tablelimits::kMostParts) {
            OpcRelation each;
            each.id = xml.attribute(u"Id").toString();
            each.type = xml.attribute(u"Type").toString().section(u'/', -1).toLower();
            each.isExternal = xml.attribute(u"TargetMode").compare(u"external", Qt::CaseInsensitive) == 0;
            const QString target = xml.attribute(u"Target").toString();
            each.target = each.isExternal ? target : resolvedPart(folder, target);
            out << each;
            xml.skipCurrentElement();
        }
    }
    IPLAN_TRY(xml.finish());
    return out;
}

OpcRelation relationOfType(const QList<OpcRelation>& relations, QStringView type)
{
    for (const OpcRelation& each : relations) {
        if (each.type == type && !each.isExternal)
            return each;
    }
    return {};
}

Result<QString> opcMainPart(const ZipPackage& package)
{
    IPLAN_TRY_ASSIGN(const auto relations, opcRelations(package, QString()));
    return relationOfType(relations, u"officedocument").target;
}

} // namespace iplan
