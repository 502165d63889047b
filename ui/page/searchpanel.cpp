// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/searchpanel.h"

#include "core/base/searchtext.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/grid/ownerrow.h"
#include "ui/widget/hitdelegate.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kHits = 60;
constexpr int kActionRole = Qt::UserRole + 100; ///< index into the actions found

/// The snippet as HTML, with what was found in bold.
QString markedSnippet(const SearchHit& hit)
{
    QString out;
    qsizetype done = 0;
    for (const auto& [start, length] : hit.marks) {
        if (start < done || start + length > hit.snippet.size())
            continue;
        out += hit.snippet.mid(done, start - done).toHtmlEscaped() + QStringLiteral("<b>") +
               hit.snippet.mid(start, length).toHtmlEscaped() + QStringLiteral("</b>");
        done = start + length;
    }
    return out + hit.snippet.mid(done).toHtmlEscaped();
}

} // namespace

SearchPanel::SearchPanel(Workspace& workspace, QWidget* host)
    : QFrame(host), m_workspace(workspace), m_host(host), m_field(new QLineEdit), m_results(new QListWidget),
      m_note(new QLabel)
{
    setObjectName(QStringLiteral("searchPanel"));
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_field->setPlaceholderText(tr("Maßnahmen, Empfehlungen, Personen …, Seiten und Befehle finden"));
    m_field->setAccessibleName(tr("Alles durchsuchen"));
    m_field->setAccessibleDescription(tr("Die Pfeiltasten wählen einen Treffer, die Eingabetaste öffnet ihn."));
    m_field->setClearButtonEnabled(true);
    enlargeField();
    m_results->setAccessibleName(tr("Treffer"));
    m_results->setItemDelegate(new HitDelegate(m_results));
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_results->setFrameShape(QFrame::NoFrame);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setMargin(4);
    m_note->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_results, 1);
    layout->addWidget(m_note);
    m_field->installEventFilter(this);
    m_results->installEventFilter(this);
    host->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPanel::search);
    connect(m_results, &QListWidget::itemActivated, this, &SearchPanel::accept);
    connect(m_results, &QListWidget::itemClicked, this, &SearchPanel::accept);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { closeUnlessFocused(now); });
    hide();
}

void SearchPanel::open()
{
    place();
    show();
    raise();
    search();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchPanel::place()
{
    const int width = qMin(820, m_host->width() - 40);
    const int height = qMin(qMax(320, m_host->height() * 2 / 3), m_host->height() - 16);
    setGeometry((m_host->width() - width) / 2, 8, width, height);
}

void SearchPanel::search()
{
    m_results->clear();
    const QString words = m_field->text().trimmed();
    if (words.isEmpty() || !m_workspace.isOpen()) {
        showRecent();
        return;
    }
    const auto hits = m_workspace.store().search(words, kHits);
    if (!hits) {
        m_workspace.runner().report(hits.error());
        return;
    }
    addHits(*hits);
    addMatchingActions(words);
    m_results->setCurrentRow(m_results->count() == 0 ? -1 : 1);
    m_results->scrollToTop();
    if (m_results->count() == 0)
        m_note->setText(tr("Keine Treffer für „%1“.").arg(words));
    else
        m_note->setText(hits->size() < kHits ? tr("%n Treffer", nullptr, int(hits->size()))
                                             : tr("Die besten %1 Treffer").arg(kHits));
}

void SearchPanel::showRecent()
{
    m_note->setText(tr("Gesucht wird in allen Texten; Wortteile und Umlaute finden sich von selbst."));
    const QList<RowRef> rows = m_recentRows && m_workspace.isOpen() ? m_recentRows() : QList<RowRef>();
    if (rows.isEmpty())
        return;
    addHeading(tr("Zuletzt angesehen"));
    for (const RowRef& row : rows)
        addHit({row, {}, row.entity->labelText(), {}, {}, 0});
    m_results->setCurrentRow(1);
    m_results->scrollToTop();
}

void SearchPanel::addActions(const QString& heading, std::function<QList<QAction*>()> actions)
{
    m_actionGroups << ActionGroup{heading, std::move(actions)};
}

void SearchPanel::addMatchingActions(const QString& words)
{
    m_found.clear();
    const QList<QStringList> wanted = foldedQuery(words);
    for (const ActionGroup& group : std::as_const(m_actionGroups)) {
        bool headed = false;
        for (QAction* action : group.actions()) {
            const QString name = action->text().remove(u'&').remove(QStringLiteral(" …"));
            const QString folded = foldedForIndex(name);
            const bool matches = !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [&](const auto& forms) {
                return std::any_of(forms.begin(), forms.end(),
                                   [&](const QString& form) { return folded.contains(u' ' + form); });
            });
            if (!matches || !action->isEnabled() || action->menu())
                continue;
            if (!std::exchange(headed, true))
                addHeading(group.heading);
            auto* item = new QListWidgetItem(name, m_results);
            item->setData(kActionRole, m_found.size());
            item->setData(HitDelegate::SecondLineRole, (action->statusTip() + QStringLiteral("  ") +
                                                        action->shortcut().toString(QKeySequence::NativeText))
                                                           .trimmed()
                                                           .toHtmlEscaped());
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(group.heading, name));
            m_found << action;
        }
    }
}

void SearchPanel::addHits(const QList<SearchHit>& hits)
{
    QList<const EntityInfo*> order; // the kind of the best hit comes first
    QHash<const EntityInfo*, QList<SearchHit>> groups;
    for (const SearchHit& hit : hits) {
        if (!groups.contains(hit.row.entity))
            order << hit.row.entity;
        groups[hit.row.entity] << hit;
    }
    for (const EntityInfo* entity : std::as_const(order))
        addGroup(*entity, groups.value(entity));
}

void SearchPanel::addHeading(const QString& text)
{
    auto* header = new QListWidgetItem(text, m_results);
    header->setFlags(Qt::NoItemFlags);
}

void SearchPanel::addGroup(const EntityInfo& entity, const QList<SearchHit>& hits)
{
    addHeading(entity.pluralText());
    for (const SearchHit& hit : hits)
        addHit(hit);
}

void SearchPanel::addHit(const SearchHit& hit)
{
    const QString label = shortened(m_workspace.labelOf(hit.row), 140);
    auto* item = new QListWidgetItem(label, m_results);
    item->setData(kRowIdRole, hit.row.id);
    item->setData(kRowEntityRole, hit.row.entity->keyText());
    const bool isChild = hit.row.entity->role == EntityRole::Child;
    const QString owner = isChild ? shortened(m_workspace.labelOf(ownerRow(m_workspace, hit.row)), 60) : QString();
    QString second = markedSnippet(hit);
    if (!hit.fieldLabel.isEmpty())
        second = hit.fieldLabel.toHtmlEscaped() + QStringLiteral(": ") + second;
    if (!owner.isEmpty())
        second += QStringLiteral(" · ") + owner.toHtmlEscaped();
    item->setData(HitDelegate::SecondLineRole, second);
    item->setData(Qt::AccessibleTextRole,
                  QStringLiteral("%1, %2: %3").arg(hit.row.entity->labelText(), label, hit.snippet));
}

void SearchPanel::move(int step)
{
    int row = m_results->currentRow() + step;
    while (row >= 0 && row < m_results->count() && !(m_results->item(row)->flags() & Qt::ItemIsSelectable))
        row += step;
    if (row < 0 || row >= m_results->count())
        return;
    m_results->setCurrentRow(row);
    m_results->scrollToItem(m_results->item(qMax(0, row - (row == 1 ? 1 : 0))));
    m_results->scrollToItem(m_results->item(row));
}

void SearchPanel::accept()
{
    const QListWidgetItem* item = m_results->currentItem();
    if (item && !item->data(kActionRole).isNull()) {
        const QPointer<QAction> action = m_found.value(item->data(kActionRole).toInt());
        hide();
        m_host->setFocus(); // or the command would work on the field of the search
        if (action)
            action->trigger();
        return;
    }
    if (!item || item->data(kRowIdRole).isNull())
        return;
    const RowRef row{entityByKey(item->data(kRowEntityRole).toString()), item->data(kRowIdRole).toUuid()};
    hide();
    Q_EMIT openRequested(row, nullptr);
}

void SearchPanel::closeUnlessFocused(const QWidget* now)
{
    // No widget at all: the whole program lost the focus, and will get it back here.
    if (isVisible() && now && now != this && !isAncestorOf(now))
        hide();
}

void SearchPanel::enlargeField()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_field->setFont(large);
}

void SearchPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        enlargeField();
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host && event->type() == QEvent::Resize && isVisible())
        place();
    if (event->type() != QEvent::KeyPress || (watched != m_field && watched != m_results))
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        hide();
        m_host->setFocus();
        return true;
    }
    if (watched == m_results)
        return false;
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
        for (int i = 0; i < 6; ++i)
            move(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    return false;
}

} // namespace iplan
