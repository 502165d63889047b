// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/duplicates.h"
#include "ui/base/filereader.h"
#include "ui/page/page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace iplan
{

class FileChooser;
class MergeComparison;
class SheetOutput;
class WaitLine;
class Workspace;

/// Dubletten: pairs of persons, organisations or working groups that may be the same. The two side by side; a choice
/// for each field in which they differ; then one click makes one of them, or says that they are two. Undo takes either
/// back.
class DuplicatesPage : public Page
{
    Q_OBJECT
public:
    DuplicatesPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] MergeComparison* comparison() const { return m_comparison; }
    /// Shows pairs of that entity.
    void showEntity(const EntityInfo& entity);
    void mergePair();
    void keepApart();
    [[nodiscard]] SheetOutput* output() const { return m_output; }
    [[nodiscard]] WaitLine* waitLine() const { return m_wait; }

Q_SIGNALS:
    /// The pairs on screen are those of the file as it is now.
    void searched();

private:
    void buildHead();
    void buildPanes();
    void search();
    void fill(const QList<DuplicatePair>& pairs);
    void showCurrent();
    [[nodiscard]] const EntityInfo& entity() const;
    [[nodiscard]] const DuplicatePair* current() const;
    [[nodiscard]] QString emptyText() const;

    Workspace& m_workspace;
    FileReader m_reader; ///< searches
    SheetOutput* m_output;
    QComboBox* m_entity;
    QLabel* m_count;
    WaitLine* m_wait;
    QListWidget* m_list;
    MergeComparison* m_comparison;
    QLabel* m_empty;
    QPushButton* m_merge;
    QPushButton* m_apart;
    QList<DuplicatePair> m_pairs;
    bool m_stale = true;
};

} // namespace iplan
