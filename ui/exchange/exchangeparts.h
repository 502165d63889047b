// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QLineEdit;
class QWidget;

namespace iplan
{

/// How far what belongs to a choice is indented below it.
[[nodiscard]] int indentWidth(const QWidget& widget);

/// A sentence below a choice that it explains.
[[nodiscard]] QLabel* indentedNote(const QString& text);

/// A line for a password, of which only dots are shown.
[[nodiscard]] QLineEdit* passwordEdit(const QString& name);

} // namespace iplan
