// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/render.h"

#include <functional>

class QMenu;
class QObject;
class QToolButton;

namespace iplan
{

/// A way to save a document.
struct SaveChoice {
    report::Format format = report::Format::Pdf;
    QString name; ///< of the control
    QString text;
    QString title; ///< of the question for the file
    QString help;  ///< what it means, e.g. for those who hear a document; may be empty
};

/// All formats of documents that can be made on this PC, the usual PDF first (report::usualPdf()).
[[nodiscard]] QList<SaveChoice> saveChoices();

/// What a menu "Ausgeben" does.
struct OutputActions {
    std::function<void()> print;
    /// `title` is that of the question for the file.
    std::function<void(report::Format format, const QString& title)> save;
    bool isPaged = false; ///< what makes sense on pages alone, such as letters: no HTML
};

/// Fills the menu with printing and the formats of documents; the entries live as long as `context`.
void fillOutputMenu(QMenu& menu, const QObject* context, const OutputActions& actions);

/// The button "Ausgeben" for the head of a page, with a menu that is still empty.
[[nodiscard]] QToolButton* outputButton();

/// Whether there is anything to be put out: without, the button is disabled and its tool tip says why.
void setOutputPossible(QToolButton& button, bool isPossible);

} // namespace iplan
