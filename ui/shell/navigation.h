// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QTreeWidget>

namespace iplan
{

class NavigationDelegate;

/// The side bar: sections that fold, below each its pages, named by keys. Ctrl and the number of a section leads into
/// it, to the page that was in front there last; once more, to its next page. This PC remembers what a person folded,
/// and whether the bar is narrow: then it shows the symbols of all pages, with lines between the sections.
class Navigation : public QTreeWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// A heading; the first nine get Ctrl+1 to Ctrl+9.
    void addSection(const QString& key, const QString& title);
    /// A page of the section added last.
    void addPage(const QString& key, const QString& title, const QString& icon);
    /// Marks the page in front, unfolding its section for the time being; "" marks none. Emits nothing.
    void setCurrentPage(const QString& key);
    /// Symbols alone; names are tool tips then, and read out as before.
    void setNarrow(bool narrow);
    /// "" if none is marked.
    [[nodiscard]] QString currentPage() const { return m_page; }

Q_SIGNALS:
    /// Somebody chose a page here.
    void pageChosen(const QString& key);
    /// … and wants to go on working on it.
    void pageEntered();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// None: what is marked is the page in front, also while the focus is on a heading.
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                         const QEvent* event = nullptr) const override;
    /// Hands the event on to screen readers. Virtual, since a test has none and listens here.
    virtual void tell(QAccessibleEvent& event);

private:
    [[nodiscard]] QTreeWidgetItem* itemOf(const QString& page) const;
    void choose(QTreeWidgetItem* page);
    /// Into the section, or on within it.
    void goInto(QTreeWidgetItem* section);
    void onFolded(QTreeWidgetItem* section);
    /// Says that the section was folded or unfolded; Qt answers only when it is asked.
    void tellFolding(const QTreeWidgetItem* section);
    /// Marks the page in front, or its section where that is folded.
    void markPage();
    void applyIcons();
    void fitWidth();

    QString m_page;
    QStringList m_folded; ///< keys of sections, as remembered
    bool m_narrow;
    NavigationDelegate* m_delegate;
    bool m_byProgram = false; ///< what folds, unfolds or becomes current is not a person's doing
};

} // namespace iplan
