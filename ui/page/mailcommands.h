// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/recipients.h"

#include <QObject>

namespace iplan
{

class EntityPage;
class MailPanel;
class Workspace;

/// Writing to those whom the selected rows stand for, or to the members of the selected groups: in the mail program, as
/// a list to be pasted, or with all that the panel offers. Nothing is sent by the program itself.
class MailCommands : public QObject
{
    Q_OBJECT
public:
    MailCommands(EntityPage& page, Workspace& workspace);

private:
    [[nodiscard]] Recipients recipients() const;
    void write();
    void copyList();
    void showPanel();
    void say(const QString& done, const Recipients& recipients) const;

    EntityPage& m_page;
    Workspace& m_workspace;
    MailPanel* m_panel = nullptr;
};

} // namespace iplan
