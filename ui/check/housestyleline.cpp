// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/housestyleline.h"

#include "core/ops/writing.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace iplan
{

HouseStyleLine::HouseStyleLine(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_form(new QComboBox), m_words(new QSpinBox)
{
    auto* line = new FlowLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_form->setObjectName(QStringLiteral("genderForm"));
    m_form->setAccessibleName(tr("Geschlechtergerechte Form des Hauses"));
    m_form->addItem(tr("keine Vorgabe"), QString());
    for (const Option& option : optionsOf<GenderForm>())
        m_form->addItem(option.labelText(), option.keyText());
    m_words->setObjectName(QStringLiteral("sentenceWords"));
    m_words->setAccessibleName(tr("Wörter je Satz höchstens"));
    const NumberRange range = *entityOf<HouseStyle>().field(u"sentenceWords")->range;
    m_words->setRange(int(range.least), int(range.most));
    m_words->setKeyboardTracking(false); // "30" is not 3 first
    auto* form = new QLabel(tr("Form für alle Geschlechter:"));
    form->setBuddy(m_form);
    auto* words = new QLabel(tr("Wörter je Satz höchstens:"));
    words->setBuddy(m_words);
    for (QWidget* part : QList<QWidget*>{form, m_form, words, m_words})
        line->addWidget(part);
    addList(entityOf<Abbreviation>(), tr("Abkürzungen …"),
            tr("Die Abkürzungen, die in Texten dieser Datei erlaubt sind"));
    addList(entityOf<DictionaryWord>(), tr("Eigene Wörter …"),
            tr("Die Wörter, die in dieser Datei als richtig geschrieben gelten"));
    setRules({});
    connect(m_form, &QComboBox::activated, this, &HouseStyleLine::store);
    connect(m_words, &QSpinBox::valueChanged, this, &HouseStyleLine::store);
}

void HouseStyleLine::addList(const EntityInfo& entity, const QString& text, const QString& tip)
{
    QToolButton* button = pageButton(text, QStringLiteral("list"), tip);
    button->setObjectName(entity.keyText());
    connect(button, &QToolButton::clicked, this, [this, &entity] { Q_EMIT listRequested(&entity); });
    layout()->addWidget(button);
}

void HouseStyleLine::setRules(const HouseStyle& style)
{
    m_stored = style;
    const QSignalBlocker form(m_form);
    const QSignalBlocker words(m_words);
    m_form->setCurrentIndex(qMax(0, m_form->findData(style.genderForm.key())));
    m_words->setValue(sentenceWords(style));
    m_form->setEnabled(!m_workspace.isReadOnly());
    m_words->setEnabled(!m_workspace.isReadOnly());
}

void HouseStyleLine::store()
{
    HouseStyle wanted = m_stored;
    wanted.genderForm = Choice<GenderForm>::fromKey(m_form->currentData().toString());
    if (m_words->value() != sentenceWords(m_stored))
        wanted.sentenceWords = m_words->value();
    const bool done = m_workspace.runner().run(operationKey(entityOf<HouseStyle>(), "edit"),
                                               [&](Writer& writer) { return setHouseStyle(writer, wanted); });
    setRules(done ? wanted : m_stored);
}

} // namespace iplan
