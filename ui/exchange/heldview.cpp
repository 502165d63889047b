// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/heldview.h"

#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kHeldLines = 5;
constexpr int kHeldReasonLetters = 80;

QLabel* heldLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString heldMoment(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QStringLiteral("dd.MM.yyyy HH:mm")) : QString();
}

/// What it waits for, or why it was refused.
QString heldWhy(const HeldItem& item)
{
    if (item.isRefused())
        return HeldView::tr("abgelehnt: %1").arg(item.reason);
    if (item.newer)
        return HeldView::tr("wartet auf eine neuere Version des Programms");
    if (item.missing.isEmpty())
        return HeldView::tr("wartet auf eine frühere Löschung");
    return item.missing.size() == 1
               ? HeldView::tr("wartet auf 1 frühere Änderung, die noch fehlt")
               : HeldView::tr("wartet auf %L1 frühere Änderungen, die noch fehlen").arg(item.missing.size());
}

QString heldWhat(const HeldItem& item)
{
    if (!item.operation.isEmpty())
        return operationLabel(item.operation);
    return item.commit.isNull() ? HeldView::tr("Datei") : HeldView::tr("Änderung");
}

bool sameHeld(const QList<HeldItem>& one, const QList<HeldItem>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const HeldItem& a, const HeldItem& b) {
        return a.key() == b.key() && a.source == b.source && a.reason == b.reason && a.missing == b.missing;
    });
}

} // namespace

HeldView::HeldView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_empty(new QLabel(tr("Es wartet nichts, und nichts wurde abgelehnt."))),
      m_list(new QTreeWidget), m_details(heldLabel(QStringLiteral("heldDetails"))),
      m_discard(new QPushButton(tr("Ver&werfen …"))), m_question(new QWidget),
      m_questionText(heldLabel(QStringLiteral("heldQuestion"))), m_yes(new QPushButton(tr("&Endgültig verwerfen"))),
      m_no(new QPushButton(tr("Behal&ten")))
{
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("heldItems"));
    m_list->setAccessibleName(tr("Was wartet oder abgelehnt wurde"));
    m_list->setHeaderLabels({tr("Was"), tr("Von"), tr("Woher"), tr("Seit"), tr("Warum")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(kHeldLines * 2 * fontMetrics().height());
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_discard->setObjectName(QStringLiteral("heldDiscard"));
    m_discard->setToolTip(tr("Davon nichts mehr hören; die Datei selbst ändert sich nicht"));
    m_discard->setAccessibleDescription(m_discard->toolTip());
    m_yes->setObjectName(QStringLiteral("heldDiscardYes"));
    m_no->setObjectName(QStringLiteral("heldDiscardNo"));
    auto* answers = new FlowLayout;
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    auto* question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText);
    question->addLayout(answers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_details)})
        layout->addWidget(widget);
    layout->addWidget(m_discard, 0, Qt::AlignLeft);
    layout->addWidget(m_question);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &HeldView::showDetails);
    connect(m_discard, &QPushButton::clicked, this, &HeldView::ask);
    connect(m_yes, &QPushButton::clicked, this, &HeldView::discard);
    connect(m_no, &QPushButton::clicked, this, [this] { setAsking(false); });
    setAsking(false);
}

void HeldView::reload()
{
    const auto items = m_workspace.store().replica().heldItems();
    if (!items) {
        m_workspace.runner().report(items.error());
        return;
    }
    if (m_isRead && sameHeld(m_items, *items))
        return; // somebody may be answering the question
    m_isRead = true;
    const QString before = current() ? current()->key() : QString();
    m_items = *items;
    m_list->clear();
    for (const HeldItem& item : std::as_const(m_items)) {
        auto* line = new QTreeWidgetItem(m_list, columnsOf(item));
        line->setToolTip(line->columnCount() - 1, heldWhy(item));
        if (item.key() == before)
            m_list->setCurrentItem(line);
    }
    if (!m_list->currentItem() && !m_items.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_empty->setVisible(m_items.isEmpty());
    m_list->setVisible(!m_items.isEmpty());
    showDetails();
}

QStringList HeldView::columnsOf(const HeldItem& item) const
{
    const QString from = item.source.name.isEmpty() ? item.source.place : item.source.name;
    return {heldWhat(item), item.authorName, from, heldMoment(item.since),
            shortened(heldWhy(item), kHeldReasonLetters)};
}

const HeldItem* HeldView::current() const
{
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    return at >= 0 && at < m_items.size() ? &m_items.at(at) : nullptr;
}

void HeldView::showDetails()
{
    const HeldItem* item = current();
    QStringList lines;
    if (item && item->isRefused())
        lines << heldWhy(*item) << item->hint;
    else if (item)
        lines << tr("Geschrieben am %1%2; %3.")
                     .arg(heldMoment(item->time),
                          item->authorName.isEmpty() ? QString() : tr(" von %1").arg(item->authorName), heldWhy(*item))
              << (item->missing.isEmpty()
                      ? QString()
                      : tr("Es kommt von selbst dazu, sobald da ist, worauf es aufbaut. Das steht "
                           "bei denen, die es geschrieben haben, oder in einer neueren Sicherung."));
    if (item && item->isErasure)
        lines << tr("Es ist eine Löschung von Personendaten; sie gilt schon und lässt sich nicht verwerfen.");
    lines.removeAll(QString());
    m_details->setText(lines.join(u'\n'));
    m_details->setVisible(!lines.isEmpty());
    if (!item || item->key() != m_asked)
        setAsking(false);
}

void HeldView::ask()
{
    const HeldItem* item = current();
    if (!item)
        return;
    m_asked = item->key();
    m_questionText->setText(
        (item->isRefused()
             ? tr("Es wird dann nicht mehr gezeigt und nicht wieder gelesen.")
             : tr("Diese Änderung kommt dann nicht mehr in diese Datei, und was darauf aufbaut, auch nicht.")) +
        u' ' + tr("Das lässt sich nicht rückgängig machen; bei den anderen bleibt sie, wie sie ist."));
    setAsking(true);
    m_no->setFocus();
}

void HeldView::setAsking(bool asking)
{
    const HeldItem* item = current();
    if (!asking)
        m_asked.clear();
    const bool hadFocus = m_question->isAncestorOf(focusWidget());
    m_question->setVisible(asking);
    m_discard->setVisible(!m_items.isEmpty() && !asking);
    m_discard->setEnabled(item && !item->isErasure && !m_workspace.isReadOnly());
    m_yes->setAccessibleDescription(asking ? m_questionText->text() : QString());
    if (!asking && hadFocus)
        (m_items.isEmpty() ? static_cast<QWidget*>(this) : m_list)->setFocus();
}

void HeldView::discard()
{
    if (const auto done = m_workspace.store().replica().discardHeld(m_asked); !done)
        m_workspace.runner().report(done.error());
    setAsking(false);
    reload();
    Q_EMIT discarded();
}

} // namespace iplan
