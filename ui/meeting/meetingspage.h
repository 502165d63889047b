// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"
#include "ui/page/entitypage.h"

namespace iplan
{

/// Sitzungen: the page of an entity, with what prepares a meeting and what is written of it.
class MeetingsPage : public EntityPage
{
    Q_OBJECT
public:
    explicit MeetingsPage(Workspace& workspace, QWidget* parent = nullptr);

    void setFileChooser(FileChooser& chooser) override;

private:
    void addModeButton();
    void takeDeferredItems();
    /// Links all that names a meeting in words only with that meeting; one step.
    void linkMentions();
    QAction* addMeetingCommand(const char* name, const QString& text, bool writes);

    Workspace& m_workspace;
};

} // namespace iplan
