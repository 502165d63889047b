// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formframe.h"

#include "ui/base/viewpreferences.h"
#include "ui/form/tabmenu.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/taborder.h"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kTurns = 4; ///< in which what was just unfolded gets its height

} // namespace

FormFrame::FormFrame(const EntityInfo& entity, QWidget* parent) : QWidget(parent), m_entity(entity)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FormFrame::arrange(const QList<PagePlan>& plans, const QList<FormPage*>& pages)
{
    bool hasTabs = false;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        m_places << Place{pages.at(i), plans.at(i)};
        connect(pages.at(i), &FormPage::built, this, &FormFrame::orderTabs);
        hasTabs = hasTabs || plans.at(i).place == PagePlan::Place::Tab;
    }
    alignHeadings();
    if (hasTabs)
        addTabs();
    QWidget* column = nullptr;
    for (Place& place : m_places) {
        if (place.plan.place == PagePlan::Place::Bare) {
            layout()->addWidget(place.page);
        } else if (place.plan.place == PagePlan::Place::Tab) {
            place.tab = m_tabs->addTab(scrolled(place.page, place.plan.title), place.plan.title);
        } else {
            if (!column) {
                column = new QWidget(this);
                auto* lines = new QVBoxLayout(column);
                lines->setContentsMargins(0, 0, 0, 0);
                lines->setSpacing(0);
                const QString title = tr("Angaben");
                QScrollArea* area = scrolled(column, title);
                m_tabs ? void(m_tabs->addTab(area, title)) : layout()->addWidget(area);
            }
            place.tab = m_tabs ? m_tabs->count() - 1 : -1;
            addHeading(place, *column);
        }
    }
    if (column)
        static_cast<QVBoxLayout*>(column->layout())->addStretch(1);
    if (m_tabs)
        connect(m_tabs, &QTabWidget::currentChanged, this, &FormFrame::tabShown);
}

void FormFrame::addTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setAccessibleName(tr("Angaben zu: %1").arg(m_entity.labelText()));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    new TabMenu(*m_tabs); // belongs to the tabs
    layout()->addWidget(m_tabs);
}

QScrollArea* FormFrame::scrolled(QWidget* content, const QString& name)
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(name);
    scroll->setWidget(content);
    return scroll;
}

void FormFrame::addHeading(Place& place, QWidget& column)
{
    place.heading = new FoldingHeading(place.plan.title, &column);
    column.layout()->addWidget(place.heading);
    column.layout()->addWidget(place.page);
    const auto folded = preferences::isPartFolded(m_entity.keyText(), place.plan.key);
    place.heading->setOpen(!folded.value_or(!place.plan.isOpen));
    place.page->setVisible(place.heading->isOpen());
    const FormPage* page = place.page;
    connect(place.heading, &FoldingHeading::folded, this, [this, page](bool isFolded) {
        const Place& changed = *placeOf(*page);
        preferences::setPartFolded(m_entity.keyText(), changed.plan.key, isFolded);
        fold(changed, isFolded);
    });
}

void FormFrame::alignHeadings()
{
    QStringList labels;
    for (const Place& place : std::as_const(m_places)) {
        if (place.plan.place == PagePlan::Place::Heading)
            labels << place.page->labels();
    }
    for (const Place& place : std::as_const(m_places)) {
        if (place.plan.place == PagePlan::Place::Heading)
            place.page->alignWith(labels);
    }
}

void FormFrame::fold(const Place& place, bool folded)
{
    place.heading->setOpen(!folded);
    place.page->setVisible(!folded);
    if (!folded)
        Q_EMIT opened(place.page);
}

void FormFrame::tabShown()
{
    for (const Place& place : std::as_const(m_places)) {
        if (isOpen(*place.page))
            Q_EMIT opened(place.page);
    }
}

/// Pages are made when they are first seen, later ones perhaps before those above them.
void FormFrame::orderTabs()
{
    QList<QWidget*> parts;
    if (m_tabs)
        parts << m_tabs->tabBar() << m_tabs->cornerWidget();
    for (const Place& place : std::as_const(m_places)) {
        if (place.heading)
            parts << place.heading;
        parts << place.page;
    }
    chainTabs(parts);
}

const FormFrame::Place* FormFrame::placeOf(const FormPage& page) const
{
    const auto found =
        std::find_if(m_places.begin(), m_places.end(), [&page](const Place& place) { return place.page == &page; });
    return found == m_places.end() ? nullptr : &*found;
}

FoldingHeading* FormFrame::heading(const FormPage& page) const
{
    const Place* place = placeOf(page);
    return place ? place->heading : nullptr;
}

bool FormFrame::isOpen(const FormPage& page) const
{
    const Place* place = placeOf(page);
    return place && (!m_tabs || place->tab == m_tabs->currentIndex()) && (!place->heading || place->heading->isOpen());
}

void FormFrame::open(const FormPage& page)
{
    const Place* place = placeOf(page);
    if (!place)
        return;
    if (m_tabs)
        m_tabs->setCurrentIndex(place->tab);
    if (place->heading && !place->heading->isOpen())
        fold(*place, false);
}

QScrollArea* FormFrame::areaOf(const QWidget& part) const
{
    for (QWidget* up = part.parentWidget(); up && up != this; up = up->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(up);
        if (area && (area->parentWidget() == this || (m_tabs && m_tabs->isAncestorOf(area))))
            return area;
    }
    return nullptr;
}

void FormFrame::reveal(QWidget& part)
{
    scrollTo(part, kTurns);
}

void FormFrame::scrollTo(QWidget& part, int turns)
{
    if (QScrollArea* area = areaOf(part))
        area->ensureWidgetVisible(&part, 0, fontMetrics().height());
    if (turns > 0)
        QTimer::singleShot(0, &part, [this, &part, turns] { scrollTo(part, turns - 1); });
}

void FormFrame::setGaps(const FormPage& page, qsizetype gaps)
{
    const Place* place = placeOf(page);
    if (!place)
        return;
    const QString words = gapCountText(gaps);
    if (place->heading) {
        place->heading->setGaps(gaps);
    } else if (m_tabs) {
        const QString& title = place->plan.title;
        m_tabs->setTabText(place->tab, gaps > 0 ? QStringLiteral("%1 (%L2)").arg(title).arg(gaps) : title);
        m_tabs->setTabToolTip(place->tab, words);
        m_tabs->tabBar()->setAccessibleTabName(place->tab, words.isEmpty() ? title : tr("%1, %2").arg(title, words));
    }
}

} // namespace iplan
