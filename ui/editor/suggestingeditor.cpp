// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/suggestingeditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QStringListModel>

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
        m_completer, QOverload<const QString&>::of(&QCompleter::activated), this, [this] { commit(); },
        Qt::QueuedConnection);
}

bool SuggestingEditor::commitsOnFocusOut() const
{
    return !m_completer->popup()->isVisible();
}

bool SuggestingEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == line() && event->type() == QEvent::FocusIn && !m_completer->popup()->isVisible())
        m_texts->setStringList(m_source());
    return LineEditor::eventFilter(watched, event);
}

} // namespace iplan
