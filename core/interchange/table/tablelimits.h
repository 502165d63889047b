// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What a table of others may cost at most. Each bound is far above the lists of an office and far below what stops a
/// PC; what goes beyond is refused by name, never cut off in silence.
namespace iplan::tablelimits
{

/// Of Excel since 2007; LibreOffice 7.4 allows as many. A reference beyond is damage.
inline constexpr int kMostRows = 1'048'576;
inline constexpr int kMostColumns = 16'384;
/// Places of all rows of a sheet up to their last filled cell: ten times the largest list of import.md's survey, and a
/// minute of reading. Also bounds what repeat counts of ODS stand for.
inline constexpr qint64 kMostCells = 20'000'000;
/// A list with a sheet for each year and area has a hundred.
inline constexpr int kMostSheets = 1'000;
/// A cell of Excel holds 32,767; text files and ODS have no bound, minutes in one cell reach 100,000.
inline constexpr qsizetype kMostCellChars = 2'000'000;
/// Texts that Excel keeps once for all cells are held in memory while the file is open: at most 512 MB of them.
inline constexpr qint64 kMostSharedChars = 256LL * 1024 * 1024;
/// Merged areas and notes are held in memory, too.
inline constexpr int kMostMerges = 200'000;
inline constexpr int kMostNotes = 200'000;
/// Excel knows 65,490.
inline constexpr int kMostFormats = 70'000;

/// Bytes of a file, packed. Whole in memory: JSON, vCards and calendars only.
inline constexpr qint64 kMostFileBytes = 1024LL * 1024 * 1024;
inline constexpr qint64 kMostTextBytes = 128LL * 1024 * 1024;
/// Bytes of one part of an archive, unpacked: a sheet of kMostCells has about as many.
inline constexpr qint64 kMostPartBytes = 2048LL * 1024 * 1024;
/// Sheets pack about 10:1, hardly filled ones 150:1, a bomb 1030:1 (as far as deflate goes); asked beyond kRatioFrom.
inline constexpr int kMostRatio = 400;
inline constexpr qint64 kRatioFrom = 64LL * 1024 * 1024;
/// Entries of an archive; a document with a thousand pictures has two thousand.
inline constexpr int kMostParts = 50'000;
/// Elements within each other: Word nests tables and text boxes to about 60.
inline constexpr int kMostXmlDepth = 500;

/// LibreOffice needs 2 to 10 s for a table; it hung for 90 s on a file of 1.3 kB with giant repeat counts.
inline constexpr int kOfficeSeconds = 90;

} // namespace iplan::tablelimits
