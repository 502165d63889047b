// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace iplan::test
{

/// Walks through a tagged PDF and says where its structure breaks ISO 14289-1 (PDF/UA-1): marks on paper without a tag,
/// structure without content, headings that skip a level, tables that are not regular, row labels said to head columns,
/// pictures without alternative text, links that the structure does not know or that say nothing. Not a whole
/// validator: fonts, colours and contrast are not looked at. Each finding once with its number: "3 x …".
[[nodiscard]] QStringList pdfUaFindings(const QByteArray& pdf);

} // namespace iplan::test
