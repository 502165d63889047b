// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/amountdelegate.h"

#include "core/base/money.h"
#include "ui/base/operationrunner.h"
#include "ui/editor/fieldeditor.h"

#include <QLineEdit>
#include <QTimer>

namespace iplan
{

QWidget* AmountDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* line = new QLineEdit(parent);
    const QAbstractItemModel& model = *index.model();
    line->setAccessibleName(QStringLiteral("%1 %2").arg(model.headerData(index.row(), Qt::Vertical).toString(),
                                                        model.headerData(index.column(), Qt::Horizontal).toString()));
    line->setAlignment(Qt::AlignRight);
    line->setFrame(false);
    auto* pause = new QTimer(line);
    pause->setSingleShot(true);
    pause->setInterval(kTypingPause);
    auto* self = const_cast<AmountDelegate*>(this); // a delegate makes its editors const, and emits for them
    connect(line, &QLineEdit::textEdited, self, [self, line, pause] {
        self->m_runner.noteUnsaved(line, true);
        pause->start();
    });
    connect(pause, &QTimer::timeout, self, [self, line] {
        if (line->text().trimmed().isEmpty() || parseMoney(line->text()))
            Q_EMIT self->commitData(line); // what is half typed may become an amount yet
    });
    return line;
}

void AmountDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line && !line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void AmountDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line || !line->isModified())
        return;
    m_runner.noteUnsaved(line, !model->setData(index, line->text(), Qt::EditRole));
}

} // namespace iplan
