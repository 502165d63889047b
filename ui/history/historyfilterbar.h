// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/history.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimer;

namespace iplan
{

class Workspace;

/// What the list of all commits shows: by person, time, record and kind of what was changed.
class HistoryFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryFilterBar(Workspace& workspace, QWidget* parent = nullptr);

    /// Offers the people who wrote in the file; keeps what is chosen.
    void reloadPeople();
    [[nodiscard]] HistoryFilter filter() const;
    /// Shows everything again.
    void clear();
    [[nodiscard]] QLineEdit* record() const { return m_record; }

Q_SIGNALS:
    void changed();

private:
    enum class Span { Always, Today, Week, Month, Year, Own };
    QWidget* labelled(const QString& text, QWidget* control);
    void fillSpans();
    void fillKinds();
    void fillFields();
    void showDates();
    [[nodiscard]] const EntityInfo* entity() const;

    Workspace& m_workspace;
    QComboBox* m_person;
    QComboBox* m_span;
    QDateEdit* m_from;
    QDateEdit* m_until;
    QLineEdit* m_record;
    QComboBox* m_kind;
    QComboBox* m_field;
    QTimer* m_pause; ///< while somebody types
    QList<QWidget*> m_dates;
};

} // namespace iplan
