// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/odstable.h"

#include "core/interchange/table/odsreader.h"
#include "core/interchange/table/tablefile.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

/// The content of an ODS or a FODS; read anew by each caller.
class OdsTable : public TableSource
{
public:
    OdsTable(QString path, std::optional<ZipPackage> package) : m_path(std::move(path)), m_package(std::move(package))
    {
    }

    Result<> readShapes()
    {
        return withReader([this](OdsReader& reader) -> Result<> {
            IPLAN_TRY(
                reader.read([](qsizetype, const QString&) { return true; }, [](int, const TableRow&) { return true; }));
            m_sheets = reader.sheets();
            m_hasLinks = reader.hasLinks();
            m_hasSignalColors = reader.hasSignalColors();
            return {};
        });
    }
    [[nodiscard]] QString name() const override { return QFileInfo(m_path).fileName(); }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] QStringList notices() const override
    {
        QStringList out;
        const QStringList parts = m_package ? m_package->names() : QStringList();
        const auto isMacro = [](const QString& part) {
            return (part.startsWith(u"Basic/") || part.startsWith(u"Scripts/")) && !part.endsWith(u'/');
        };
        if (std::any_of(parts.cbegin(), parts.cend(), isMacro))
            out << QStringLiteral("Die Datei enthält Makros. Sie werden nicht ausgeführt.");
        if (m_hasLinks)
            out << QStringLiteral(
                "Die Datei bezieht sich auf andere Dateien. Diese werden nicht gelesen; es gelten die "
                "zuletzt gespeicherten Werte.");
        if (m_hasSignalColors)
            out << SignalColors::notice();
        return out;
    }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override
    {
        if (sheet < 0 || sheet >= m_sheets.size())
            return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat kein Blatt %2.").arg(name()).arg(sheet + 1), {});
        return withReader([&](OdsReader& reader) {
            return reader.read([sheet](qsizetype at, const QString&) { return at == sheet; }, visit);
        });
    }

private:
    template <class Body>
    Result<> withReader(const Body& body) const
    {
        const TablePlace place{name()};
        if (m_package) {
            TableXml xml(m_package->part(QStringLiteral("content.xml")), place);
            OdsReader reader(xml);
            return body(reader);
        }
        QFile file(m_path);
        IPLAN_TRY(openForReading(file));
        TableXml xml(&file, place);
        OdsReader reader(xml);
        return body(reader);
    }

    QString m_path;
    std::optional<ZipPackage> m_package;
    QList<TableSheet> m_sheets;
    bool m_hasLinks = false;
    bool m_hasSignalColors = false;
};

Result<std::unique_ptr<TableSource>> opened(std::unique_ptr<OdsTable> table)
{
    IPLAN_TRY(table->readShapes());
    return table;
}

} // namespace

Result<std::unique_ptr<TableSource>> openOds(ZipPackage package)
{
    const QString path = package.path();
    return opened(std::make_unique<OdsTable>(path, std::move(package)));
}

Result<std::unique_ptr<TableSource>> openFods(const QString& path)
{
    return opened(std::make_unique<OdsTable>(path, std::nullopt));
}

} // namespace iplan
