// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/referenceeditor.h"

#include "core/base/collation.h"
#include "core/base/searchtext.h"
#include "core/ops/namedowner.h"
#include "ui/base/rowlabel.h"
#include "ui/base/workspace.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QToolButton>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kNewNameRole = Qt::UserRole + 1; ///< of the suggestion to make a new row
constexpr int kOwnerRole = Qt::UserRole + 2;   ///< what the new row is to belong to
constexpr int kSimilar = 5;                    ///< so many similar names at most

} // namespace

ReferenceEditor::ReferenceEditor(const Column& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, parent), m_workspace(workspace), m_line(new QLineEdit(this)), m_open(new QToolButton(this)),
      m_completer(new QCompleter(this)), m_suggestions(new QStandardItemModel(this))
{
    m_line->setPlaceholderText(tr("%1 suchen …").arg(field.target().labelText()));
    m_completer->setModel(m_suggestions);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    m_completer->popup()->installEventFilter(this); // before the completer's own
    setControl(m_line);
    m_open->setText(tr("Öffnen"));
    m_open->setAccessibleName(tr("%1: Eintrag öffnen").arg(field.labelText()));
    m_open->setToolTip(tr("Diesen Eintrag öffnen"));
    addBeside(m_open);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_chosen = {};
        m_new = {};
        m_tabbedOut = false;
        setMessage({});
        noteTyped();
        suggest(text);
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &ReferenceEditor::choose);
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT openRequested(rowOf(value())); });
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        m_candidates.clear();
        m_names.clear();
        m_related.reset();
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
                    mayBeNew(text) ? tr("Wählen Sie einen Vorschlag aus: auch, um den Eintrag neu anzulegen.")
                                   : tr("Wählen Sie einen Vorschlag aus, oder leeren Sie das Feld."));
    if (found.size() > 1)
        return fail(ErrorKind::Rejected, tr("„%1“ ist nicht eindeutig.").arg(text),
                    tr("Wählen Sie einen der Vorschläge aus."));
    return Value(idText(found.first().id));
}

void ReferenceEditor::writeControl(const Value& value)
{
    const RowRef row = rowOf(value);
    const bool isNew = !m_new.isNull() && m_new.row == row && !m_workspace.find(row);
    m_chosen = {};
    m_related.reset(); // perhaps the field is another row's now
    m_shown = isNew ? m_new.name : m_workspace.labelOf(row);
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

NamedRow ReferenceEditor::namedRow() const
{
    return m_new.row == rowOf(value()) && !m_workspace.find(m_new.row) ? m_new : NamedRow();
}

bool ReferenceEditor::mayBeNew(const QString& name) const
{
    if (!m_beside || name.isEmpty() || !canBeNamed(field().target()) || !m_workspace.isOpen())
        return false;
    if (field().target().fieldFlagged(IsOwner) && owners().isEmpty())
        return false;
    const QString folded = foldedForIndex(name);
    return std::none_of(candidates().begin(), candidates().end(),
                        [&](const Candidate& candidate) { return candidate.folded == folded; });
}

const QSet<QUuid>& ReferenceEditor::related() const
{
    if (!m_related && m_beside && m_workspace.isOpen()) {
        const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<QSet<QUuid>> {
            return relatedRows(reader, field().target(), m_beside());
        });
        m_related = read.value_or(QSet<QUuid>());
    }
    static const QSet<QUuid> none;
    return m_related ? *m_related : none;
}

QList<ReferenceEditor::Candidate> ReferenceEditor::similar(const QString& text) const
{
    if (m_names.empty()) {
        QHash<QUuid, ComparedName> names; // all rows at once
        for (const Record& record : m_workspace.list(field().target()))
            names.insert(record.id, nameOf(record));
        for (const Candidate& candidate : candidates())
            m_names.push_back(names.value(candidate.id));
    }
    Record named = emptyRecord(field().target());
    for (const ColumnValue& value : valuesOfName(field().target(), text))
        named.setValue(*value.column->asField(), value.value);
    QList<Candidate> out;
    for (const qsizetype place : namesLike(m_names, nameOf(named), kSimilar))
        out << candidates().at(place);
    return out;
}

QList<ReferenceEditor::Candidate> ReferenceEditor::matches(const QString& text, const QSet<QUuid>& first) const
{
    const QList<QStringList> words = foldedQuery(text);
    QList<Candidate> out;
    QList<Candidate> others;
    for (const Candidate& candidate : candidates()) {
        const bool matches = std::all_of(words.begin(), words.end(), [&](const QStringList& forms) {
            return std::any_of(forms.begin(), forms.end(),
                               [&](const QString& form) { return candidate.folded.contains(form); });
        });
        if (matches)
            (first.contains(candidate.id) ? out : others) << candidate;
        if (out.size() == kSuggestions || (first.isEmpty() && others.size() == kSuggestions))
            break;
    }
    return out + others.first(qMin(others.size(), kSuggestions - out.size()));
}

void ReferenceEditor::addSuggestion(const QString& text, const QUuid& id, const QString& newName)
{
    auto* item = new QStandardItem(text);
    item->setData(id, Qt::UserRole);
    item->setData(newName, kNewNameRole);
    m_suggestions->appendRow(item);
}

void ReferenceEditor::suggest(const QString& text)
{
    m_suggestions->clear();
    QList<Candidate> shown = matches(text, related());
    const QString name = text.simplified();
    const bool isNew = mayBeNew(name);
    const bool hasMatches = !shown.isEmpty();
    if (shown.isEmpty() && isNew)
        shown = similar(name); // nobody means them by Return alone
    for (const Candidate& candidate : shown)
        addSuggestion(candidate.label, candidate.id);
    if (isNew)
        addSuggestion(tr("„%1“ neu anlegen").arg(name), {}, name);
    if (m_suggestions->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    showSuggestions(tr("Vorschläge für %1").arg(field().labelText()));
    const int best = shown.isEmpty() ? 0 : hasMatches ? bestOf(shown, name) : -1;
    if (best >= 0)
        m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(best, 0));
}

void ReferenceEditor::showSuggestions(const QString& name)
{
    m_completer->popup()->setAccessibleName(name);
    m_completer->complete(suggestionPlace());
    m_marked = false;
    m_byReturn = false;
}

QList<Record> ReferenceEditor::owners() const
{
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<QList<Record>> {
        return ownersOfNamed(reader, field().target(), m_beside());
    });
    return read.value_or(QList<Record>());
}

bool ReferenceEditor::asksOwner() const
{
    const QStandardItem* first = m_suggestions->item(0);
    return first && first->data(kOwnerRole).isValid();
}

void ReferenceEditor::suggestOwners(const QString& name, const QList<Record>& owners)
{
    m_suggestions->clear();
    for (const Record& owner : owners) {
        addSuggestion(tr("„%1“ neu in: %2").arg(name, rowLabel(owner)), {}, name);
        m_suggestions->item(m_suggestions->rowCount() - 1)->setData(QVariant::fromValue(owner.ref()), kOwnerRole);
    }
    const QString kind = owners.first().entity->labelText();
    setMessage(tr("%1: Wozu gehört „%2“? Wählen Sie in der Liste aus.").arg(kind, name));
    showSuggestions(tr("%1, zu dem „%2“ gehört").arg(kind, name)); // none marked: a second Return chooses nothing
}

int ReferenceEditor::bestOf(const QList<Candidate>& shown, const QString& name) const
{
    const QString folded = foldedForIndex(name);
    if (folded.isEmpty())
        return -1; // the list was opened to look at it
    const auto place = [&](auto fits) {
        const auto at = std::find_if(shown.begin(), shown.end(), fits);
        return at == shown.end() ? -1 : int(at - shown.begin());
    };
    const int same = place([&](const Candidate& each) { return each.folded == folded; });
    const int begins = place([&](const Candidate& each) { return each.folded.startsWith(folded); });
    return same >= 0 ? same : qMax(0, begins);
}

bool ReferenceEditor::listKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        m_completer->popup()->hide();
        meanNewRow();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_byReturn = true;
        return asksOwner() && !m_marked; // nobody has chosen one
    case Qt::Key_Down:
        if (asksOwner() && !std::exchange(m_marked, true)) {
            m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
            return true;
        }
        // The first press goes into the list, to the suggestion that the program has marked.
        return !std::exchange(m_marked, true) && m_completer->popup()->currentIndex().isValid();
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_marked = true;
        return false;
    default:
        return false;
    }
}

void ReferenceEditor::meanNewRow()
{
    const QString name = m_line->text().simplified();
    if (!isModified() || !m_chosen.isNull() || !mayBeNew(name) || !matches(name).isEmpty() || owners().size() > 1)
        return;
    m_new = {{&field().target(), newRowId()}, name};
    m_chosen = m_new.row.id;
}

QRect ReferenceEditor::suggestionPlace() const
{
    // A cell may be narrower than what is suggested for it.
    const QAbstractItemView& popup = *m_completer->popup();
    const int wanted = popup.sizeHintForColumn(0) + popup.verticalScrollBar()->sizeHint().width() +
                       2 * popup.frameWidth() + popup.fontMetrics().averageCharWidth();
    const int most = m_line->screen()->availableGeometry().width();
    return {0, 0, qMin(qMax(wanted, m_line->width()), most), m_line->height()};
}

void ReferenceEditor::choose(const QModelIndex& index)
{
    if (const QString name = index.data(kNewNameRole).toString(); !name.isEmpty()) {
        if (m_tabbedOut && m_suggestions->rowCount() == 1)
            return; // nobody marked it: it may be a slip of the keyboard
        const RowRef owner = index.data(kOwnerRole).value<RowRef>();
        if (const QList<Record> all = owners(); owner.isNull() && all.size() > 1)
            return suggestOwners(name, all);
        m_new = {{&field().target(), newRowId()}, name, owner};
        m_line->setText(name);
        m_chosen = m_new.row.id;
        setMessage({});
    } else {
        m_line->setText(index.data().toString());
        m_chosen = index.data(Qt::UserRole).toUuid();
    }
    const bool isDone = commit();
    if (std::exchange(m_byReturn, false) && isDone)
        Q_EMIT suggestionTaken();
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
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress &&
        listKey(static_cast<const QKeyEvent*>(event)->key()))
        return true;
    if (watched == m_line && isTabbedOut(*event) && m_completer->popup()->isVisible()) {
        const QModelIndexList marked = m_completer->popup()->selectionModel()->selectedIndexes();
        m_tabbedOut = true;
        if (!marked.isEmpty() && (m_marked || m_suggestions->rowCount() == 1))
            choose(marked.first()); // chosen by the arrow keys before Tab
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace iplan
