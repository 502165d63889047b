// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/editions.h"
#include "ui/base/filereader.h"
#include "ui/page/sidepanel.h"

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace iplan
{

/// "Einfrieren": what the edition would hold, of which day, what speaks against it; then it holds that.
class FreezePanel : public SidePanel
{
    Q_OBJECT
public:
    explicit FreezePanel(Workspace& workspace, QWidget* parent = nullptr);

    void begin(const Id<Edition>& edition);
    [[nodiscard]] QDateEdit* day() const { return m_day; }
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    /// What would be frozen, or what was.
    [[nodiscard]] QString outcome() const;
    /// The errors that the findings name; empty without any.
    [[nodiscard]] QString errors() const;

private:
    void refresh();
    void show(std::optional<FrozenContent> content);
    void updateControls();
    void apply();

    Workspace& m_workspace;
    FileReader m_reader;
    Id<Edition> m_edition;
    std::optional<FrozenContent> m_content; ///< nothing while it is looked for
    QLabel* m_text;
    QDateEdit* m_day;
    QLabel* m_outcome;
    QLabel* m_errors;
    QLineEdit* m_reason;
    QPushButton* m_apply;
};

} // namespace iplan
