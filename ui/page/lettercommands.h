// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace iplan
{

class EntityPage;
class LetterPanel;
class Workspace;

/// Serial letters and labels to those whom the rows of a page stand for: opens the panel.
class LetterCommands : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the page, which has a FileChooser.
    LetterCommands(EntityPage& page, Workspace& workspace);

private:
    void show();

    EntityPage& m_page;
    Workspace& m_workspace;
    LetterPanel* m_panel = nullptr;
};

} // namespace iplan
