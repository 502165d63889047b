// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QSplitter;
class QTextBrowser;

namespace iplan
{

/// The pages of the manual that are not about one page of the window, too.
namespace manual
{

/// Whether the manual has a page of that name (docs/handbuch/NAME.md).
[[nodiscard]] bool exists(const QString& name);
/// All pages, in the order of the contents: name and title.
[[nodiscard]] QList<std::pair<QString, QString>> contents();

} // namespace manual

/// The manual (docs/handbuch, shipped inside the program): contents at the left, the page at the right. Links lead from
/// page to page, Alt+Left goes back. Stays beside the main window.
class ManualWindow : public QWidget
{
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent);
    /// Shows the page of that name, without folder and ending.
    void showPage(const QString& name);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QTextBrowser* text() const { return m_text; }
    [[nodiscard]] QListWidget* list() const { return m_list; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void onPageShown();
    void fitPictures();
    /// Makes the contents as wide as the titles are.
    void fitContents();

    QListWidget* m_list;
    QTextBrowser* m_text;
    QSplitter* m_splitter = nullptr;
};

} // namespace iplan
