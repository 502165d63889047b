// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/manualsearch.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

namespace iplan
{

namespace
{

QToolButton* stepButton(Qt::ArrowType arrow, const QString& name, const QString& keys)
{
    auto* button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
    return button;
}

} // namespace

ManualSearch::ManualSearch(QListWidget& hits, QWidget* parent)
    : QWidget(parent), m_hits(hits), m_line(new QLineEdit), m_count(new QLabel),
      m_before(stepButton(Qt::UpArrow, tr("Voriger Treffer"), tr("Umschalt+F3"))),
      m_after(stepButton(Qt::DownArrow, tr("Nächster Treffer"), tr("F3")))
{
    m_line->setObjectName(QStringLiteral("manualSearch"));
    m_line->setPlaceholderText(tr("Im Handbuch suchen (Strg+F)"));
    m_line->setAccessibleName(tr("Im Handbuch suchen"));
    m_line->setAccessibleDescription(
        tr("Eingabe geht zum nächsten Treffer, mit Umschalt zum vorigen; Pfeil nach unten in die Liste der Treffer."));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("manualHits"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_line, 1);
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addWidget(m_count);
    m_hits.setAccessibleName(tr("Treffer"));
    connect(m_line, &QLineEdit::textChanged, this, &ManualSearch::look);
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    connect(&m_hits, &QListWidget::currentRowChanged, this, &ManualSearch::show);
    sayCount();
}

void ManualSearch::begin()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

bool ManualSearch::clear()
{
    const bool had = !m_line->text().isEmpty();
    m_line->clear();
    return had;
}

void ManualSearch::look()
{
    m_found = manual::search(m_line->text());
    {
        const QSignalBlocker quiet(m_hits);
        m_hits.clear();
        for (const manual::Hit& hit : std::as_const(m_found)) {
            auto* item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(hit.title, hit.context), &m_hits);
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(hit.title, hit.context));
        }
    }
    Q_EMIT searched();
    if (m_found.isEmpty())
        sayCount();
    else
        m_hits.setCurrentRow(0);
}

void ManualSearch::step(int by)
{
    const auto count = int(m_found.size());
    if (count > 0)
        m_hits.setCurrentRow((m_hits.currentRow() + by + count) % count);
}

void ManualSearch::show(int hit)
{
    if (hit < 0 || hit >= m_found.size())
        return;
    Q_EMIT hitChosen(m_found.at(hit).place);
    sayCount();
}

QString ManualSearch::countText() const
{
    return m_count->text();
}

void ManualSearch::sayCount()
{
    const int at = m_hits.currentRow();
    const bool isHit = at >= 0 && at < m_found.size();
    m_count->setText(isHit                      ? tr("%L1 von %L2").arg(at + 1).arg(m_found.size())
                     : m_line->text().isEmpty() ? QString()
                                                : tr("kein Treffer"));
    m_count->setVisible(!m_count->text().isEmpty());
    m_count->setAccessibleName(
        isHit ? tr("Treffer %1, %2: %3").arg(m_count->text(), m_found.at(at).title, m_found.at(at).context)
              : m_count->text());
    m_before->setEnabled(!m_found.isEmpty());
    m_after->setEnabled(!m_found.isEmpty());
    QAccessibleEvent alert(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool ManualSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        step(key.modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (key.key() == Qt::Key_Down && m_hits.count() > 0) {
        m_hits.setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace iplan
