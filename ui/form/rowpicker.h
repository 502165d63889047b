// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace iplan
{

class CheckedRowsModel;
class Workspace;

/// A filtered list of the rows of an entity in which several are ticked, in place below what they are added to. Ticks
/// stay while the filter changes. Space ticks; Return in the filter ticks the only row that is left; Esc closes.
class RowPicker : public QFrame
{
    Q_OBJECT
public:
    RowPicker(Workspace& workspace, const EntityInfo& entity, QWidget* parent = nullptr);

    /// Begins anew, without ticks. Rows of `present` are shown as being there already and cannot be ticked.
    void begin(const QSet<QUuid>& present);
    [[nodiscard]] QList<QUuid> ticked() const;
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }

Q_SIGNALS:
    /// The ticked rows are to be added.
    void picked(const QList<QUuid>& rows);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateCount();
    void close();

    CheckedRowsModel* m_model;
    QLineEdit* m_filter;
    QTableView* m_view;
    QPushButton* m_add;
};

} // namespace iplan
