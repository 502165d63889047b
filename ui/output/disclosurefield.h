// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"

#include <functional>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace iplan
{

class NoteLine;
class Workspace;

/// Where an output left out the members of groups whose list is protected: says so, and makes it once more, with them,
/// for whoever says why. Hidden where nobody was left out. In a file that cannot be written to it only says so, since
/// no reason could be kept.
class DisclosureField : public QWidget
{
    Q_OBJECT
public:
    explicit DisclosureField(Workspace& workspace, QWidget* parent = nullptr);

    /// Makes the output with the members; gets the reason.
    using Again = std::function<void(const QString& reason)>;
    /// Asks about these groups; hides for none.
    void offer(const QSet<Id<WorkingGroup>>& withheld, Again again);
    void withdraw() { offer({}, {}); }

private:
    QWidget* makeQuestion();
    void answer();

    Workspace& m_workspace;
    NoteLine* m_note;
    QLineEdit* m_reason;
    QPushButton* m_go;
    QWidget* m_question;
    QSet<Id<WorkingGroup>> m_asked; ///< of whom the reason speaks that stands in the field
    Again m_again;
};

/// Keeps the reason for an output that stands, where it names members of such groups; `destination` is where it went.
/// False if the file did not take it, which is reported.
[[nodiscard]] bool keepReason(Workspace& workspace, const MemberNaming& naming, const QString& destination);

} // namespace iplan
