// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

class QComboBox;

namespace iplan
{

class ImportSession;

/// The columns of a list, one a row: heading, what it becomes, how sure that is, an example. What it becomes is chosen
/// in place; its value for Qt::EditRole is a place in choices().
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
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString story(int row, int column) const;
    [[nodiscard]] int choiceOf(int row) const;
    [[nodiscard]] bool isPersonalRow(int row) const;

    ImportSession& m_session;
    int m_rows = 0;
};

/// "sicher", "wahrscheinlich", "unsicher", of 0 to 100; empty for less than 50.
[[nodiscard]] QString confidenceText(int confidence);

} // namespace iplan
