// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QByteArray>
#include <QByteArrayList>

struct zip;
struct zip_source;

namespace iplan::report
{

/// A file of parts in a ZIP archive, made in memory, as ODT and DOCX are. The same parts give the same bytes: all bear
/// the first day that ZIP knows as their time.
class Package
{
public:
    Package();
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    void add(const QString& name, const QByteArray& bytes, bool compressed = true);
    /// The archive; empty when it could not be made.
    [[nodiscard]] QByteArray close();

private:
    zip_source* m_source;
    zip* m_zip = nullptr;
    QByteArrayList m_parts; ///< read when the archive is closed
    bool m_good = true;
};

/// A picture inside the package.
struct PackagePicture {
    QString name; ///< of the part, e.g. "Pictures/abbildung1.png"
    QByteArray png;
};

/// "Integrationsplaner 1.2", as the program that made the file.
[[nodiscard]] QString packageProgram();
/// When the content was made: the day of "Stand" as "2026-11-21T00:00:00Z", or nothing. Not the time of writing: the
/// file system knows that, and the same content gives the same bytes.
[[nodiscard]] QString packageTime(const Document& document);

/// The XML of a style sheet with all sizes of type that `pattern` finds, its only group, `scale` times as large;
/// written in steps of half a point, the smallest that Word knows. Unchanged with 1.
[[nodiscard]] QString scaledSizes(QString xml, const QString& pattern, double scale);

/// The font families of the document for word processors, the usual one where its look says nothing.
[[nodiscard]] QString familyOf(const Document& document, const QString& usual);

/// Size of the figure on a page of the document, in millimetres: made smaller where it is wider or higher than the
/// text area.
[[nodiscard]] QSizeF placedSizeMm(const Figure& figure, const Document& document);

/// Size of the type of a heading in points, and room above it in millimetres.
struct HeadingLook {
    double points = 10;
    double spaceMm = 3;
};
[[nodiscard]] HeadingLook headingLook(int level, bool compact);

} // namespace iplan::report
