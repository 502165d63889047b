// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/manualpages.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QSplitter;
class QTabWidget;
class QTextBrowser;

namespace iplan
{

class ManualSearch;

/// The manual (docs/handbuch, shipped inside the program): contents, index and hits of the search at the left, the page
/// at the right, the search above both (Ctrl+F; F3 goes on). Links lead from page to page, Alt+Left goes back. Stays
/// beside the main window.
class ManualWindow : public QWidget
{
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent);
    /// Shows the page of that name, without folder and ending.
    void showPage(const QString& name);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QTextBrowser* text() const { return m_text; }
    /// The contents.
    [[nodiscard]] QListWidget* list() const { return m_list; }
    /// The index, and what narrows it.
    [[nodiscard]] QListWidget* index() const { return m_index; }
    [[nodiscard]] QLineEdit* indexFilter() const { return m_indexFilter; }
    [[nodiscard]] QListWidget* hits() const { return m_hits; }
    [[nodiscard]] ManualSearch* search() const { return m_search; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildSide();
    void buildIndex();
    void fillIndex();
    void addKeys();
    /// Esc: first what is searched for goes, then the window.
    void leave();
    void goTo(const manual::Place& place);
    void markHits();
    void onPageShown();
    void fitPictures();
    /// Makes the contents as wide as the titles are.
    void fitContents();

    QListWidget* m_list;
    QListWidget* m_index;
    QLineEdit* m_indexFilter;
    QListWidget* m_hits;
    ManualSearch* m_search;
    QTabWidget* m_side;
    QTextBrowser* m_text;
    QSplitter* m_splitter = nullptr;
};

} // namespace iplan
