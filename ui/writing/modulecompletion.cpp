// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/modulecompletion.h"

#include "core/model/vocabulary.h"
#include "ui/base/workspace.h"
#include "ui/writing/writingcontrol.h"

#include <algorithm>
#include <QAccessible>
#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QScreen>

namespace iplan
{

namespace
{

constexpr int kAbbreviationReach = 60; ///< letters; no Kürzel is longer
constexpr int kMostShown = 8;          ///< lines of the list
constexpr int kTextShown = 60;         ///< letters of the text in a line of the list

/// The letters after the semicolon; empty if no abbreviation stands before the cursor. One within a word is none.
QString abbreviationIn(const QString& written)
{
    static const QRegularExpression pattern(QStringLiteral(R"((?:^|[\s(„"/–-]);([\p{L}\p{N}][\p{L}\p{N}_.-]*)$)"));
    return pattern.match(written).captured(1);
}

} // namespace

ModuleCompletion::ModuleCompletion(QWidget& control, Workspace& workspace)
    : QObject(&control), m_control(control), m_workspace(workspace)
{
    control.installEventFilter(this);
    WritingControl(control).whenMoved(this, [this] { refresh(); });
}

void ModuleCompletion::addTo(QWidget& control, Workspace& workspace)
{
    new ModuleCompletion(control, workspace);
}

ModuleCompletion* ModuleCompletion::of(const QWidget& control)
{
    return control.findChild<ModuleCompletion*>(QString(), Qt::FindDirectChildrenOnly);
}

QList<ModuleCompletion::Module> ModuleCompletion::fitting(const QString& letters) const
{
    QList<Module> out;
    for (const Record& record : m_workspace.list(entityOf<TextModule>())) {
        const auto module = fromRecord<TextModule>(record);
        if (!module.retired && !module.text.isEmpty() && module.key.startsWith(letters, Qt::CaseInsensitive))
            out << Module{module.key, module.label, module.text};
    }
    // What is just so is the shortest that begins so.
    std::stable_sort(out.begin(), out.end(),
                     [](const Module& a, const Module& b) { return a.key.size() < b.key.size(); });
    return out;
}

void ModuleCompletion::refresh()
{
    const WritingControl control(m_control);
    const QString letters = m_control.hasFocus() && control.isWritable() && !control.hasSelection()
                                ? abbreviationIn(control.written(kAbbreviationReach))
                                : QString();
    if (letters != m_dismissed)
        m_dismissed.clear();
    const QList<Module> modules =
        letters.isEmpty() || letters == m_dismissed || !m_workspace.isOpen() ? QList<Module>() : fitting(letters);
    if (modules.isEmpty())
        hide();
    else
        show(modules);
}

void ModuleCompletion::makeList()
{
    m_list = new QListWidget(&m_control);
    // No window that takes the focus: writing goes on.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(QStringLiteral("text-modules"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Textbausteine"));
    connect(m_list, &QListWidget::itemClicked, this, [this] { insertChosen(); });
}

void ModuleCompletion::placeList()
{
    const QRect cursor = WritingControl(m_control).cursorPlace();
    const QRect screen = m_control.screen()->availableGeometry();
    const int lines = qMin(m_list->count(), kMostShown);
    const QSize size(qMin(m_list->sizeHintForColumn(0) + 30, screen.width() / 2),
                     lines * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    QPoint place = cursor.bottomLeft() + QPoint(0, 2);
    if (place.y() + size.height() > screen.bottom())
        place.setY(cursor.top() - size.height() - 2);
    place.setX(qMin(place.x(), screen.right() - size.width()));
    m_list->setGeometry({place, size});
}

void ModuleCompletion::show(const QList<Module>& modules)
{
    if (!m_list)
        makeList();
    m_list->clear();
    for (const Module& module : modules) {
        auto* item = new QListWidgetItem(
            tr("%1 – %2: %3").arg(module.key, module.label, module.text.simplified().left(kTextShown)), m_list);
        item->setData(Qt::UserRole, module.text);
    }
    m_list->setCurrentRow(0);
    m_list->setAccessibleDescription(tr("%1. Tabulator setzt den Text ein.").arg(m_list->item(0)->text()));
    placeList();
    if (m_list->isVisible())
        return;
    m_list->show();
    QAccessibleEvent alert(m_list, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ModuleCompletion::hide()
{
    if (m_list)
        m_list->hide();
}

bool ModuleCompletion::insertChosen()
{
    WritingControl control(m_control);
    const QString letters = abbreviationIn(control.written(kAbbreviationReach));
    const QListWidgetItem* chosen = m_list && m_list->isVisible() ? m_list->currentItem() : nullptr;
    if (!chosen || letters.isEmpty())
        return false;
    const QString text = chosen->data(Qt::UserRole).toString();
    hide();
    control.replaceLast(int(letters.size()) + 1, text);
    return true;
}

bool ModuleCompletion::handleKey(const QKeyEvent& key)
{
    if (!m_list || !m_list->isVisible() || key.modifiers() != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Tab:
        return insertChosen();
    case Qt::Key_Escape:
        m_dismissed = abbreviationIn(WritingControl(m_control).written(kAbbreviationReach));
        hide();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (m_list->count() < 2)
            return false;
        const int step = key.key() == Qt::Key_Down ? 1 : m_list->count() - 1;
        m_list->setCurrentRow((m_list->currentRow() + step) % m_list->count());
        return true;
    }
    default:
        return false;
    }
}

bool ModuleCompletion::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (handleKey(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace iplan
