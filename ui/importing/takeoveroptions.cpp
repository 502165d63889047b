// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/takeoveroptions.h"

#include "core/interchange/mapping/rowmatcher.h"
#include "core/interchange/mapping/targetchoices.h"
#include "ui/importing/choiceitems.h"
#include "ui/importing/fieldmenu.h"
#include "ui/importing/importsession.h"
#include "ui/widget/pageparts.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace iplan
{

namespace
{

enum Overwrite { AllFields, NoField, SomeFields };

/// Item data of the choice of several fields together.
const QString kSeveral = QStringLiteral("several");

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
      m_fields(new FieldMenu(QStringLiteral("overwriteFields"))),
      m_emptyErases(new QCheckBox(tr("Leere Zellen leeren das Feld"))),
      m_missing(shortChoice(QStringLiteral("missing"))), m_key(shortChoice(QStringLiteral("key"))),
      m_keyFields(new FieldMenu(QStringLiteral("keyFields")))
{
    buildParts();
    connect(&session, &ImportSession::changed, this, &TakeoverOptions::update);
    connect(m_overwrite, &QComboBox::activated, this, &TakeoverOptions::takeOverwrite);
    connect(m_emptyErases, &QCheckBox::toggled, this,
            [this](bool on) { change([on](TableMapping& mapping) { mapping.emptyErases = on; }); });
    connect(m_missing, &QComboBox::activated, this,
            [this](int at) { change([at](TableMapping& mapping) { mapping.missing = TableMapping::Missing(at); }); });
    connect(m_key, &QComboBox::activated, this, &TakeoverOptions::takeKey);
    connect(m_fields, &FieldMenu::ticked, this, [this](const QString& key, bool on) {
        change([&](TableMapping& mapping) { tick(mapping.overwrites, key, on); });
    });
    connect(m_keyFields, &FieldMenu::ticked, this, [this](const QString& key, bool on) {
        change([&](TableMapping& mapping) { tick(mapping.key, key, on); });
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
    m_fields->setAccessibleName(tr("Felder, die überschrieben werden"));
    form->addRow(QString(), m_fields);
    form->addRow(QString(), m_emptyErases);
    m_missing->addItems({tr("bleiben, wie sie sind"), tr("werden vermerkt"), tr("kommen in den Papierkorb")});
    add(tr("Nicht mehr in der Liste:"), m_missing,
        tr("Einträge einer früheren Fassung dieser Liste, die darin fehlen; dafür muss die Zuordnung gespeichert "
           "sein"));
    add(tr("Wiedererkannt an:"), m_key, tr("Woran ein Eintrag erkannt wird, den es schon gibt"));
    m_keyFields->setAccessibleName(tr("Felder, an denen ein Eintrag erkannt wird"));
    m_keyFields->setAccessibleDescription(tr("Nur wo alle übereinstimmen, ist es derselbe Eintrag."));
    m_keyFields->setToolTip(m_keyFields->accessibleDescription());
    form->addRow(QString(), m_keyFields);
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
    fillKey();
}

void TakeoverOptions::fillOverwrites()
{
    m_fields->setVisible(m_choosesFields);
    const TableMapping& mapping = m_session.state().mapping;
    m_fields->setText(tr("%L1 Felder gewählt").arg(mapping.overwrites.size()));
    m_fields->setFields(filled(), mapping.overwrites);
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

QList<std::pair<QString, QString>> TakeoverOptions::keyFields() const
{
    const TableMapping& mapping = m_session.state().mapping;
    QList<std::pair<QString, QString>> out;
    const auto add = [&](const QString& key) {
        const FieldInfo* field = mapping.entity->field(key); // rows are not found by own fields
        const std::pair one(key, field ? field->labelText() : key);
        if ((field || mapping.key.contains(key)) && !out.contains(one))
            out << one;
    };
    for (const ColumnMapping& column : mapping.columns) {
        if (column.target.kind == ColumnTarget::Kind::Field)
            add(column.target.field);
    }
    for (const QString& key : mapping.constants.keys() + mapping.key)
        add(key);
    return out;
}

void TakeoverOptions::fillKey()
{
    const TableMapping& mapping = m_session.state().mapping;
    const auto fields = keyFields();
    ChoiceItems items{{identityText(*mapping.entity), QString()}};
    QStringList several;
    for (const auto& [key, label] : fields) {
        items << std::pair<QString, QVariant>(label, key);
        if (mapping.key.contains(key))
            several << label;
    }
    items << std::pair<QString, QVariant>(tr("mehreren Feldern zusammen …"), kSeveral);
    setItems(*m_key, items);
    m_choosesKeys = mapping.key.size() > 1 || (m_choosesKeys && m_keyEntity == mapping.entity);
    m_keyEntity = mapping.entity;
    m_key->setCurrentIndex(m_key->findData(m_choosesKeys ? kSeveral : mapping.key.value(0)));
    m_keyFields->setVisible(m_choosesKeys);
    m_keyFields->setText(several.isEmpty() ? tr("Felder wählen") : several.join(QStringLiteral(" + ")));
    m_keyFields->setFields(fields, mapping.key);
}

void TakeoverOptions::takeKey()
{
    const QString key = m_key->currentData().toString();
    m_choosesKeys = key == kSeveral;
    if (m_choosesKeys) { // begins with the one that was chosen
        fillKey();
        return;
    }
    change([&key](TableMapping& mapping) { mapping.key = key.isEmpty() ? QStringList() : QStringList(key); });
    fillKey();
}

void TakeoverOptions::tick(QStringList& keys, const QString& key, bool on)
{
    keys.removeAll(key);
    if (on)
        keys << key;
}

} // namespace iplan
