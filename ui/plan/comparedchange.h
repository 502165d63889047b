// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/programmecomparison.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace iplan
{

class DiffView;

/// One change in full: whose, what, then and now, why; texts word by word.
class ComparedChange : public QWidget
{
    Q_OBJECT
public:
    explicit ComparedChange(QWidget* parent = nullptr);

    /// Null: nothing is chosen. `canOpen` says whether the row is in the open file.
    void showChange(const ProgrammeChange* change, bool canOpen);
    [[nodiscard]] QLabel* facts() const { return m_facts; }
    [[nodiscard]] DiffView* text() const { return m_text; }
    [[nodiscard]] QPushButton* open() const { return m_open; }

Q_SIGNALS:
    void openRequested();

private:
    QLabel* m_heading;
    QLabel* m_facts;
    DiffView* m_text;
    QPushButton* m_open;
};

} // namespace iplan
