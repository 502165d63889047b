// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columndetails.h"

#include "core/interchange/mapping/cellreader.h"
#include "core/interchange/mapping/targetchoices.h"
#include "core/model/people.h"
#include "ui/importing/columnvalues.h"
#include "ui/importing/fixedvalue.h"
#include "ui/importing/importsession.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

const QChar kSeparators[] = {u'\n', u';', u',', u'/'};

} // namespace

ColumnDetails::ColumnDetails(Workspace& workspace, ImportSession& session, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_session(session), m_title(pageHeading({}, 1.0)),
      m_joining(new QWidget), m_joinedWith(new QLabel), m_join(new QComboBox), m_parting(new QWidget),
      m_fillsDown(new QCheckBox(tr("Leere Zellen gelten wie die dar&über"))),
      m_joinsWords(new QCheckBox(tr("Getrennte W&örter verbinden"))), m_splits(new QCheckBox),
      m_makesNew(new QCheckBox(tr("Unbe&kannte neu anlegen"))),
      m_replaces(new QCheckBox(tr("Was die Zelle nicht nennt, wird gelöst"))), m_besideBox(new QWidget),
      m_beside(new QFormLayout(m_besideBox)), m_values(new ColumnValues(workspace, session))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_beside->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addWidget(m_besideBox);
    buildJoin();
    buildSwitches();
    layout->addWidget(m_values);
    setColumn(-1);
}

void ColumnDetails::buildJoin()
{
    auto* line = new FlowLayout(m_joining);
    line->setContentsMargins(0, 0, 0, 0);
    m_joinedWith->setTextFormat(Qt::PlainText);
    m_joinedWith->setWordWrap(true);
    auto* label = new QLabel(tr("Verbunden durch:"));
    label->setBuddy(m_join);
    m_join->setObjectName(QStringLiteral("columnJoin"));
    m_join->setAccessibleName(tr("Verbunden durch"));
    m_join->addItem(tr("Leerzeichen"), QStringLiteral(" "));
    m_join->addItem(tr("Komma"), QStringLiteral(", "));
    m_join->addItem(tr("Semikolon"), QStringLiteral("; "));
    m_join->addItem(tr("Strich"), QStringLiteral(" – "));
    m_join->addItem(tr("Zeilenumbruch"), QStringLiteral("\n"));
    line->addWidget(label);
    line->addWidget(m_join);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(m_joinedWith);
    column->addWidget(m_joining);
    connect(m_join, &QComboBox::activated, this,
            [this] { change([this](ColumnMapping& mapping) { mapping.join = m_join->currentData().toString(); }); });
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
    for (QCheckBox* box : {m_fillsDown, m_joinsWords, m_splits, m_makesNew, m_replaces})
        column->addWidget(box);
    m_joinsWords->setToolTip(tr("Aus „Denkmal- schutz“ wird „Denkmalschutz“."));
    m_joinsWords->setAccessibleDescription(m_joinsWords->toolTip());
    m_splits->setObjectName(QStringLiteral("splits"));
    m_replaces->setObjectName(QStringLiteral("replaces"));
    m_replaces->setToolTip(tr("Verknüpfungen eines vorhandenen Eintrags, die nicht in der Zelle stehen, kommen in den "
                              "Papierkorb; eine leere Zelle löst nichts."));
    m_replaces->setAccessibleDescription(m_replaces->toolTip());
    m_makesNew->setObjectName(QStringLiteral("makesNew"));
    m_fillsDown->setObjectName(QStringLiteral("fillsDown"));
    for (const auto& separator : std::as_const(m_separators))
        connect(separator.first, &QCheckBox::toggled, this, [this] {
            QString signs;
            for (const auto& [box, sign] : std::as_const(m_separators))
                signs += box->isChecked() ? QString(sign) : QString();
            change([&signs](ColumnMapping& mapping) { mapping.separators = signs; });
        });
    const auto sets = [this](QCheckBox* box, bool ColumnMapping::*flag) {
        connect(box, &QCheckBox::toggled, this,
                [this, flag](bool on) { change([flag, on](ColumnMapping& mapping) { mapping.*flag = on; }); });
    };
    sets(m_fillsDown, &ColumnMapping::fillsDown);
    sets(m_joinsWords, &ColumnMapping::joinsWords);
    sets(m_splits, &ColumnMapping::splits);
    sets(m_makesNew, &ColumnMapping::makesNew);
    sets(m_replaces, &ColumnMapping::replaces);
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
    showJoin();
    showBeside();
    m_values->setColumn(m_column);
}

void ColumnDetails::setConstant(const QString& field)
{
    const ImportState& state = m_session.state();
    const ColumnTarget target{ColumnTarget::Kind::Field, field, {}, {}};
    const Column* column = state.hasColumns() ? targetColumn(*state.mapping.entity, target, state.ownFields) : nullptr;
    m_column = -1;
    setVisible(column);
    if (!column)
        return;
    const QScopedValueRollback updating(m_isUpdating, true);
    m_title->setText(tr("Alle neuen Einträge bekommen denselben Wert; was es schon gibt, behält seinen."));
    for (QWidget* part : QList<QWidget*>{m_joinedWith, m_joining, m_parting, m_fillsDown, m_joinsWords, m_splits,
                                         m_makesNew, m_replaces, m_values})
        part->hide();
    showFixed({column}, state.mapping.constants, [this](const QString& key, const QString& text) {
        if (m_isUpdating)
            return;
        TableMapping mapping = m_session.state().mapping;
        if (text.isEmpty())
            mapping.constants.remove(key);
        else
            mapping.constants.insert(key, text);
        m_session.setMapping(mapping);
    });
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
    m_fillsDown->show();
    m_fillsDown->setChecked(mapping.fillsDown);
    m_joinsWords->setChecked(mapping.joinsWords);
    m_joinsWords->setVisible(field && field->isTextual());
    m_splits->setChecked(mapping.splits);
    ColumnMapping splitting = mapping;
    splitting.splits = true;
    const bool isName = field == entityOf<Person>().fieldFlagged(IsTitle);
    m_splits->setVisible(mapping.target.kind == ColumnTarget::Kind::Field && fieldsOf(splitting).size() > 1);
    m_splits->setText(isName ? tr("Ganze Namen in Titel, Vor- und Nachnamen teilen")
                             : tr("„Von – bis“ in Beginn und Ende teilen"));
    m_splits->setToolTip(isName ? tr("Aus „Beispiel, Dr. Erika“ werden Titel, Vorname und Nachname.")
                                : tr("Aus „2026 bis 2028“ werden Beginn und Ende."));
    m_splits->setAccessibleDescription(m_splits->toolTip());
    m_makesNew->setChecked(mapping.makesNew);
    m_makesNew->setVisible(field && field->kind == FieldKind::Reference && field->target().role != EntityRole::System);
    m_replaces->setChecked(mapping.replaces);
    m_replaces->setVisible(isLink);
}

void ColumnDetails::showJoin()
{
    const ImportState& state = m_session.state();
    QStringList others;
    bool isFirst = true;
    for (int i = 0; i < state.headings.size(); ++i) {
        const ColumnTarget& target = state.mapping.columns.at(i).target;
        if (i == m_column || target.kind != ColumnTarget::Kind::Field || target != column().target)
            continue;
        others << tr("„%1“").arg(shortened(state.headings.at(i), 40));
        isFirst = isFirst && i > m_column;
    }
    m_joinedWith->setVisible(!others.isEmpty());
    m_joinedWith->setText(tr("Wird ein Text mit %1.").arg(others.join(QStringLiteral(", "))));
    m_joining->setVisible(!others.isEmpty() && !isFirst);
    const QString join = column().join.isEmpty() ? QStringLiteral(" ") : column().join;
    if (m_join->findData(join) < 0)
        m_join->addItem(tr("„%1“").arg(join), join);
    m_join->setCurrentIndex(m_join->findData(join));
}

void ColumnDetails::showBeside()
{
    const ColumnTarget& target = column().target;
    const QList<const FieldInfo*> fields = besideFields(*m_session.state().mapping.entity, target);
    showFixed({fields.begin(), fields.end()}, target.fixed, [this](const QString& key, const QString& text) {
        change([&](ColumnMapping& mapping) {
            if (text.isEmpty())
                mapping.target.fixed.remove(key);
            else
                mapping.target.fixed.insert(key, text);
        });
    });
}

void ColumnDetails::showFixed(const QList<const Column*>& fields, const QMap<QString, QString>& values,
                              const std::function<void(const QString&, const QString&)>& put)
{
    m_besideBox->setVisible(!fields.isEmpty());
    QString about = QString::number(m_column);
    for (const Column* field : fields)
        about += u'/' + field->keyText();
    if (about == m_shownFixed) { // the one that says what changed stays, with the focus
        for (qsizetype i = 0; i < fields.size(); ++i)
            m_fixed.at(i)->setText(values.value(fields.at(i)->keyText()));
        return;
    }
    m_shownFixed = about;
    m_fixed.clear();
    while (m_beside->rowCount() > 0)
        m_beside->removeRow(0);
    for (const Column* field : fields) {
        const QString key = field->keyText();
        auto* editor = new FixedValue(m_workspace, *field, values.value(key));
        m_fixed << editor;
        connect(editor, &FixedValue::changed, this, [key, put](const QString& text) { put(key, text); });
        auto* label = new QLabel(field->labelText() + u':');
        label->setBuddy(editor);
        m_beside->addRow(label, editor);
        editor->show(); // at once, not with the next event: somebody may go on by Tab
    }
}

} // namespace iplan
