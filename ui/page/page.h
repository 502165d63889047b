// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"
#include "core/store/record.h"

#include <QWidget>

class QMenu;

namespace iplan
{

struct CommitRecord;

/// What the commands of the window can do on a page at the moment.
struct PageAbilities {
    bool filter = false;
    bool create = false;
    bool remove = false;
    bool restore = false;
    bool columns = false;
    bool print = false;
    bool wholeWindow = false; ///< needs the room of the side bar, too
};

/// A page of the window: one entry of the navigation. The window calls it; it never knows the window.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Comes to the front: now is the time to load what it shows.
    virtual void activate() {}
    /// Records what is being typed; called before undo, before leaving the page and before closing the file.
    virtual void flush() {}

    /// Shows the row and puts the focus into the editor of `focusField`, or on `child`, a row that it owns, if one is
    /// named.
    virtual void openRecord(const RowRef& /*row*/, const FieldInfo* /*focusField*/, const RowRef& /*child*/) {}
    /// Shows the rows of `entity` in its list that pass the filter; the user sees it as a filter that can be taken
    /// away.
    virtual void showList(const EntityInfo& /*entity*/, const ListFilter& /*filter*/) {}
    /// The row in front; null if none.
    [[nodiscard]] virtual RowRef currentRecord() const { return {}; }

    [[nodiscard]] virtual PageAbilities abilities() const { return {}; }
    virtual void focusFilter() {}
    virtual void createRecord() {}
    /// Why that step is not taken back, or brought back, while the page is in front: it has nothing to do with what the
    /// page shows whole. Empty: it is.
    [[nodiscard]] virtual QString stepRefusal(const CommitRecord& /*step*/) const { return {}; }
    /// Makes a row of the same kind, with the same owner, as the one in front; a list simply makes one more.
    virtual void createBeside() { createRecord(); }
    virtual void deleteRecord() {}
    virtual void restoreRecord() {}
    /// What only this page can do; "Bearbeiten" and the search show it.
    [[nodiscard]] virtual QList<QAction*> commands() const { return actions(); }
    /// The page of the manual on what is in front, if there is one of that name; else the one on the page counts.
    [[nodiscard]] virtual QString manualPage() const { return {}; }
    /// Fills the menu with the columns of the list.
    virtual void fillColumnsMenu(QMenu&) {}
    virtual void print() {}
    virtual void savePdf() {}

    /// The parts that F6 goes through, in reading order.
    [[nodiscard]] virtual QList<QWidget*> panes() const { return {}; }
    /// Filters what it shows by a text, as if somebody had typed it.
    virtual void filterBy(const QString& /*text*/) {}

Q_SIGNALS:
    /// Something on the page leads to another row.
    void openRequested(const iplan::RowRef& row, const iplan::FieldInfo* focusField);
    /// Something on the page leads to the list of an entity, filtered.
    void listRequested(const iplan::EntityInfo* entity, const iplan::ListFilter& filter);
    /// … or to another page, by its key; filterBy() there where a filter is given.
    void pageRequested(const QString& key, const QString& filter = {});
    /// A list of others is to become rows of an entity: one from a file, or what is on the clipboard.
    void importRequested(const iplan::EntityInfo* entity, bool fromClipboard);
    void abilitiesChanged();
};

} // namespace iplan
