// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/searchindex.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;

namespace iplan
{

class Workspace;

/// One field for everything: results while typing, grouped by kind, with the place in the text where the words occur.
/// Lies over the window; Return opens the chosen row, Esc or a click elsewhere closes it.
class SearchPanel : public QFrame
{
    Q_OBJECT
public:
    /// `host` is the window part over which the panel lies, at its top.
    SearchPanel(Workspace& workspace, QWidget* host);

    /// Shows the panel with the last search marked.
    void open();
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListWidget* results() const { return m_results; }

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row, const iplan::FieldInfo* focusField);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void addGroup(const EntityInfo& entity, const QList<SearchHit>& hits);
    void addHit(const SearchHit& hit);
    void move(int step);
    void accept();
    void place();
    void closeUnlessFocused(const QWidget* now);

    Workspace& m_workspace;
    QWidget* m_host;
    QLineEdit* m_field;
    QListWidget* m_results;
    QLabel* m_note;
};

} // namespace iplan
