// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetails.h"

#include "core/store/operation.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/model/changetext.h"
#include "ui/widget/diffview.h"
#include "ui/widget/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

QLabel* wrappedLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

HistoryDetails::HistoryDetails(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_head(wrappedLabel()), m_what(wrappedLabel()),
      m_text(new DiffView(tr("Änderung"))), m_open(new QPushButton(tr("Z&um Eintrag"))),
      m_undo(new QPushButton(tr("Änderung zurück&nehmen"))), m_undoNote(wrappedLabel())
{
    QFont bold;
    bold.setBold(true);
    m_what->setFont(bold);
    m_undo->setIcon(themedIcon(QStringLiteral("undo")));
    m_undoNote->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_undo);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_what);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addWidget(m_undoNote);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &HistoryDetails::openRequested);
    connect(m_undo, &QPushButton::clicked, this, &HistoryDetails::undoRequested);
    show(nullptr, nullptr);
}

void HistoryDetails::show(const HistoryEntry* entry, const FieldChange* change)
{
    m_text->setVisible(change != nullptr);
    m_what->setVisible(entry != nullptr);
    m_open->setVisible(entry != nullptr);
    m_undo->setVisible(entry != nullptr);
    m_undoNote->setVisible(entry != nullptr);
    if (!entry) {
        m_head->setText(tr("Wählen Sie links einen Schritt; die Pfeiltaste nach rechts klappt ihn auf."));
        return;
    }
    const CommitRecord& commit = entry->commit;
    m_head->setText(tr("%1, %2\n%3 (Kennung %4)")
                        .arg(commit.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm:ss")),
                             authorText(m_workspace, commit), operationLabel(commit.operation),
                             idText(commit.id).left(8)));
    const RowRef row = change ? change->row : entry->first;
    m_open->setEnabled(!row.isNull() && row.entity->role != EntityRole::System);
    if (change) {
        showChange(*change);
    } else {
        m_what->setText(entry->rows == 1 ? changeRowText(m_workspace, entry->first)
                                         : tr("%L1 Einträge betroffen").arg(entry->rows));
    }
    showUndo(*entry);
}

void HistoryDetails::showChange(const FieldChange& change)
{
    m_what->setText(tr("%1: %2").arg(changeRowText(m_workspace, change.row), changeFieldText(m_workspace, change)));
    if (!rowChangeText(change).isEmpty() || !change.field)
        m_text->showText(changeText(m_workspace, change));
    else if (change.field->kind == FieldKind::LongText || change.field->kind == FieldKind::RichText)
        m_text->showDiff(change.from.isNull() ? QString() : changeValueText(m_workspace, change, change.from),
                         change.to.isNull() ? QString() : changeValueText(m_workspace, change, change.to));
    else
        m_text->showText(tr("Vorher: %1\nNachher: %2")
                             .arg(changeValueText(m_workspace, change, change.from),
                                  changeValueText(m_workspace, change, change.to)));
}

QString HistoryDetails::undoText(const HistoryEntry& entry)
{
    const QString& operation = entry.commit.operation;
    if (entry.undone)
        return tr("Dieser Schritt ist zurückgenommen. „Wiederholen“ bringt den zuletzt zurückgenommenen wieder.");
    if (entry.own)
        return tr("Nimmt den ganzen Schritt zurück, sofern nichts davon seither noch einmal geändert wurde.");
    if (operation == kEraseOperation)
        return tr("Endgültig gelöschte Personendaten kommen nicht zurück.");
    if (isUndoOrRedo(operation))
        return tr("Dieser Schritt nimmt einen anderen zurück oder bringt ihn wieder. Ändern lässt sich das mit "
                  "„Rückgängig“ und „Wiederholen“ und bei jenem anderen Schritt.");
    return tr("Zurückgenommen werden hier nur Schritte, die an diesem PC in dieser Datei gemacht wurden.");
}

void HistoryDetails::showUndo(const HistoryEntry& entry)
{
    m_undo->setEnabled(entry.own && !entry.undone && !m_workspace.isReadOnly());
    m_undoNote->setText(undoText(entry));
}

} // namespace iplan
