// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <optional>
#include <QObject>

namespace iplan
{

class OperationRunner;

/// Something typed into a field that the file did not take.
struct Draft {
    RowRef row;
    QString key;   ///< of the field
    QString label; ///< of the field, for people
    Value base;    ///< what the file held when it was typed
    Value typed;
    QString text; ///< the same, as people read it
};

/// What was typed and could not be written, kept while the form shows another row and while the file is opened anew, so
/// that fields show it again. As long as there is any, the window says that not all is saved.
class Drafts : public QObject
{
    Q_OBJECT
public:
    explicit Drafts(OperationRunner& runner);

    /// In the place of an earlier one of the same field.
    void keep(const Draft& draft);
    /// It was written, or dropped by whoever typed it.
    void drop(const RowRef& row, QStringView key);
    /// All of a row, which is gone.
    void dropOf(const RowRef& row);
    void clear();
    [[nodiscard]] std::optional<Draft> find(const RowRef& row, QStringView key) const;
    /// In the order in which they were typed.
    [[nodiscard]] const QList<Draft>& all() const { return m_all; }

private:
    void tell();

    OperationRunner& m_runner;
    QList<Draft> m_all;
};

} // namespace iplan
