// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QFrame>
#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace iplan
{

class CheckedRowsModel;
class Workspace;

/// A filtered list of rows in which several are ticked, in place below what they are added to. Where rows of several
/// entities may be added, a choice above the list says which are shown. Ticks stay while filter or choice change. Space
/// ticks; Return in the filter ticks the only row that is left; Esc closes. An empty list says why it is empty.
class RowPicker : public QFrame
{
    Q_OBJECT
public:
    RowPicker(Workspace& workspace, const QList<const EntityInfo*>& entities, QWidget* parent = nullptr);

    /// Begins anew, without ticks. Rows of `present` are shown as being there already and cannot be ticked.
    void begin(const QSet<QUuid>& present);
    /// By entity, and in the order in which they were ticked.
    [[nodiscard]] QList<RowRef> ticked() const;
    [[nodiscard]] QComboBox* kinds() const { return m_kinds; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    /// Why the list is empty, or has nothing to tick; empty where it has.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    /// The ticked rows are to be added.
    void picked(const QList<iplan::RowRef>& rows);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildView();
    void showKind();
    void updateCount();
    void updateNote();
    void close();
    [[nodiscard]] CheckedRowsModel& model() const;

    QList<CheckedRowsModel*> m_models; ///< one for each entity
    QSet<QUuid> m_present;
    QComboBox* m_kinds;
    QLineEdit* m_filter;
    QTableView* m_view;
    QLabel* m_note;
    QPushButton* m_add;
};

} // namespace iplan
