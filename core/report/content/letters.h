// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/addressees.h"
#include "core/report/document.h"
#include "core/report/letterhead.h"

#include <span>

namespace iplan::report
{

/// What all letters of a series say, with placeholders such as {Anrede} where they differ. An empty line begins a
/// paragraph; a line of nothing but placeholders that are empty for somebody is left out for them.
struct LetterTemplate {
    QString subject;
    QString text;
};

/// Who writes, and when.
struct LetterSender {
    QDate day;
    Letterhead letterhead = {};
};

/// A placeholder. Texts are German and UTF-8.
struct Placeholder {
    const char* name; ///< as it stands between the braces
    const char* help;
    QString (*value)(const Addressee& addressee, const LetterSender& sender);

    /// "{Anrede}".
    [[nodiscard]] QString text() const { return QStringLiteral("{%1}").arg(QString::fromUtf8(name)); }
};

/// All placeholders, in the order in which they are offered.
[[nodiscard]] std::span<const Placeholder> letterPlaceholders();

/// A letter to begin with.
[[nodiscard]] LetterTemplate usualLetter();

/// Whether all placeholders of the template are known; Rejected otherwise, naming those that are not.
[[nodiscard]] Result<> checkTemplate(const LetterTemplate& letter);

/// A letter to each, on pages of its own, with the address where envelopes have their window (DIN 5008, form B).
/// Unknown placeholders stay as they are.
[[nodiscard]] Document serialLetters(const QList<Addressee>& addressees, const LetterTemplate& letter,
                                     const LetterSender& sender);

/// A sheet of labels, in millimetres: how many side by side and below each other, from one to the next, and where the
/// first one begins. Texts are UTF-8.
struct LabelSheet {
    const char* key; ///< for scripts and settings; never renamed or reused
    const char* label;
    int columns;
    int rows;
    double widthMm; ///< with the room up to the next one
    double heightMm;
    double leftMm;
    double topMm;

    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString labelText() const { return QString::fromUtf8(label); }
    [[nodiscard]] int count() const { return columns * rows; }
};

/// All sheets that we know, the usual one first.
[[nodiscard]] std::span<const LabelSheet> labelSheets();
/// The sheet with that key, or null.
[[nodiscard]] const LabelSheet* labelSheetByKey(QStringView key);

/// A label for each; the first `skipped` ones of the first sheet stay free, as they are used already.
[[nodiscard]] Document addressLabels(const QList<Addressee>& addressees, const LabelSheet& sheet, int skipped = 0);

} // namespace iplan::report
