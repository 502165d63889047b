// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/shell/pagecatalogue.h"

#include <QStackedWidget>

namespace iplan
{

/// The pages of an open file. A page is made when it is first shown, so that opening a file stays quick.
class PageHost : public QStackedWidget
{
    Q_OBJECT
public:
    PageHost(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    [[nodiscard]] const QList<PageEntry>& entries() const { return m_entries; }
    /// Null for an unknown key.
    Page* page(const QString& key);
    /// The page of the manual on what is in front; "" while no page is shown.
    [[nodiscard]] QString manualPage() const;
    void showPage(const QString& key);
    [[nodiscard]] Page* current() const { return m_current; }
    /// "" while no page is shown.
    [[nodiscard]] QString currentKey() const { return m_pages.key(m_current); }
    /// The key of the page that showed the row; empty if no page can. Rows that belong to others are shown there.
    QString openRecord(const RowRef& row, const FieldInfo* focusField);
    /// Shows the page that lists the entity, filtered; its key, empty if there is none.
    QString showList(const EntityInfo& entity, const ListFilter& filter);
    /// Takes all pages away: the file is about to be closed.
    void clear();
    /// The list of others on its way into the file.
    [[nodiscard]] ImportSession& importing() const { return m_needs.importing; }

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row, const iplan::FieldInfo* focusField);
    void listRequested(const iplan::EntityInfo* entity, const iplan::ListFilter& filter);
    void pageRequested(const QString& key, const QString& filter);
    /// This backup is to be put in the place of the open file.
    void restoreRequested(const iplan::Backup& backup);
    void importRequested(const iplan::EntityInfo* entity, bool fromClipboard);
    void abilitiesChanged();

private:
    [[nodiscard]] const PageEntry* entry(const QString& key) const;
    [[nodiscard]] Page* make(const QString& key);
    /// The page on which rows of that entity are opened.
    [[nodiscard]] QString keyFor(const EntityInfo& entity) const;

    const PageNeeds m_needs;
    const QList<PageEntry> m_entries;
    QHash<QString, Page*> m_pages;
    Page* m_current = nullptr; ///< the stack itself takes the first page that is made for the one to show
};

} // namespace iplan
