// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/takeoveroptions.h"

#include "core/interchange/mapping/rowmatcher.h"
#include "core/interchange/mapping/targetchoices.h"
#include "ui/importing/choiceitems.h"
#include "ui/importing/importsession.h"
#include "ui/widget/pageparts.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>

namespace iplan
{

namespace
{

enum Overwrite { AllFields, NoField, SomeFields };

QComboBox* shortChoice(const QString& name)
{
    auto* choice = new QComboBox;
    choice->setObjectName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
    return choice;
}

} // namespace

TakeoverOptions::TakeoverOptions(ImportSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_overwrite(shortChoice(QStringLiteral("overwrite"))),
      m_fields(new QToolButton), m_fieldMenu(new QMenu(this)),
      m_emptyErases(new QCheckBox(tr("&Leere Zellen leeren das Feld"))),
      m_missing(shortChoice(QStringLiteral("missing"))), m_key(shortChoice(QStringLiteral("key"))),
      m_constantField(shortChoice(QStringLiteral("constantField"))), m_constant(new QLineEdit), m_constants(new QLabel)
{
    buildParts();
    connect(&session, &ImportSession::changed, this, &TakeoverOptions::update);
    connect(m_overwrite, &QComboBox::activated, this, &TakeoverOptions::takeOverwrite);
    connect(m_emptyErases, &QCheckBox::toggled, this,
            [this](bool on) { change([on](TableMapping& mapping) { mapping.emptyErases = on; }); });
    connect(m_missing, &QComboBox::activated, this,
            [this](int at) { change([at](TableMapping& mapping) { mapping.missing = TableMapping::Missing(at); }); });
    connect(m_key, &QComboBox::activated, this, [this] {
        const QStringList key = m_key->currentData().toStringList();
        change([&key](TableMapping& mapping) { mapping.key = key; });
    });
    connect(m_constantField, &QComboBox::activated, this, &TakeoverOptions::showConstant);
    connect(m_constant, &QLineEdit::editingFinished, this, [this] {
        const QString key = m_constantField->currentData().toString();
        const QString text = m_constant->text().simplified();
        if (key.isEmpty())
            return;
        change([&](TableMapping& mapping) {
            if (text.isEmpty())
                mapping.constants.remove(key);
            else
                mapping.constants.insert(key, text);
        });
    });
    update();
}

void TakeoverOptions::buildParts()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](const QString& label, QWidget* field, const QString& help) {
        auto* text = new QLabel(label);
        text->setBuddy(field);
        QString spoken = label;
        field->setAccessibleName(spoken.remove(u'&').remove(u':'));
        field->setAccessibleDescription(help);
        field->setToolTip(help);
        form->addRow(text, field);
    };
    m_overwrite->addItems({tr("alle Felder überschreiben"), tr("nichts überschreiben"), tr("gewählte Felder …")});
    add(tr("&Vorhandene Einträge:"), m_overwrite, tr("Was die Liste an Einträgen ändern darf, die es schon gibt"));
    m_fields->setObjectName(QStringLiteral("overwriteFields"));
    m_fields->setPopupMode(QToolButton::InstantPopup);
    m_fields->setFocusPolicy(Qt::StrongFocus);
    m_fields->setMenu(m_fieldMenu);
    m_fields->setAccessibleName(tr("Felder, die überschrieben werden"));
    form->addRow(QString(), m_fields);
    form->addRow(QString(), m_emptyErases);
    m_missing->addItems({tr("bleiben, wie sie sind"), tr("werden vermerkt"), tr("kommen in den Papierkorb")});
    add(tr("&Nicht mehr in der Liste:"), m_missing,
        tr("Einträge einer früheren Fassung dieser Liste, die darin fehlen; dafür muss die Zuordnung gespeichert "
           "sein"));
    add(tr("&Wiedererkannt an:"), m_key, tr("Woran ein Eintrag erkannt wird, den es schon gibt"));
    add(tr("&Fester Wert für neue:"), m_constantField, tr("Ein Feld, das alle neuen Einträge gleich bekommen"));
    m_constant->setObjectName(QStringLiteral("constant"));
    m_constant->setAccessibleName(tr("Fester Wert"));
    m_constant->setPlaceholderText(tr("Wert"));
    form->addRow(QString(), m_constant);
    m_constants->setWordWrap(true);
    m_constants->setTextFormat(Qt::PlainText);
    form->addRow(QString(), m_constants);
}

void TakeoverOptions::change(const std::function<void(TableMapping&)>& edit)
{
    if (m_isUpdating || !m_session.state().hasColumns())
        return;
    TableMapping mapping = m_session.state().mapping;
    edit(mapping);
    m_session.setMapping(mapping);
}

QList<std::pair<QString, QString>> TakeoverOptions::filled() const
{
    const ImportState& state = m_session.state();
    QList<std::pair<QString, QString>> out;
    for (const ColumnMapping& column : state.mapping.columns) {
        const ColumnTarget& target = column.target;
        const Column* field = targetColumn(*state.mapping.entity, target, state.ownFields);
        if (!field)
            continue;
        const bool isField = target.kind == ColumnTarget::Kind::Field;
        const std::pair one(isField ? target.field : target.entity,
                            isField ? field->labelText() : entityByKey(target.entity)->pluralText());
        if (!out.contains(one))
            out << one;
    }
    return out;
}

void TakeoverOptions::update()
{
    const QScopedValueRollback updating(m_isUpdating, true);
    const ImportState& state = m_session.state();
    setEnabled(state.hasColumns() && !m_session.isProposing());
    if (!state.hasColumns())
        return;
    const TableMapping& mapping = state.mapping;
    if (mapping.overwritesAll || !mapping.overwrites.isEmpty())
        m_choosesFields = !mapping.overwritesAll;
    m_overwrite->setCurrentIndex(mapping.overwritesAll ? AllFields : m_choosesFields ? SomeFields : NoField);
    m_emptyErases->setChecked(mapping.emptyErases);
    m_missing->setCurrentIndex(int(mapping.missing));
    fillOverwrites();
    fillFields();
}

void TakeoverOptions::fillOverwrites()
{
    m_fields->setVisible(m_choosesFields);
    const TableMapping& mapping = m_session.state().mapping;
    m_fields->setText(tr("%L1 Felder gewählt").arg(mapping.overwrites.size()));
    if (m_fieldMenu->isVisible())
        return;
    m_fieldMenu->clear();
    for (const auto& [key, label] : filled()) {
        QAction* action = m_fieldMenu->addAction(label);
        action->setCheckable(true);
        action->setChecked(mapping.overwrites.contains(key));
        connect(action, &QAction::toggled, this, [this, key = key](bool on) {
            change([&](TableMapping& changed) {
                changed.overwrites.removeAll(key);
                if (on)
                    changed.overwrites << key;
            });
        });
    }
}

void TakeoverOptions::takeOverwrite(int choice)
{
    m_choosesFields = choice == SomeFields;
    change([choice](TableMapping& mapping) {
        mapping.overwritesAll = choice == AllFields;
        if (choice != SomeFields)
            mapping.overwrites.clear();
    });
    m_fields->setVisible(m_choosesFields);
}

void TakeoverOptions::fillFields()
{
    const ImportState& state = m_session.state();
    const TableMapping& mapping = state.mapping;
    ChoiceItems keys{{identityText(*mapping.entity), QStringList()}};
    for (const ColumnMapping& column : mapping.columns) {
        if (column.target.kind == ColumnTarget::Kind::Field)
            keys << std::pair<QString, QVariant>(targetText(*mapping.entity, column.target, state.ownFields),
                                                 QStringList(column.target.field));
    }
    const bool isKnown =
        std::ranges::any_of(keys, [&mapping](const auto& one) { return one.second.toStringList() == mapping.key; });
    if (!isKnown)
        keys << std::pair<QString, QVariant>(mapping.key.join(QStringLiteral(" + ")), mapping.key);
    setItems(*m_key, keys);
    m_key->setCurrentIndex(m_key->findData(mapping.key));
    const QString before = m_constantField->currentData().toString();
    ChoiceItems fields{{tr("(keiner)"), QVariant()}};
    QStringList set;
    for (const TargetChoice& choice : targetChoices(*mapping.entity, state.ownFields)) {
        if (choice.target.kind != ColumnTarget::Kind::Field)
            continue;
        fields << std::pair<QString, QVariant>(choice.label, choice.target.field);
        if (const auto text = mapping.constants.constFind(choice.target.field); text != mapping.constants.constEnd())
            set << tr("%1: %2").arg(choice.label, *text);
    }
    setItems(*m_constantField, fields);
    m_constantField->setCurrentIndex(before.isEmpty() ? 0 : qMax(0, m_constantField->findData(before)));
    m_constants->setText(set.join(QStringLiteral(" · ")));
    m_constants->setVisible(!set.isEmpty());
    showConstant();
}

void TakeoverOptions::showConstant()
{
    const QString key = m_constantField->currentData().toString();
    m_constant->setEnabled(!key.isEmpty());
    if (!m_constant->hasFocus())
        m_constant->setText(m_session.state().mapping.constants.value(key));
}

} // namespace iplan
