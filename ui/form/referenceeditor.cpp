// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/referenceeditor.h"

#include "core/base/collation.h"
#include "core/base/searchtext.h"
#include "ui/base/rowlabel.h"
#include "ui/base/workspace.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

namespace iplan
{

ReferenceEditor::ReferenceEditor(const Column& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, parent), m_workspace(workspace), m_line(new QLineEdit(this)), m_open(new QToolButton(this)),
      m_completer(new QCompleter(this)), m_suggestions(new QStandardItemModel(this))
{
    m_line->setPlaceholderText(tr("%1 suchen …").arg(field.target().labelText()));
    m_completer->setModel(m_suggestions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    m_completer->popup()->setAccessibleName(tr("Vorschläge für %1").arg(field.labelText()));
    setControl(m_line);
    m_open->setText(tr("Öffnen"));
    m_open->setAccessibleName(tr("%1: Eintrag öffnen").arg(field.labelText()));
    m_open->setToolTip(tr("Diesen Eintrag öffnen"));
    addBeside(m_open);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_chosen = {};
        setMessage({});
        noteTyped();
        suggest(text);
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &ReferenceEditor::choose);
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(rowOf(value())); });
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        m_candidates.clear();
        m_candidatesKnown = false;
        if (!isModified() && m_shown != m_workspace.labelOf(rowOf(value())))
            writeControl(value()); // the row was renamed
    });
    refreshButton();
}

bool ReferenceEditor::isModified() const
{
    return m_line->text() != m_shown;
}

Result<Value> ReferenceEditor::readControl() const
{
    const QString text = m_line->text().simplified();
    if (text.isEmpty())
        return Value();
    if (!m_chosen.isNull())
        return Value(idText(m_chosen));
    QList<Candidate> found = matches(text);
    const QString folded = foldedForIndex(text);
    QList<Candidate> exact = found;
    exact.removeIf([&](const Candidate& candidate) { return candidate.folded != folded; });
    if (!exact.isEmpty())
        found = exact;
    const QString kind = field().target().labelText();
    if (found.isEmpty())
        return fail(ErrorKind::Rejected, tr("„%1“ passt zu keinem Eintrag (%2).").arg(text, kind),
                    tr("Wählen Sie einen Vorschlag aus, oder leeren Sie das Feld."));
    if (found.size() > 1)
        return fail(ErrorKind::Rejected, tr("„%1“ ist nicht eindeutig.").arg(text),
                    tr("Wählen Sie einen der Vorschläge aus."));
    return Value(idText(found.first().id));
}

void ReferenceEditor::writeControl(const Value& value)
{
    m_chosen = {};
    m_shown = m_workspace.labelOf(rowOf(value));
    m_line->setText(m_shown);
    m_line->setCursorPosition(0);
    refreshButton();
}

void ReferenceEditor::applyReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

bool ReferenceEditor::commitsOnFocusOut() const
{
    return !m_completer->popup()->isVisible();
}

const QList<ReferenceEditor::Candidate>& ReferenceEditor::candidates() const
{
    if (m_candidatesKnown)
        return m_candidates;
    m_candidatesKnown = true;
    const FieldInfo* retired = field().target().field(u"retired");
    for (const Record& record : m_workspace.list(field().target())) {
        if (retired && !record.value(*retired).isNull())
            continue;
        const QString label = rowLabel(record);
        m_candidates << Candidate{record.id, label, foldedForIndex(label)};
    }
    std::sort(m_candidates.begin(), m_candidates.end(),
              [](const Candidate& a, const Candidate& b) { return textBefore(a.label, b.label); });
    return m_candidates;
}

QList<ReferenceEditor::Candidate> ReferenceEditor::matches(const QString& text) const
{
    const QList<QStringList> words = foldedQuery(text);
    QList<Candidate> out;
    for (const Candidate& candidate : candidates()) {
        const bool matches = std::all_of(words.begin(), words.end(), [&](const QStringList& forms) {
            return std::any_of(forms.begin(), forms.end(),
                               [&](const QString& form) { return candidate.folded.contains(form); });
        });
        if (matches)
            out << candidate;
        if (out.size() == kSuggestions)
            break;
    }
    return out;
}

void ReferenceEditor::suggest(const QString& text)
{
    m_suggestions->clear();
    for (const Candidate& candidate : matches(text)) {
        auto* item = new QStandardItem(candidate.label);
        item->setData(candidate.id, Qt::UserRole);
        m_suggestions->appendRow(item);
    }
    if (m_suggestions->rowCount() > 0)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void ReferenceEditor::choose(const QModelIndex& index)
{
    const QUuid id = index.data(Qt::UserRole).toUuid();
    m_line->setText(index.data().toString());
    m_chosen = id;
    commit();
}

void ReferenceEditor::refreshButton()
{
    m_open->setEnabled(!rowOf(value()).isNull());
}

bool ReferenceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress && !isReadOnly() && commitsOnFocusOut()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down) {
            suggest(isModified() ? m_line->text() : QString());
            return true;
        }
    }
    if (watched == m_line && isTabbedOut(*event) && m_completer->popup()->isVisible()) {
        const QModelIndexList marked = m_completer->popup()->selectionModel()->selectedIndexes();
        if (!marked.isEmpty())
            choose(marked.first()); // chosen by the arrow keys before Tab
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace iplan
