// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commithistory.h"
#include "core/store/reader.h"
#include "ui/form/formsection.h"

class QTableWidget;
class QPushButton;

namespace iplan
{

class Workspace;

/// Who changed what in a row: time, author, what was done, field, before, after; newest first. Read when it is first
/// shown, a hundred commits at a time.
class HistoryView : public FormSection
{
    Q_OBJECT
public:
    explicit HistoryView(Workspace& workspace, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    [[nodiscard]] QTableWidget* table() const { return m_table; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void loadMore();
    /// The row and the values of its own fields.
    [[nodiscard]] static QList<RowRef> rowsOf(const Reader& reader, const RowRef& owner);
    void addCommit(const CommitRecord& commit, const QList<JournalChange>& changes);
    void addLine(const CommitRecord& commit, const QString& field, const QString& from, const QString& to);

    Workspace& m_workspace;
    RowRef m_owner;
    bool m_stale = true;
    qint64 m_before = 0; ///< older commits than that come next
    QTableWidget* m_table = nullptr;
    QPushButton* m_more = nullptr;
};

} // namespace iplan
