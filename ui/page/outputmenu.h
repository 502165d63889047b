// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/render.h"

#include <functional>

class QMenu;
class QObject;

namespace iplan
{

/// What a menu "Ausgeben" does.
struct OutputActions {
    std::function<void()> print;
    /// `title` is that of the question for the file.
    std::function<void(report::Format format, const QString& title)> save;
};

/// Fills the menu with printing and the formats of documents; the entries live as long as `context`.
void fillOutputMenu(QMenu& menu, const QObject* context, const OutputActions& actions);

} // namespace iplan
