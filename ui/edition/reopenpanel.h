// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition.h"
#include "ui/page/sidepanel.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace iplan
{

class Workspace;

/// "Wieder öffnen": a frozen edition follows the file again, with a reason that stays.
class ReopenPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit ReopenPanel(Workspace& workspace, QWidget* parent = nullptr);

    void begin(const Id<Edition>& edition);
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }

private:
    void updateControls();
    void apply();

    Workspace& m_workspace;
    Id<Edition> m_edition;
    QLabel* m_text;
    QLineEdit* m_reason;
    QPushButton* m_apply;
};

} // namespace iplan
