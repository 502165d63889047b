// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/suggestingeditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>
#include <utility>

namespace iplan
{

SuggestingEditor::SuggestingEditor(const Column& field, Source source, QWidget* parent)
    : LineEditor(field, parent), m_source(std::move(source)), m_texts(new QStringListModel(this)),
      m_completer(new QCompleter(m_texts, this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->popup()->setAccessibleName(tr("Vorschläge für %1").arg(field.labelText()));
    line()->setCompleter(m_completer);
    connect(
        m_completer, QOverload<const QString&>::of(&QCompleter::activated), this,
        [this] {
            if (commit() && std::exchange(m_byReturn, false))
                Q_EMIT suggestionTaken();
        },
        Qt::QueuedConnection);
    m_completer->popup()->installEventFilter(this); // before the completer's own
}

bool SuggestingEditor::commitsOnFocusOut() const
{
    return !m_completer->popup()->isVisible();
}

bool SuggestingEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        m_byReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    if (watched == line() && event->type() == QEvent::FocusIn && !m_completer->popup()->isVisible())
        m_texts->setStringList(m_source());
    return LineEditor::eventFilter(watched, event);
}

} // namespace iplan
