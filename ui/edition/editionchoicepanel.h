// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition.h"
#include "core/store/record.h"
#include "ui/page/sidepanel.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace iplan
{

class Workspace;

/// "Umfang": all measures and modules, ticked where the edition holds them. A tick that differs from the rule is a
/// choice by hand; one that agrees with it leaves it to the rule. Each is written at once.
class EditionChoicePanel : public SidePanel
{
    Q_OBJECT
public:
    explicit EditionChoicePanel(Workspace& workspace, QWidget* parent = nullptr);

    void begin(const Id<Edition>& edition);
    [[nodiscard]] QListWidget* rows() const { return m_rows; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    /// "26 von 28 Maßnahmen, 3 von 3 Modulen."
    [[nodiscard]] QString summary() const;

private:
    void refresh();
    void addRows(const EntityInfo& entity);
    void applyFilter();
    void take(QListWidgetItem* item);
    void takeShown(bool wanted);
    void hold(const QList<RowRef>& rows, bool wanted);
    [[nodiscard]] QWidget* makeButtons();

    Workspace& m_workspace;
    Id<Edition> m_edition;
    QLabel* m_text;
    QLineEdit* m_filter;
    QListWidget* m_rows;
    QLabel* m_summary;
};

} // namespace iplan
