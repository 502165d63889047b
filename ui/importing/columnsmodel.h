// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"

#include <QAbstractTableModel>

class QComboBox;

namespace iplan
{

class ImportSession;

/// The columns of a list, one a row: heading, what it becomes, how sure that is, an example. Behind them the fields
/// that no column has but all new rows get, and a row for one more. What it becomes is chosen in place; its value for
/// Qt::EditRole is a place in choices().
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Heading, Target, Confidence, Example, ColumnCount };
    /// Values of Qt::EditRole beside the places in the choices.
    static constexpr int kSkip = -1;
    static constexpr int kNewField = -2;

    explicit ColumnsModel(ImportSession& session, QObject* parent = nullptr);

    /// Shows what the session knows by now.
    void update();
    /// Whether the row is a column of the list.
    [[nodiscard]] bool isColumn(int row) const { return row >= 0 && row < m_columns; }
    /// The field that the row gives a fixed value; empty: none, or none yet.
    [[nodiscard]] QString constantOf(int row) const;
    /// The row that gives that field a fixed value, or would; -1: none.
    [[nodiscard]] int rowOfConstant(const QString& field) const;
    /// What is chosen in the row, for people who do not see it.
    [[nodiscard]] QString choiceName(int row) const;
    /// Fills a choice with all that the column may become, under headings; item data are values of Qt::EditRole.
    void fillChoice(QComboBox& choice, int row) const;
    /// Whether a column that is taken over holds personal data.
    [[nodiscard]] bool hasPersonal() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    [[nodiscard]] ColumnTarget target(int row) const;
    [[nodiscard]] bool isOffered(const ColumnTarget& target, int row) const;
    void setConstant(int row, const QString& field);
    [[nodiscard]] bool isGuess(int row) const;
    /// Whether another column becomes the same field: their texts become one.
    [[nodiscard]] bool isJoined(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString story(int row, int column) const;
    [[nodiscard]] int choiceOf(int row) const;
    [[nodiscard]] bool isPersonalRow(int row) const;

    ImportSession& m_session;
    const EntityInfo* m_entity = nullptr;
    int m_columns = 0;
    QStringList m_constants; ///< field keys
    QString m_pending;       ///< a field that still lacks its fixed value
};

/// "sicher", "wahrscheinlich", "unsicher", of 0 to 100; empty for less than 50.
[[nodiscard]] QString confidenceText(int confidence);

} // namespace iplan
