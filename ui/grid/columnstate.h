// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QHeaderView;
class QMenu;

namespace iplan
{

class EntityTableModel;

/// Which columns a list shows, how wide, in which order, and which of them stay in sight: chosen by the user, kept in
/// QSettings by field key, so that a newer version with more fields finds its way. The text filter looks into the
/// columns shown.
class ColumnState : public QObject
{
    Q_OBJECT
public:
    /// Restores what was kept for the entity of the model, and keeps every change from then on.
    /// `defaults` are the columns at first, by field key; if empty, those of the field table.
    ColumnState(QHeaderView& header, EntityTableModel& model, QStringList defaults, QObject* parent = nullptr);
    /// Adds one checkable entry for each column, and which stay in sight.
    void fillMenu(QMenu& menu);
    /// Keys of the columns shown, from left to right.
    [[nodiscard]] QStringList shownColumns() const;
    /// Shows these columns in this order, as if the user had chosen them.
    void showColumns(const QStringList& keys);
    /// Where QSettings keeps something about this list.
    [[nodiscard]] QString settingsKey(const char* name) const;

protected:
    /// Columns grow and shrink with the letters.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore();
    void fillFrozenMenu(QMenu& menu);
    void freeze();
    void scale(int em);
    void save() const;
    void setShown(int column, bool shown);
    void updateSearched();
    [[nodiscard]] QStringList defaultColumns() const;
    [[nodiscard]] int columnOf(const QString& key) const;
    [[nodiscard]] int defaultWidth(int column) const;
    [[nodiscard]] int letterWidth() const;

    QHeaderView& m_header;
    EntityTableModel& m_model;
    const QStringList m_defaults;
    bool m_restoring = false;
    int m_em = 0; ///< width of a letter that the columns have their widths for
};

} // namespace iplan
