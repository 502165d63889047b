// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace iplan
{

/// How far what belongs to a choice is indented below it.
[[nodiscard]] int indentWidth(const QWidget& widget);

/// A sentence below a choice that it explains.
[[nodiscard]] QLabel* indentedNote(const QString& text);

/// A line for a password, of which only dots are shown.
[[nodiscard]] QLineEdit* passwordEdit(const QString& name);

/// Adds a line for a path, which has its names already, with its label and the button that asks for one; returns the
/// button, called after the line with "Choose".
QPushButton* addPathRow(QFormLayout& form, const QString& title, QLineEdit* edit);

/// Says where a key or password is kept that this PC remembers.
[[nodiscard]] QLabel* secretNote();

} // namespace iplan
