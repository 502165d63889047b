// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/daypage.h"

#include "ui/base/findingsservice.h"
#include "ui/base/workspace.h"
#include "ui/overview/daycommands.h"
#include "ui/overview/daymodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace iplan
{

DayPage::DayPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_model(new DayModel(this)), m_view(new QTreeView),
      m_commands(new DayCommands(workspace, *m_model, *m_view)), m_count(new QLabel), m_nothing(new QLabel),
      m_mine(new QCheckBox(tr("Nur &meine"))), m_later(new QCheckBox(tr("Auch &Späteres")))
{
    setObjectName(QStringLiteral("page-day"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_mine->setObjectName(QStringLiteral("mine"));
    m_mine->setAccessibleDescription(tr("Zeigt nur, wofür die Person zuständig ist, unter deren Namen Sie arbeiten."));
    m_later->setObjectName(QStringLiteral("later"));
    m_later->setAccessibleDescription(tr("Zeigt auch, was nach dieser Woche fällig wird."));
    makeView();

    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Mein Tag")));
    head->addWidget(m_count);
    head->addWidget(m_mine);
    head->addWidget(m_later);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addLayout(head);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_view, 1);
    m_nothing->hide();
    connectParts();
}

void DayPage::makeView()
{
    m_view->setAccessibleName(tr("Mein Tag"));
    m_view->setAccessibleDescription(
        tr("Die Eingabetaste öffnet den Eintrag, die Leertaste erledigt ihn, 1 bis 4 verschieben ihn."));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true); // only so are lines out of sight not asked for
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(DayModel::What, QHeaderView::Stretch);
}

void DayPage::fitColumns()
{
    // How near and when are read whole, whatever the size of the letters; the rest yields to what is to be done.
    const QFontMetrics metrics = m_view->fontMetrics();
    const int letter = metrics.averageCharWidth();
    const int most = m_view->viewport()->width() / 6;
    QHeaderView* header = m_view->header();
    header->resizeSection(DayModel::Span, metrics.horizontalAdvance(dueSpanText(DueSpan::ThisWeek)) + 3 * letter);
    header->resizeSection(DayModel::When, metrics.horizontalAdvance(QStringLiteral("31.12.2026")) + 3 * letter);
    header->resizeSection(DayModel::About, qMin(most, 28 * letter));
    header->resizeSection(DayModel::Who, qMin(most, 24 * letter));
}

void DayPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void DayPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void DayPage::connectParts()
{
    connect(&m_workspace.findings(), &FindingsService::changed, this, [this] {
        m_stale = true;
        if (isVisible() && !m_commands->isEditing())
            refill();
    });
    connect(m_commands, &DayCommands::editingEnded, this, [this] {
        if (m_stale && isVisible())
            refill();
    });
    connect(m_commands, &DayCommands::openRequested, this,
            [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const DueEntry* entry = m_model->entryAt(index))
            Q_EMIT openRequested(entry->row, nullptr);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, m_commands, &DayCommands::updateActions);
    for (QCheckBox* choice : {m_mine, m_later})
        connect(choice, &QCheckBox::toggled, this, &DayPage::refill);
}

void DayPage::activate()
{
    if (!m_workspace.findings().overview())
        m_workspace.findings().review();
    if (m_stale)
        refill();
    m_view->setFocus();
}

void DayPage::refill()
{
    const Overview* overview = m_workspace.findings().overview();
    if (!overview) {
        m_count->setText(tr("Die Datei wird durchgesehen …"));
        return;
    }
    m_stale = false;
    const QDate today = m_workspace.today();
    QList<DueEntry> shown;
    qsizetype later = 0;
    for (const auto* entries : {&overview->overdue, &overview->upcoming}) {
        for (const DueEntry& entry : *entries) {
            if (m_mine->isChecked() && !isOwn(entry, m_workspace.author()))
                continue;
            const bool isLater = dueSpan(entry.due, today) == DueSpan::Later;
            later += isLater ? 1 : 0;
            if (!isLater || m_later->isChecked())
                shown << entry;
        }
    }
    const QModelIndex current = m_view->currentIndex();
    const DueEntry before = current.isValid() ? m_model->entries().at(current.row()) : DueEntry();
    m_model->setEntries(shown, today);
    goTo(before.row, before.rule, current.row());
    showCount(later);
}

void DayPage::goTo(const RowRef& row, const DueRule* rule, int line)
{
    // Of a line that is gone, the one in its place.
    const int same = m_model->lineOf(row, rule);
    const int last = m_model->rowCount() - 1;
    const int to = same >= 0 ? same : qBound(0, line, qMax(0, last));
    m_view->setCurrentIndex(m_model->index(to, 0));
    m_commands->updateActions();
}

void DayPage::showCount(qsizetype later)
{
    const qsizetype count = m_model->rowCount();
    m_count->setText(count == 1 ? tr("1 Frist") : tr("%L1 Fristen").arg(count));
    m_later->setText(tr("Auch &Späteres (%L1)").arg(later));
    m_nothing->setText(nothingText(later));
    const bool hadFocus = m_view->hasFocus();
    m_nothing->setVisible(count == 0);
    m_view->setVisible(count > 0);
    if (hadFocus && count == 0)
        m_later->setFocus();
}

QString DayPage::nothingText(qsizetype later) const
{
    if (m_mine->isChecked() && m_workspace.author().name.trimmed().isEmpty())
        return tr("Das Programm kennt Ihren Namen noch nicht. Tragen Sie ihn unten rechts in der Statuszeile ein.");
    const QString nothing =
        m_mine->isChecked() ? tr("Für Sie steht diese Woche nichts an.") : tr("Diese Woche steht nichts an.");
    return later > 0 ? nothing + u' ' + tr("Später Fälliges zeigt „Auch Späteres“.") : nothing;
}

QList<QWidget*> DayPage::panes() const
{
    return m_view->isHidden() ? QList<QWidget*>{m_later} : QList<QWidget*>{m_view};
}

QList<QAction*> DayPage::commands() const
{
    return m_commands->actions();
}

RowRef DayPage::currentRecord() const
{
    const DueEntry* entry = m_model->entryAt(m_view->currentIndex());
    return entry ? entry->row : RowRef();
}

} // namespace iplan
