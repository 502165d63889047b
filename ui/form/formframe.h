// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formlayout.h"

class QScrollArea;
class QTabWidget;

namespace iplan
{

class FoldingHeading;

/// Where the pages of a form stand: behind tabs, below headings that fold, or alone. It decides which are in sight, not
/// what they show. What a person folded is remembered for all forms of the entity.
class FormFrame : public QWidget
{
    Q_OBJECT
public:
    explicit FormFrame(const EntityInfo& entity, QWidget* parent = nullptr);

    /// Places `pages`, of which each is one of `plans`. To be called once.
    void arrange(const QList<PagePlan>& plans, const QList<FormPage*>& pages);
    /// Whether the page is in sight: its tab is in front and its heading is unfolded.
    [[nodiscard]] bool isOpen(const FormPage& page) const;
    /// Brings the page into sight, for the time being.
    void open(const FormPage& page);
    /// Scrolls to a part of a page that is open.
    void reveal(QWidget& part);
    /// Says on tab or heading how many gaps the page has.
    void setGaps(const FormPage& page, qsizetype gaps);
    /// Null where there are none.
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    /// Null for a page without one.
    [[nodiscard]] FoldingHeading* heading(const FormPage& page) const;

Q_SIGNALS:
    /// A page came into sight.
    void opened(iplan::FormPage* page);

private:
    struct Place {
        FormPage* page = nullptr;
        PagePlan plan;
        FoldingHeading* heading = nullptr; ///< of PagePlan::Place::Heading
        int tab = -1;
    };
    [[nodiscard]] QScrollArea* scrolled(QWidget* content, const QString& name);
    void addTabs();
    void addHeading(Place& place, QWidget& column);
    void alignHeadings();
    void fold(const Place& place, bool folded);
    void tabShown();
    void orderTabs();
    void scrollTo(QWidget& part, int turns);
    [[nodiscard]] const Place* placeOf(const FormPage& page) const;
    [[nodiscard]] QScrollArea* areaOf(const QWidget& part) const;

    const EntityInfo& m_entity;
    QTabWidget* m_tabs = nullptr;
    QList<Place> m_places;
};

} // namespace iplan
