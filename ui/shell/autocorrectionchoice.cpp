// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/autocorrectionchoice.h"

#include "ui/writing/autocorrect.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kIndent = 20; ///< of what the first choice switches

} // namespace

AutoCorrectionChoice::AutoCorrectionChoice(QWidget* parent)
    : QWidget(parent), m_on(new QCheckBox(tr("Beim Schreiben berichtigen"))),
      m_quotes(new QCheckBox(tr("Deutsche Anführungszeichen: „ … “"))),
      m_spaces(new QCheckBox(tr("Leerzeichen ohne Zeilenumbruch: z. B., § 5, Abs. 2, 10 %, 12 €"))),
      m_dashes(new QCheckBox(tr("Gedankenstrich statt Bindestrich zwischen Leerzeichen")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_on);
    auto* rules = new QVBoxLayout;
    rules->setContentsMargins(kIndent, 0, 0, 0);
    column->addLayout(rules);
    m_on->setToolTip(tr("Strg+Z oder die Rücktaste nimmt eine Berichtigung sofort zurück."));
    m_on->setObjectName(QStringLiteral("settingsAutoCorrection"));
    m_quotes->setObjectName(QStringLiteral("settingsQuotes"));
    m_spaces->setObjectName(QStringLiteral("settingsSpaces"));
    m_dashes->setObjectName(QStringLiteral("settingsDashes"));
    const AutoCorrection stored = storedAutoCorrection();
    m_on->setChecked(stored.on);
    m_quotes->setChecked(stored.quotes);
    m_spaces->setChecked(stored.spaces);
    m_dashes->setChecked(stored.dashes);
    for (QCheckBox* rule : {m_quotes, m_spaces, m_dashes}) {
        rules->addWidget(rule);
        rule->setEnabled(stored.on);
        connect(m_on, &QCheckBox::toggled, rule, &QWidget::setEnabled);
        connect(rule, &QCheckBox::toggled, this, &AutoCorrectionChoice::keep);
    }
    connect(m_on, &QCheckBox::toggled, this, &AutoCorrectionChoice::keep);
}

void AutoCorrectionChoice::keep()
{
    storeAutoCorrection({m_on->isChecked(), m_quotes->isChecked(), m_spaces->isChecked(), m_dashes->isChecked()});
}

} // namespace iplan
