// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "tests/support/test.h"

namespace iplan::test
{

/// What a program printed, its exit code; nothing when it is not installed.
struct ToolRun {
    int exitCode = -1;
    QByteArray output;
};
[[nodiscard]] std::optional<ToolRun> runTool(const QString& program, const QStringList& arguments);

/// Whether the programs that look into PDF files are installed; warns when not.
[[nodiscard]] bool canReadPdf();

/// A part of an ODT or another package.
[[nodiscard]] QByteArray zipPart(const QString& path, const QString& name);

/// The parts of a package, in their order.
[[nodiscard]] QStringList zipParts(const QString& path);

/// Fails where it is not well-formed.
void checkWellFormed(const QByteArray& xml);

/// The text of each page.
[[nodiscard]] QStringList pdfPages(const QString& path);

/// Writes the document as PDF and reads back the text of each page.
[[nodiscard]] QStringList renderedPages(const report::Document& document);

/// The page, counted from 0, on which the text stands first; -1 if nowhere.
[[nodiscard]] int pageOf(const QStringList& pages, const QString& text);

/// A document with a title and this many paragraphs of one line ("Zeile 1" …).
[[nodiscard]] report::Document documentOfLines(int lines);

/// A document with every kind of block.
[[nodiscard]] report::Document fullDocument();

/// A table of one column of text and one of numbers.
[[nodiscard]] report::Table tableOf(int rows);

} // namespace iplan::test
