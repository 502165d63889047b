// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/record.h"
#include "ui/dialog/filechooser.h"

#include <memory>
#include <QMainWindow>

class QStackedWidget;

namespace iplan
{

class ActionSet;
class AuthorPanel;
class FileActions;
class MessageBar;
class Navigation;
class PageHost;
class SearchPanel;
class StartPage;
class StatusLine;
class Workspace;
struct AuthorName;
struct ListFilter;

/// The window: navigation and pages of the open file, or the start page; menus, messages, status. Puts the parts
/// together; what they can do is in them and in the features (feature.h).
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Clock clock = systemClock(), QWidget* parent = nullptr);
    ~MainWindow() override;

    /// False if it could not be opened; the message bar says why.
    bool openFile(const QString& path);
    /// As openRecord(), with an address as it stands in texts ("iplan:measure/…"). False if there is no such row; the
    /// message bar says so.
    bool openAddress(const QString& address);
    /// Shows a row on the page where it belongs, with the focus in a field if one is named.
    void openRecord(const RowRef& row, const FieldInfo* focusField = nullptr);
    /// Shows the page that lists the entity, with that filter.
    void showList(const EntityInfo* entity, const ListFilter& filter);
    /// Keys as in PageHost::entries().
    void showPage(const QString& key);
    /// Who writes from now on; an empty name leaves it as it is.
    void setAuthor(const AuthorName& author);
    /// Asks others where files are; the caller keeps it alive. For tests.
    void setFileChooser(FileChooser* chooser);

    [[nodiscard]] Workspace& workspace() const { return *m_workspace; }
    [[nodiscard]] const ActionSet& actions() const { return *m_actions; }
    /// The menu "Bearbeiten".
    [[nodiscard]] QMenu* editMenu() const { return m_editMenu; }
    [[nodiscard]] FileChooser& chooser() const;
    [[nodiscard]] FileActions& files() const { return *m_files; }
    [[nodiscard]] PageHost& pages() const { return *m_pages; }
    [[nodiscard]] StartPage& startPage() const { return *m_start; }
    [[nodiscard]] SearchPanel& searchPanel() const { return *m_search; }
    [[nodiscard]] StatusLine& statusLine() const { return *m_status; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }
    [[nodiscard]] Navigation& navigation() const { return *m_navigation; }
    /// Puts a part of a feature below the pages; F6 reaches it while it is visible.
    void addStrip(QWidget* strip);
    /// The visible parts that F6 goes through, in reading order.
    [[nodiscard]] QList<QWidget*> panes() const;

Q_SIGNALS:
    /// A file was opened and its first page is in front.
    void fileShown();
    /// Another row or page is about to be shown.
    void leaving();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildParts();
    void fillNavigation();
    void connectParts();
    void onOpened();
    void onClosing();
    void onClosed();
    void updateTitle();
    void restoreWindow();

    /// Hands every question on, so that tests can put another chooser behind it.
    class ForwardingChooser;
    std::unique_ptr<ForwardingChooser> m_chooser;
    std::unique_ptr<Workspace> m_workspace;
    ActionSet* m_actions;
    QMenu* m_editMenu = nullptr;
    FileActions* m_files = nullptr;
    AuthorPanel* m_author;
    MessageBar* m_messages;
    QStackedWidget* m_stack;
    StartPage* m_start;
    QWidget* m_main = nullptr;
    QList<QWidget*> m_strips;
    Navigation* m_navigation;
    PageHost* m_pages = nullptr;
    SearchPanel* m_search = nullptr;
    StatusLine* m_status = nullptr;
};

} // namespace iplan
