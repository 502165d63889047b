// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/entryeditor.h"

#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace iplan
{

EntryEditor::EntryEditor(Workspace& workspace, const RowRef& row, const FieldInfo& field, QWidget& parent)
    : QFrame(&parent), m_workspace(workspace), m_row(row), m_field(field), m_editor(makeEditor(field, workspace, this))
{
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    auto* label = new QLabel(tr("%1:").arg(field.labelText()));
    label->setBuddy(m_editor->control());
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(6, 2, 6, 2);
    line->addWidget(label);
    line->addWidget(m_editor, 1);
    const auto record = workspace.find(row);
    if (record)
        m_editor->setValue(record->value(field));
    m_editor->offerNewRows([this] { return m_workspace.find(m_row).value_or(Record()); });
    m_editor->control()->installEventFilter(this);
    connect(m_editor, &FieldEditor::edited, this, &EntryEditor::write);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) { onFocus(now); });
}

void EntryEditor::showAt(const QRect& line)
{
    const QWidget& around = *parentWidget();
    const int width = std::min(around.width(), std::max(sizeHint().width(), 60 * fontMetrics().averageCharWidth()));
    const int height = std::max(sizeHint().height(), line.height());
    const int top = std::min(line.top(), std::max(0, around.height() - height));
    setGeometry(around.width() - width, top, width, height);
    show();
    m_editor->control()->setFocus();
}

void EntryEditor::write(const Value& value)
{
    const auto record = m_workspace.find(m_row);
    const NamedRow named = m_editor->namedRow();
    const char* verb = m_field.kind == FieldKind::Reference ? "edit" : "move";
    const bool isWritten =
        record && m_workspace.runner().run(operationKey(*m_row.entity, verb), [&](Writer& writer) -> Result<> {
            IPLAN_TRY(createNamed(writer, named, *record));
            return setRow(writer, m_row, {{&m_field, value}});
        });
    if (isWritten)
        QMetaObject::invokeMethod(this, &EntryEditor::closeIfDone, Qt::QueuedConnection);
    else if (record)
        m_editor->refuse(record->value(m_field));
}

bool EntryEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_editor->isModified()) {
            end();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) // after the editor took it
            QMetaObject::invokeMethod(this, &EntryEditor::closeIfDone, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void EntryEditor::keyPressEvent(QKeyEvent* event)
{
    event->accept();
}

void EntryEditor::onFocus(const QWidget* now)
{
    // Lists of suggestions and calendars borrow the focus.
    if (!now || isAncestorOf(now) || now->window()->windowType() == Qt::Popup)
        return;
    m_editor->commit();
    end();
}

void EntryEditor::closeIfDone()
{
    if (!m_editor->isModified() && m_editor->message().isEmpty())
        end();
}

void EntryEditor::end()
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    if (isAncestorOf(QApplication::focusWidget()))
        parentWidget()->parentWidget()->setFocus(); // the view
    hide();
    Q_EMIT closed();
}

} // namespace iplan
