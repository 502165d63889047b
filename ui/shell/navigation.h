// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace iplan
{

/// The list of pages at the left of the window: symbols with names, in sections. Pages are named by keys.
class Navigation : public QListWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// A heading that cannot be chosen.
    void addSection(const QString& title);
    /// A page; the first nine get Ctrl+1 to Ctrl+9.
    void addPage(const QString& key, const QString& title, const QString& icon);
    void setCurrentPage(const QString& key);
    [[nodiscard]] QString currentPage() const;

Q_SIGNALS:
    void pageChosen(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyIcons();
    void fitWidth();
    void widenFor(const QString& title);

    int m_shortcuts = 0;
    int m_widest = 0; ///< pixels of the widest title
};

} // namespace iplan
