// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflictsheet.h"
#include "core/conflict/resolve.h"
#include "ui/merge/mergetexts.h"
#include "ui/page/page.h"

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace iplan
{

class BulkDecision;
class ConflictList;
class ConflictPanel;
class FileChooser;
class SheetOutput;
class StepNote;

/// Konflikte: what was changed apart on several copies and nobody has decided yet; one after the other, by record, by
/// field or all at once. Every decision can be undone and settles the conflict on all copies.
class ConflictsPage : public Page
{
    Q_OBJECT
public:
    ConflictsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    /// Brings the first conflict about that row or a part of it to the front.
    void showConflictsOf(const RowRef& row);
    [[nodiscard]] ConflictList* list() const { return m_list; }
    [[nodiscard]] ConflictPanel* panel() const { return m_panel; }
    [[nodiscard]] BulkDecision* bulk() const { return m_bulk; }
    [[nodiscard]] SheetOutput* output() const { return m_output; }
    [[nodiscard]] QString countText() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEmpty();
    QWidget* makeMain();
    void addActions();
    [[nodiscard]] QList<ConflictLine> lines() const;
    void reload();
    void showCurrent();
    void decide(const Decision& decision);
    void decideMany(Policy policy, const QSet<QUuid>& conflicts);
    void postpone();
    void showStep();
    [[nodiscard]] const Conflict* currentConflict() const;
    [[nodiscard]] QUuid ownSideOf(const Conflict& conflict) const { return m_own.value(conflict.id); }

    Workspace& m_workspace;
    MergeTexts m_texts;
    QList<Conflict> m_conflicts;
    QHash<QUuid, QUuid> m_own; ///< side of this copy by conflict
    bool m_stale = true;
    SheetOutput* m_output;
    QLabel* m_count;
    QLabel* m_notice;
    QStackedWidget* m_stack;
    ConflictList* m_list;
    QScrollArea* m_scroll;
    ConflictPanel* m_panel;
    BulkDecision* m_bulk;
    StepNote* m_step;
};

} // namespace iplan
