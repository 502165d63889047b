// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/zippackage.h"

#include <QXmlStreamReader>

namespace iplan
{

/// Reads the XML of tables of others, element by element. Names are compared without namespaces, since transitional and
/// strict OOXML differ in nothing else. Document type declarations are refused (entities), depth is bounded.
class TableXml : public QXmlStreamReader
{
public:
    /// Reads from a part of an archive; null: the part is missing.
    TableXml(std::unique_ptr<PartDevice> part, TablePlace place);
    /// Reads from a file or buffer.
    TableXml(QIODevice* device, TablePlace place);

    /// Moves to the root element; false (see result()) where there is none or it has another name than `root`, or than
    /// `other` (empty: there is one name only).
    bool startsWith(QStringView root, QStringView other = {});
    /// The next child element of the present one; false at its end. Bounds the depth.
    bool nextChild();
    /// The value of the attribute with that local name; null if it is not there.
    [[nodiscard]] QStringView attribute(QStringView name);
    /// The attribute with a namespace, such as r:id.
    [[nodiscard]] QString linkedId();
    /// All text within the present element and its children; moves behind it.
    QString allText();

    /// What went wrong, at `place`.
    [[nodiscard]] Result<> result();
    /// The same; reads what is left first, so that the checksum is known to fit.
    [[nodiscard]] Result<> finish();
    TablePlace place; ///< callers keep it up to date

private:
    std::unique_ptr<PartDevice> m_part;
    QXmlStreamAttributes m_attributes;
    bool m_isMissing = false;
};

/// "true", "1" or "on".
[[nodiscard]] bool isXmlTrue(QStringView value);

/// Text as a cell can hold it: line ends are \n, no control characters but those and tabs.
[[nodiscard]] QString plainCellText(QString text);

} // namespace iplan
