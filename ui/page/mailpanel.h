// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/recipients.h"
#include "ui/page/sidepanel.h"

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace iplan
{

class EntityPage;
class FlowLayout;
class Workspace;
class WritingHead;

/// Puts names and addresses on the clipboard, for the mail program; `done` follows. Those of the members of a group
/// whose list is protected only once somebody said why; the page then asks.
void copyAddresses(EntityPage& page, Workspace& workspace, const Recipients& recipients,
                   const std::function<void()>& done);

/// E-mail an alle: whoever the selected rows, or all rows of the list, stand for. Opens the mail program, once or as
/// often as it takes; saves a message with attachments as a file for it; copies the addresses. Nothing is sent by the
/// program itself.
class MailPanel : public SidePanel
{
    Q_OBJECT
public:
    MailPanel(EntityPage& page, Workspace& workspace, QWidget* parent = nullptr);

    /// What people of this PC chose to stand between addresses.
    [[nodiscard]] static QChar separator();
    /// Looks who is meant, and takes the focus.
    void begin();
    void copyList();
    /// Asks where to, and writes the message.
    void saveMessage();
    /// Asks for a file to go with the message.
    void addAttachment();

private:
    void build();
    QWidget* makeAttachments();
    QWidget* makeList();
    void refresh();
    void showCalls();
    void open(const QUrl& url);
    [[nodiscard]] QStringList attachments() const;

    EntityPage& m_page;
    Workspace& m_workspace;
    Recipients m_recipients;
    WritingHead* m_head;
    QLabel* m_reached;
    QLineEdit* m_subject;
    QWidget* m_calls; ///< a button for each opening of the mail program
    FlowLayout* m_callLayout;
    QListWidget* m_attachments;
    QPushButton* m_saveMessage = nullptr;
    QComboBox* m_separator;
    QPushButton* m_copy = nullptr;
    QLabel* m_note;
};

} // namespace iplan
