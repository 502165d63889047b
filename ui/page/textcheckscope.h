// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QObject>

class QAction;

namespace iplan
{

class Page;
class Workspace;

/// Of which row the page Texte prüfen is to show the hints next: what another page asks for, in one file.
class TextCheckScope : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static TextCheckScope& of(Workspace& workspace);
    /// The row asked for, and from then on none.
    [[nodiscard]] RowRef take();
    void ask(const RowRef& row) { m_row = row; }

private:
    explicit TextCheckScope(Workspace& workspace);
    RowRef m_row;
};

/// The command "Texte prüfen" of a page: the page of that name with the texts of the row in front. The action is
/// enabled where there is such a row.
[[nodiscard]] QAction* makeTextCheckAction(Page& page, Workspace& workspace);

} // namespace iplan
