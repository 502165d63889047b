// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/comparedchange.h"

#include "ui/widget/diffview.h"
#include "ui/widget/pageparts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

QString factLine(const QString& label, const QString& text)
{
    return QStringLiteral("<p><b>%1</b> %2</p>")
        .arg(label.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

QString saidText(const QString& text)
{
    return text.isEmpty() ? ComparedChange::tr("keine Angabe") : text;
}

} // namespace

ComparedChange::ComparedChange(QWidget* parent)
    : QWidget(parent), m_heading(pageHeading({}, 1.1)), m_facts(new QLabel),
      m_text(new DiffView(tr("Unterschied im Text"))), m_open(new QPushButton(tr("Eintrag ö&ffnen")))
{
    m_heading->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open->setToolTip(tr("Zeigt den Eintrag, wie er heute ist (Eingabetaste in der Liste)"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_facts);
    column->addWidget(m_text);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &ComparedChange::openRequested);
    showChange(nullptr, false);
}

void ComparedChange::showChange(const ProgrammeChange* change, bool canOpen)
{
    m_heading->setText(change ? breakable(change->subject()) : tr("Keine Änderung gewählt"));
    m_text->setVisible(change && change->isText);
    m_open->setVisible(change != nullptr);
    m_open->setEnabled(canOpen);
    QString facts;
    if (change) {
        facts = factLine(changeKindLabel(change->kind) + u':', change->what);
        if (change->isText) {
            facts += factLine({}, tr("[− …] entfällt, [+ …] kommt hinzu."));
            m_text->showDiff(change->before, change->after);
        } else {
            facts +=
                factLine(tr("Früher:"), saidText(change->before)) + factLine(tr("Später:"), saidText(change->after));
        }
        if (change->cost)
            facts += factLine(tr("Unterschied:"), formatMoney(change->amountAfter.value_or(Money{}) -
                                                              change->amountBefore.value_or(Money{})));
        if (!change->reason.isEmpty())
            facts += factLine(tr("Begründung:"), change->reason);
    }
    m_facts->setText(facts);
    m_facts->setVisible(!facts.isEmpty());
}

} // namespace iplan
