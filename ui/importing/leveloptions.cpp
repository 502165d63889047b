// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/leveloptions.h"

#include "core/base/shortened.h"
#include "core/interchange/mapping/listtree.h"
#include "ui/importing/choiceitems.h"
#include "ui/importing/importsession.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace iplan
{

namespace
{

constexpr int kNone = -1; ///< item data of "alle Zeilen auf einer Ebene"

const QChar kNumber = u'n';
const QChar kParent = u'p';

/// "Handlungsfelder › Konzeptmodule"; where rows refer to their like, their name alone.
QString levelsText(const EntityInfo& entity, const QList<const EntityInfo*>& levels)
{
    if (levels.isEmpty())
        return LevelOptions::tr("%1 untereinander").arg(entity.pluralText());
    QStringList out;
    for (const EntityInfo* level : levels)
        out << level->pluralText();
    return out.join(QStringLiteral(" › "));
}

/// What the number of the column is taken for that numbers the rows; else the first column.
int numberColumn(const ImportState& state)
{
    for (qsizetype i = 0; i < state.headings.size(); ++i) {
        const ColumnTarget& target = state.mapping.columns.at(i).target;
        const FieldInfo* field =
            target.kind == ColumnTarget::Kind::Field ? state.mapping.entity->field(target.field) : nullptr;
        if (field && (field->has(IsCode) || field->keyText() == u"number"))
            return int(i);
    }
    return 0;
}

} // namespace

LevelOptions::LevelOptions(ImportSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(new QFormLayout(this)), m_levels(new QComboBox), m_by(new QComboBox),
      m_kind(new QComboBox)
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addChoice(m_levels, QStringLiteral("levels"), tr("Ebenen:"),
              tr("Ob die Zeilen der Liste zueinander gehören, zum Beispiel Module zu ihrem Handlungsfeld"));
    addChoice(
        m_by, QStringLiteral("levelsBy"), tr("Zugehörigkeit nach:"),
        tr("Woran zu erkennen ist, zu welcher Zeile eine andere gehört: an einer Nummer wie 1.2, die zu 1 gehört, "
           "oder an einer Spalte, die Nummer oder Titel der oberen Zeile nennt"));
    addChoice(m_kind, QStringLiteral("levelsKind"), tr("Ebene steht in:"),
              tr("Die Spalte, die sagt, von welcher Ebene eine Zeile ist: als Zahl oder als Wort"));
    connect(&session, &ImportSession::changed, this, &LevelOptions::update);
    update();
}

void LevelOptions::addChoice(QComboBox* choice, const QString& name, const QString& label, const QString& help)
{
    choice->setObjectName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(14);
    choice->setAccessibleDescription(help);
    choice->setToolTip(help);
    auto* text = new QLabel(label);
    text->setBuddy(choice);
    QString spoken = label;
    choice->setAccessibleName(spoken.remove(u'&').remove(u':'));
    m_form->addRow(text, choice);
    connect(choice, &QComboBox::activated, this, &LevelOptions::take);
}

void LevelOptions::showRow(QComboBox* choice, bool on)
{
    choice->setVisible(on);
    m_form->labelForField(choice)->setVisible(on);
}

void LevelOptions::update()
{
    const ImportState& state = m_session.state();
    setEnabled(state.hasColumns() && !m_session.isProposing());
    const auto choices =
        state.hasColumns() ? treeLevelChoices(*state.mapping.entity) : QList<QList<const EntityInfo*>>();
    const ListTree tree = state.hasColumns() ? state.mapping.tree : ListTree();
    setVisible(!choices.isEmpty() || tree.isUsed());
    if (isHidden())
        return;
    ChoiceItems levels{{tr("alle Zeilen auf einer Ebene"), kNone}};
    for (qsizetype i = 0; i < choices.size(); ++i)
        levels << std::pair<QString, QVariant>(levelsText(*state.mapping.entity, choices.at(i)), int(i));
    setItems(*m_levels, levels);
    m_levels->setCurrentIndex(tree.isUsed() ? int(choices.indexOf(tree.levels)) + 1 : 0);

    ChoiceItems by;
    ChoiceItems kinds{{tr("(der Nummer selbst)"), QString()}};
    for (const QString& heading : state.headings) {
        const QString shown = shortened(heading, 40);
        by << std::pair<QString, QVariant>(tr("der Nummer in „%1“").arg(shown), kNumber + heading)
           << std::pair<QString, QVariant>(tr("„%1“: nennt die Zeile darüber").arg(shown), kParent + heading);
        kinds << std::pair<QString, QVariant>(tr("„%1“").arg(shown), heading);
    }
    setItems(*m_by, by);
    setItems(*m_kind, kinds);
    if (tree.isUsed()) {
        m_by->setCurrentIndex(m_by->findData(tree.parent.isEmpty() ? kNumber + tree.number : kParent + tree.parent));
        m_kind->setCurrentIndex(m_kind->findData(tree.kind));
    } else {
        m_by->setCurrentIndex(2 * numberColumn(state));
        m_kind->setCurrentIndex(0);
    }
    showRow(m_by, tree.isUsed());
    showRow(m_kind, tree.isUsed() && tree.levels.size() > 1);
}

ListTree LevelOptions::chosen() const
{
    const ImportState& state = m_session.state();
    const int at = m_levels->currentData().toInt();
    if (at == kNone)
        return {};
    ListTree out = state.mapping.tree;
    out.levels = treeLevelChoices(*state.mapping.entity).value(at);
    const QString by = m_by->currentData().toString();
    out.parent = by.startsWith(kParent) ? by.mid(1) : QString();
    // The number also tells the level, where nothing else does.
    out.number = by.startsWith(kNumber) ? by.mid(1) : out.number;
    out.kind = out.levels.size() > 1 ? m_kind->currentData().toString() : QString();
    if (out.levels.size() > 1 && out.kind.isEmpty() && out.number.isEmpty())
        out.number = state.headings.value(numberColumn(state));
    return out;
}

void LevelOptions::take()
{
    if (!m_session.state().hasColumns())
        return;
    TableMapping mapping = m_session.state().mapping;
    mapping.tree = chosen();
    if (mapping.tree != m_session.state().mapping.tree)
        m_session.setMapping(mapping);
}

} // namespace iplan
