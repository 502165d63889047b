// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columndetails.h"

#include "core/base/collation.h"
#include "core/interchange/mapping/targetchoices.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"
#include "ui/base/workspace.h"
#include "ui/importing/importsession.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr qsizetype kMostValues = 100; ///< texts of a column that are offered
constexpr int kMostRows = 5'000;       ///< that are offered while typing
enum ValueColumns { Text, Count, Meaning, ValueColumnCount };

const QChar kSeparators[] = {u'\n', u';', u',', u'/'};

/// As item data of a choice.
QVariant choiceData(ValueChoice::Kind kind, const QString& text = {})
{
    return QStringList{QString::number(int(kind)), text};
}

} // namespace

ColumnDetails::ColumnDetails(Workspace& workspace, ImportSession& session, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_session(session), m_title(pageHeading({}, 1.0)),
      m_parting(new QWidget), m_fillsDown(new QCheckBox(tr("Leere Zellen gelten &wie die darüber"))),
      m_joinsWords(new QCheckBox(tr("Getrennte Wörter &verbinden"))),
      m_makesNew(new QCheckBox(tr("Unbe&kannte neu anlegen"))), m_besideBox(new QWidget),
      m_beside(new QFormLayout(m_besideBox)), m_valuesTitle(new QLabel), m_values(new QTableWidget),
      m_rowLabels(new QStringListModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->addWidget(m_besideBox);
    buildSwitches();
    m_valuesTitle->setWordWrap(true);
    layout->addWidget(m_valuesTitle);
    m_values->setObjectName(QStringLiteral("importValues"));
    m_values->setAccessibleName(tr("Was Texte der Spalte bedeuten"));
    m_values->setColumnCount(ValueColumnCount);
    m_values->setHorizontalHeaderLabels({tr("Text in der Liste"), tr("Offen"), tr("gilt als")});
    m_values->verticalHeader()->hide();
    m_values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_values->setTabKeyNavigation(false);
    m_values->horizontalHeader()->setStretchLastSection(true);
    m_values->horizontalHeader()->setHighlightSections(false);
    m_values->setColumnWidth(Text, 24 * fontMetrics().averageCharWidth());
    m_values->setColumnWidth(Count, 8 * fontMetrics().averageCharWidth());
    m_values->setMinimumHeight(8 * fontMetrics().lineSpacing());
    layout->addWidget(m_values);
    setColumn(-1);
}

void ColumnDetails::buildSwitches()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* parts = new FlowLayout(m_parting);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->addWidget(new QLabel(tr("Mehrere Angaben in einer Zelle trennt:")));
    const QStringList names{tr("Zeilenumbruch"), tr("Semikolon"), tr("Komma"), tr("Schrägstrich")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* box = new QCheckBox(names.at(i));
        box->setAccessibleDescription(tr("Trennt mehrere Angaben in einer Zelle"));
        parts->addWidget(box);
        m_separators << std::pair(box, kSeparators[i]);
    }
    column->addWidget(m_parting);
    for (QCheckBox* box : {m_fillsDown, m_joinsWords, m_makesNew})
        column->addWidget(box);
    m_joinsWords->setToolTip(tr("Aus „Denkmal- schutz“ wird „Denkmalschutz“."));
    m_joinsWords->setAccessibleDescription(m_joinsWords->toolTip());
    m_makesNew->setObjectName(QStringLiteral("makesNew"));
    m_fillsDown->setObjectName(QStringLiteral("fillsDown"));
    for (const auto& separator : std::as_const(m_separators))
        connect(separator.first, &QCheckBox::toggled, this, [this] {
            QString signs;
            for (const auto& [box, sign] : std::as_const(m_separators))
                signs += box->isChecked() ? QString(sign) : QString();
            change([&signs](ColumnMapping& mapping) { mapping.separators = signs; });
        });
    connect(m_fillsDown, &QCheckBox::toggled, this,
            [this](bool on) { change([on](ColumnMapping& mapping) { mapping.fillsDown = on; }); });
    connect(m_joinsWords, &QCheckBox::toggled, this,
            [this](bool on) { change([on](ColumnMapping& mapping) { mapping.joinsWords = on; }); });
    connect(m_makesNew, &QCheckBox::toggled, this,
            [this](bool on) { change([on](ColumnMapping& mapping) { mapping.makesNew = on; }); });
}

bool ColumnDetails::hasColumn() const
{
    const ImportState& state = m_session.state();
    return state.hasColumns() && m_column >= 0 && m_column < state.headings.size();
}

const ColumnMapping& ColumnDetails::column() const
{
    return m_session.state().mapping.columns.at(m_column);
}

void ColumnDetails::change(const std::function<void(ColumnMapping&)>& edit)
{
    if (m_isUpdating || !hasColumn())
        return;
    TableMapping mapping = m_session.state().mapping;
    edit(mapping.columns[m_column]);
    m_session.setMapping(mapping);
}

void ColumnDetails::setColumn(int column)
{
    m_column = column;
    setVisible(hasColumn() && this->column().target.kind != ColumnTarget::Kind::Skip);
    if (isHidden())
        return;
    const QScopedValueRollback updating(m_isUpdating, true);
    m_title->setText(tr("Spalte „%1“").arg(breakable(m_session.state().headings.at(m_column))));
    showSwitches();
    showBeside();
    showValues();
}

void ColumnDetails::showSwitches()
{
    const ImportState& state = m_session.state();
    const ColumnMapping& mapping = column();
    const Column* field = targetColumn(*state.mapping.entity, mapping.target, state.ownFields);
    const bool isLink = mapping.target.kind == ColumnTarget::Kind::Link;
    m_parting->setVisible(isLink);
    for (const auto& [box, sign] : std::as_const(m_separators))
        box->setChecked(mapping.separators.contains(sign));
    m_fillsDown->setChecked(mapping.fillsDown);
    m_joinsWords->setChecked(mapping.joinsWords);
    m_joinsWords->setVisible(field && field->isTextual());
    m_makesNew->setChecked(mapping.makesNew);
    m_makesNew->setVisible(field && field->kind == FieldKind::Reference && field->target().role != EntityRole::System);
}

void ColumnDetails::showBeside()
{
    const ImportState& state = m_session.state();
    const ColumnTarget& target = column().target;
    const QList<const FieldInfo*> fields = besideFields(*state.mapping.entity, target);
    m_besideBox->setVisible(!fields.isEmpty());
    QString shown = QStringLiteral("%1/%2/%3").arg(m_column).arg(target.entity, target.field);
    for (const FieldInfo* field : fields)
        shown += u'/' + target.fixed.value(field->keyText());
    if (shown == m_shownBeside || m_besideBox->isAncestorOf(QApplication::focusWidget()))
        return; // the field that is being typed into stays
    m_shownBeside = shown;
    while (m_beside->rowCount() > 0)
        m_beside->removeRow(0);
    for (const FieldInfo* field : fields) {
        const QString key = field->keyText();
        const auto put = [this, key](const QString& text) {
            change([&](ColumnMapping& mapping) {
                if (text.isEmpty())
                    mapping.target.fixed.remove(key);
                else
                    mapping.target.fixed.insert(key, text);
            });
        };
        QWidget* editor = nullptr;
        if (field->kind == FieldKind::Enum) {
            auto* choice = new QComboBox;
            choice->addItem(QString());
            for (const Option& option : field->options())
                choice->addItem(option.labelText());
            choice->setCurrentText(target.fixed.value(key));
            connect(choice, &QComboBox::activated, this, [choice, put] { put(choice->currentText()); });
            editor = choice;
        } else {
            auto* line = new QLineEdit(target.fixed.value(key));
            connect(line, &QLineEdit::editingFinished, this, [line, put] { put(line->text().simplified()); });
            editor = line;
        }
        editor->setObjectName(QStringLiteral("beside-%1").arg(key));
        editor->setAccessibleName(field->labelText());
        editor->setAccessibleDescription(tr("Gilt für alle Zellen der Spalte"));
        auto* label = new QLabel(field->labelText() + u':');
        label->setBuddy(editor);
        m_beside->addRow(label, editor);
    }
}

QList<ColumnDetails::ValueRow> ColumnDetails::valueRows() const
{
    const ImportState& state = m_session.state();
    const Column* field = target();
    QList<ValueRow> out;
    QSet<QString> seen;
    const auto add = [&](const ValueRow& row) {
        if (!row.text.isEmpty() && !seen.contains(row.text) && out.size() < kMostValues) {
            seen.insert(row.text);
            out << row;
        }
    };
    if (state.plan) {
        for (const ListPlan::Question& question : state.plan->questions) {
            if (question.heading == column().heading)
                add({question.text, question.count, question.mayBeNew, question.candidates, question.message});
        }
    }
    for (auto it = column().values.begin(); it != column().values.end(); ++it)
        add({it.key()});
    const bool isChoice = field && (field->kind == FieldKind::Enum || field->kind == FieldKind::Reference);
    if (isChoice && m_column < state.samples.size()) {
        for (const QString& text : state.samples.at(m_column).distinct)
            add({text});
    }
    return out;
}

void ColumnDetails::showValues()
{
    const QList<ValueRow> rows = valueRows();
    QStringList shown{QString::number(m_column)};
    for (const ValueRow& row : rows) {
        const ValueChoice choice = column().values.value(row.text, {ValueChoice::Kind::Text, {}});
        shown << QStringLiteral("%1/%2/%3/%4").arg(row.text).arg(row.count).arg(int(choice.kind)).arg(choice.text);
    }
    const bool isAsked = std::ranges::any_of(rows, [](const ValueRow& row) { return row.count > 0; });
    m_valuesTitle->setText(isAsked ? tr("Wo eine Zahl steht, warten so viele Zellen. Wählen Sie einmal, was der Text "
                                        "bedeutet; es gilt für die ganze Spalte.")
                                   : tr("Texte der Spalte können für etwas anderes stehen:"));
    m_valuesTitle->setVisible(!rows.isEmpty());
    m_values->setVisible(!rows.isEmpty());
    if (shown == m_shownValues)
        return;
    m_shownValues = shown;
    readRows();
    int focused = -1;
    for (int i = 0; i < m_values->rowCount(); ++i) {
        const QWidget* choice = m_values->cellWidget(i, Meaning);
        if (choice && (choice->hasFocus() || choice->isAncestorOf(QApplication::focusWidget())))
            focused = i;
    }
    m_values->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i)
        addValueRow(i, rows.at(i));
    if (focused >= 0 && !rows.isEmpty()) // on to the next question
        m_values->cellWidget(qMin(focused, int(rows.size()) - 1), Meaning)->setFocus();
}

void ColumnDetails::addValueRow(int row, const ValueRow& value)
{
    auto* text = new QTableWidgetItem(value.text);
    text->setToolTip(QStringList({value.text, value.message}).join(u'\n').trimmed());
    text->setData(Qt::AccessibleDescriptionRole, value.message);
    m_values->setItem(row, Text, text);
    auto* count = new QTableWidgetItem(value.count > 0 ? QString::number(value.count) : QString());
    count->setToolTip(tr("So viele Zellen warten auf die Entscheidung."));
    m_values->setItem(row, Count, count);
    auto* choice = new QComboBox;
    choice->setObjectName(QStringLiteral("meaning-%1").arg(row));
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setAccessibleName(tr("„%1“ gilt als").arg(value.text));
    fillChoices(*choice, value);
    m_values->setItem(row, Meaning, new QTableWidgetItem);
    m_values->setCellWidget(row, Meaning, choice);
    const auto put = [this, text = value.text](const std::optional<ValueChoice>& chosen) {
        change([&](ColumnMapping& mapping) {
            if (chosen)
                mapping.values.insert(text, *chosen);
            else
                mapping.values.remove(text);
        });
    };
    connect(choice, &QComboBox::activated, this, [choice, put](int at) {
        const QStringList chosen = choice->itemData(at).toStringList();
        put(chosen.size() < 2 ? std::optional<ValueChoice>()
                              : ValueChoice{ValueChoice::Kind(chosen.first().toInt()), chosen.last()});
    });
    if (!m_rows.isEmpty()) {
        auto* completer = new QCompleter(m_rowLabels, choice);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        choice->setCompleter(completer);
    }
    connect(choice->lineEdit(), &QLineEdit::editingFinished, this, [this, choice, put] {
        const QString typed = choice->currentText().simplified();
        if (choice->findText(typed) >= 0 || typed.isEmpty())
            return;
        if (const auto meant = typedChoice(typed))
            put(meant);
        else // half a name decides nothing
            choice->setCurrentIndex(choice->currentIndex());
    });
}

const Column* ColumnDetails::target() const
{
    const ImportState& state = m_session.state();
    return targetColumn(*state.mapping.entity, column().target, state.ownFields);
}

void ColumnDetails::readRows()
{
    const Column* field = target();
    const EntityInfo* entity = field && field->kind == FieldKind::Reference ? &field->target() : nullptr;
    if (entity == m_rowEntity)
        return;
    m_rowEntity = entity;
    m_rows.clear();
    for (const Record& row : entity ? m_workspace.list(*entity) : QList<Record>()) {
        if (m_rows.size() < kMostRows)
            m_rows.insert(rowLabel(row).simplified(), row.id);
    }
    QStringList labels = m_rows.keys();
    sortTexts(labels);
    m_rowLabels->setStringList(labels);
}

std::optional<ValueChoice> ColumnDetails::typedChoice(const QString& text) const
{
    const Column* field = target();
    if (field && field->kind == FieldKind::Reference) {
        const auto row = m_rows.constFind(text);
        return row == m_rows.constEnd() ? std::nullopt
                                        : std::optional(ValueChoice{ValueChoice::Kind::Row, idText(*row)});
    }
    if (field && field->kind == FieldKind::Enum && !parseFieldText(*field, text))
        return {};
    return ValueChoice{ValueChoice::Kind::Text, text};
}

void ColumnDetails::fillChoices(QComboBox& choice, const ValueRow& value) const
{
    const Column* field = target();
    choice.addItem(value.count > 0 ? tr("(noch offen)") : tr("wie geschrieben"));
    choice.addItem(tr("keine Angabe"), choiceData(ValueChoice::Kind::Nothing));
    for (const RowRef& row : value.candidates)
        choice.addItem(m_workspace.labelOf(row), choiceData(ValueChoice::Kind::Row, idText(row.id)));
    if (value.mayBeNew)
        choice.addItem(tr("neu anlegen"), choiceData(ValueChoice::Kind::New));
    if (field && field->kind == FieldKind::Enum) {
        for (const Option& option : field->options())
            choice.addItem(option.labelText(), choiceData(ValueChoice::Kind::Text, option.labelText()));
    }
    const auto chosen = column().values.constFind(value.text);
    if (chosen == column().values.constEnd())
        return;
    int at = choice.findData(choiceData(chosen->kind, chosen->text));
    if (at < 0) {
        const bool isRow = chosen->kind == ValueChoice::Kind::Row && field && field->kind == FieldKind::Reference;
        choice.addItem(isRow ? m_workspace.labelOf({&field->target(), idFromText(chosen->text)})
                       : chosen->kind == ValueChoice::Kind::New ? tr("neu anlegen")
                                                                : chosen->text,
                       choiceData(chosen->kind, chosen->text));
        at = choice.count() - 1;
    }
    choice.setCurrentIndex(at);
}

} // namespace iplan
