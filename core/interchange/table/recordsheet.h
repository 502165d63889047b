// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

#include <QHash>

namespace iplan
{

/// Makes a sheet of records that name their values, such as the cards of a vCard file: a header row, then a row for
/// each.
class RecordSheet
{
public:
    /// `order`: headings that come first, in this order, where they are used.
    explicit RecordSheet(QString name, QStringList order = {}) : m_name(std::move(name)), m_order(std::move(order)) {}

    void beginRecord();
    /// Puts a value under a heading of the present record. Where one is there already, under "<heading> 2" and so on.
    void put(const QString& heading, const TableCell& cell);
    void put(const QString& heading, const QString& text);
    /// A day or time, shown in German.
    void put(const QString& heading, const QDateTime& time, bool isDay);
    [[nodiscard]] bool isEmpty() const { return m_records.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_records.size(); }
    [[nodiscard]] TableInMemory::Sheet sheet() const;

private:
    QString m_name;
    QStringList m_order;
    QStringList m_headings; ///< as they came
    QHash<QString, qsizetype> m_places;
    QList<QHash<qsizetype, TableCell>> m_records;
};

} // namespace iplan
