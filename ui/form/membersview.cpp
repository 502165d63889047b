// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/membersview.h"

#include "core/query/members.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/widget/calendarpopup.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableWidget>

namespace iplan
{

namespace
{

constexpr int kMemberRowsAtMost = 12;

RowRef memberOf(const Membership& membership)
{
    return membership.person.isNull() ? rowRef(membership.organization) : rowRef(membership.person);
}

} // namespace

MembersView::MembersView(Workspace& workspace, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_day(new QDateEdit(workspace.today(), this)),
      m_count(new QLabel(this)), m_head(new QLabel(this)), m_table(new QTableWidget(this))
{
    m_day->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    addCalendar(*m_day);
    m_day->setAccessibleName(tr("Mitglieder am"));
    auto* label = new QLabel(tr("Mitglieder am:"), this);
    label->setBuddy(m_day);
    const QStringList headings{tr("Mitglied"), tr("Rolle"), tr("Stimme"), tr("Stand"), tr("Entsandt von")};
    m_head->setObjectName(QStringLiteral("membersHead"));
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setColumnCount(static_cast<int>(headings.size()));
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setAccessibleName(tr("Mitglieder am gewählten Tag"));
    m_table->setAccessibleDescription(tr("Eingabetaste öffnet das Mitglied."));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    // All columns in sight: who sent somebody is what people look for here.
    for (const int column : {0, 4})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    for (const int column : {1, 2, 3})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_day);
    line->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_head);
    column->addWidget(m_table);
    connect(m_day, &QDateEdit::dateChanged, this, &MembersView::reload);
    connect(m_table, &QTableWidget::itemDoubleClicked, this, &MembersView::openCurrent);
    connect(&workspace, &Workspace::rowsChanged, this, &MembersView::reload);
}

void MembersView::setOwner(const RowRef& owner)
{
    m_owner = owner;
    reload();
}

void MembersView::reload()
{
    m_table->setRowCount(0);
    QList<Membership> members;
    QList<Membership> asked;
    if (!m_owner.isNull() && m_workspace.isOpen()) {
        const auto read = m_workspace.store().read([&](const Reader& reader) -> Result<QList<Membership>> {
            asked = askedFor(reader, m_owner, m_day->date());
            return membersOn(reader, m_owner, m_day->date());
        });
        if (!read)
            m_workspace.runner().report(read.error());
        members = read.value_or(members);
    }
    showHead(members, asked);
    for (const Membership& membership : std::as_const(members)) {
        const int row = m_table->rowCount();
        const RowRef member = memberOf(membership);
        m_table->insertRow(row);
        const QStringList cells{m_workspace.labelOf(member), membership.role.label(),
                                membership.votingRight ? tr("ja") : QString(), membership.state.label(),
                                m_workspace.labelOf(rowRef(membership.onBehalfOf))};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            item->setData(kRowIdRole, member.id);
            item->setData(kRowEntityRole, member.isNull() ? QString() : member.entity->keyText());
            m_table->setItem(row, column, item);
        }
    }
    m_count->setText(members.isEmpty()     ? tr("An diesem Tag sind keine Mitglieder eingetragen.")
                     : members.size() == 1 ? tr("1 Mitglied")
                                           : tr("%L1 Mitglieder").arg(members.size()));
    m_table->setVisible(!members.isEmpty());
    fitTable();
}

QString MembersView::headText() const
{
    return m_head->text();
}

void MembersView::showHead(const QList<Membership>& members, const QList<Membership>& asked)
{
    const auto names = [this](const QList<RowRef>& rows) {
        QStringList out;
        for (const RowRef& row : rows)
            out << m_workspace.labelOf(row);
        return out.join(QStringLiteral(", "));
    };
    QStringList lines;
    for (const RoleHolders& holders : roleHolders(members))
        lines << tr("%1: %2").arg(Choice<MembershipRole>(holders.role).label(), names(holders.who));
    for (const MembershipState state : {MembershipState::Asked, MembershipState::Declined}) {
        QList<RowRef> rows;
        for (const Membership& membership : asked) {
            if (membership.state == state)
                rows << memberOf(membership);
        }
        if (!rows.isEmpty())
            lines << tr("%1: %2").arg(Choice<MembershipState>(state).label(), names(rows));
    }
    m_head->setText(lines.join(u'\n'));
    m_head->setVisible(!lines.isEmpty());
}

void MembersView::fitTable()
{
    const int height = fontMetrics().height() * 3 / 2;
    m_table->verticalHeader()->setDefaultSectionSize(height);
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, height);
    const int lines = qMin(m_table->rowCount(), kMemberRowsAtMost);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            lines * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth() + 2);
}

void MembersView::changeEvent(QEvent* event)
{
    FormSection::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitTable();
}

void MembersView::openCurrent()
{
    const QTableWidgetItem* item = m_table->currentItem();
    const RowRef row{item ? entityByKey(item->data(kRowEntityRole).toString()) : nullptr,
                     item ? item->data(kRowIdRole).toUuid() : QUuid()};
    if (!row.isNull())
        Q_EMIT openRequested(row);
}

bool MembersView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return FormSection::eventFilter(watched, event);
}

} // namespace iplan
