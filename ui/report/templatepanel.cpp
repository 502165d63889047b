// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/templatepanel.h"

#include "core/report/template/sectionlines.h"
#include "core/report/template/templates.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/report/sectionchoice.h"
#include "ui/report/templatepicturerow.h"
#include "ui/report/ticklist.h"
#include "ui/widget/noteline.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

// The panel and its draft; its editors are made in templateeditors.cpp.

namespace iplan
{

namespace
{

bool isSameTemplate(const ReportTemplate& a, const ReportTemplate& b)
{
    return a.id == b.id && std::ranges::all_of(entityOf<ReportTemplate>().fields,
                                               [&](const FieldInfo& field) { return field.get(&a) == field.get(&b); });
}

} // namespace

void TemplatePanel::show(const ReportTemplate& row)
{
    const bool isOther = row.id != m_draft.id;
    const bool isTyped = !isOther && !isSameTemplate(m_draft, m_stored);
    m_stored = row;
    if (isTyped || (!isOther && isSameTemplate(m_draft, row))) {
        m_logo->setTemplate(row.id);
        m_cover->setTemplate(row.id);
        return;
    }
    m_draft = row;
    refresh();
}

void TemplatePanel::refresh()
{
    m_isFilling = true;
    for (const Bound& one : std::as_const(m_bound))
        one.refresh();
    m_chosenColumns.clear();
    QStringList ticked;
    for (const report::SectionLine& line : report::sectionLines(m_draft.sections)) {
        ticked << line.key;
        if (!line.columns.isEmpty())
            m_chosenColumns.insert(line.key, line.columns);
    }
    const report::ReportInfo* info = report::reportByKey(m_draft.report);
    const QList<TickChoice> choices = info ? sectionChoices(*info) : QList<TickChoice>();
    m_sections->setVisible(!choices.isEmpty());
    m_sections->setChoices(choices, ticked.isEmpty() && info ? report::usualSections(*info) : ticked);
    showColumns();
    m_logo->setTemplate(m_draft.id);
    m_cover->setTemplate(m_draft.id);
    m_isFilling = false;
    showProblems();
}

void TemplatePanel::showColumns()
{
    const report::ReportInfo* info = report::reportByKey(m_draft.report);
    const QListWidgetItem* item = m_sections->currentItem();
    const report::ReportSection* section =
        info && item ? report::sectionNamed(*info, item->data(Qt::UserRole).toString()) : nullptr;
    const bool hasColumns = section && !section->columns.empty();
    m_columns->setVisible(hasColumns);
    if (!hasColumns)
        return;
    QList<TickChoice> choices;
    for (const report::SectionColumn& column : section->columns)
        choices << TickChoice{QString::fromLatin1(column.key), QString::fromUtf8(column.label)};
    m_columns->setAccessibleName(tr("Spalten von „%1“").arg(QString::fromUtf8(section->label)));
    m_columns->setChoices(
        choices, m_chosenColumns.value(QString::fromLatin1(section->key), report::usualColumns(section->columns)));
}

void TemplatePanel::takeSections()
{
    if (m_isFilling)
        return;
    const report::ReportInfo* info = report::reportByKey(m_draft.report);
    const QListWidgetItem* item = m_sections->currentItem();
    if (info && item && m_columns->isVisibleTo(this)) {
        const QString key = item->data(Qt::UserRole).toString();
        const report::ReportSection* section = report::sectionNamed(*info, key);
        const QStringList columns = m_columns->ticked();
        if (section && (columns.isEmpty() || columns == report::usualColumns(section->columns)))
            m_chosenColumns.remove(key);
        else
            m_chosenColumns.insert(key, columns);
    }
    QList<report::SectionLine> lines;
    for (const QString& key : m_sections->ticked())
        lines << report::SectionLine{key, m_chosenColumns.value(key)};
    const bool isUsual = info && m_sections->ticked() == report::usualSections(*info) && m_chosenColumns.isEmpty();
    take(*entityOf<ReportTemplate>().field(u"sections"), isUsual ? Value() : Value(report::sectionLinesText(lines)),
         true);
}

void TemplatePanel::take(const FieldInfo& field, const Value& value, bool writes)
{
    if (m_isFilling)
        return;
    const bool isOther = field.get(&m_draft) != value;
    field.set(&m_draft, value);
    if (isOther) {
        showProblems();
        Q_EMIT draftChanged();
    }
    m_workspace.runner().noteUnsaved(this, !writes && !isSameTemplate(m_draft, m_stored));
    if (writes)
        write();
}

void TemplatePanel::write()
{
    if (m_draft.id.isNull() || isSameTemplate(m_draft, m_stored))
        return;
    const ReportTemplate written = m_draft;
    m_workspace.runner().noteUnsaved(this, false);
    m_stored = written; // what comes back of it is no news
    const bool isWritten =
        m_workspace.runner().run(report::kSaveTemplateOperation, [&written](Writer& writer) -> Result<> {
            IPLAN_TRY(report::saveTemplate(writer, written));
            return {};
        });
    if (isWritten)
        return;
    const auto row = m_workspace.find({&entityOf<ReportTemplate>(), written.id.uuid()});
    m_stored = row ? fromRecord<ReportTemplate>(*row) : ReportTemplate();
    m_draft = m_stored;
    refresh();
}

void TemplatePanel::begin()
{
    if (m_bound.isEmpty())
        return;
    m_bound.first().editor->setFocus();
    if (auto* area = findChild<QScrollArea*>()) // it may stand where the template before was left
        area->verticalScrollBar()->setValue(0);
}

QString TemplatePanel::problem() const
{
    return m_problem->text();
}

void TemplatePanel::showProblems()
{
    QList<TextModule> modules;
    for (const Record& record : m_workspace.list(entityOf<TextModule>()))
        modules << fromRecord<TextModule>(record);
    QStringList sentences;
    m_hinders = false;
    for (const report::TemplateProblem& one : report::templateProblems(m_draft, modules)) {
        m_hinders = m_hinders || one.hinders;
        sentences << QStringLiteral("%1: %2").arg(one.field->labelText(), one.text);
    }
    m_problem->setText(sentences.join(u'\n'));
}

} // namespace iplan
