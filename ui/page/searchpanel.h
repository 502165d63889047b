// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/searchindex.h"

#include <functional>
#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace iplan
{

class Workspace;

/// One field for everything: results while typing, grouped by kind, with the place in the text where the words occur,
/// and pages and commands by their names; before anything is typed, the rows seen last. Lies over the window; Return
/// opens the chosen row, Esc or a click elsewhere closes it.
class SearchPanel : public QFrame
{
    Q_OBJECT
public:
    /// `host` is the window part over which the panel lies, at its top.
    SearchPanel(Workspace& workspace, QWidget* host);

    /// Shows the panel with the last search marked.
    void open();
    /// Which rows stand there before anything is typed.
    void setRecentRows(std::function<QList<RowRef>()> rows) { m_recentRows = std::move(rows); }
    /// Actions that are found by their names, under a heading. Those that cannot be chosen at the moment are left out.
    void addActions(const QString& heading, std::function<QList<QAction*>()> actions);
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListWidget* results() const { return m_results; }

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row, const iplan::FieldInfo* focusField);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void enlargeField();
    void showRecent();
    void addHits(const QList<SearchHit>& hits);
    void addMatchingActions(const QString& words);
    void addHeading(const QString& text);
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
    std::function<QList<RowRef>()> m_recentRows;
    struct ActionGroup {
        QString heading;
        std::function<QList<QAction*>()> actions;
    };
    QList<ActionGroup> m_actionGroups;
    QList<QPointer<QAction>> m_found; ///< the actions among the results
};

} // namespace iplan
