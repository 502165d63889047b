// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/disclosurefield.h"

#include "core/ops/disclosure.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

DisclosureField::DisclosureField(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_note(new NoteLine(NoteLine::Kind::Hint)), m_reason(new QLineEdit),
      m_go(new QPushButton(tr("Mit Mitgliedern"))), m_question(makeQuestion())
{
    setObjectName(QStringLiteral("disclosure"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_question);
    hide();
}

QWidget* DisclosureField::makeQuestion()
{
    m_reason->setObjectName(QStringLiteral("disclosureReason"));
    m_reason->setAccessibleName(tr("Grund, die Mitglieder zu nennen"));
    m_reason->setAccessibleDescription(tr("Die Datei hält den Grund fest, mit Tag und Empfänger der Ausgabe."));
    m_reason->setPlaceholderText(tr("Wer braucht die Namen wofür?"));
    m_reason->setToolTip(m_reason->accessibleDescription());
    m_reason->setMinimumWidth(28 * fontMetrics().averageCharWidth());
    m_go->setObjectName(QStringLiteral("disclose"));
    m_go->setToolTip(tr("Gibt noch einmal aus, mit den Mitgliedern der geschützten Gruppe"));
    m_go->setAccessibleDescription(m_go->toolTip());
    m_go->setEnabled(false);
    auto* label = new QLabel(tr("Mit Mitgliedern, Grund:"));
    label->setBuddy(m_reason);
    auto* out = new QWidget;
    auto* line = new FlowLayout(out);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_reason, m_go})
        line->addWidget(part);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_go->setEnabled(!text.simplified().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &DisclosureField::answer);
    connect(m_go, &QPushButton::clicked, this, &DisclosureField::answer);
    return out;
}

void DisclosureField::offer(const QSet<Id<WorkingGroup>>& withheld, Again again)
{
    m_again = std::move(again);
    const bool isAsked = !withheld.isEmpty() && m_workspace.isOpen();
    setVisible(isAsked);
    if (!isAsked)
        return;
    if (std::exchange(m_asked, withheld) != withheld)
        m_reason->clear();
    const auto groups = m_workspace.store().read(
        [&](const Reader& reader) -> Result<QList<WorkingGroup>> { return groupsWithIds(reader, withheld); });
    m_note->setText(tr("Ohne die Mitglieder von %1: Die Mitgliederliste ist geschützt.")
                        .arg(groupNames(groups.value_or(QList<WorkingGroup>()))));
    m_question->setVisible(!m_workspace.isReadOnly());
}

void DisclosureField::answer()
{
    const QString reason = m_reason->text().simplified();
    const Again again = m_again;
    if (reason.isEmpty() || !again)
        return;
    withdraw();
    again(reason);
}

bool keepReason(Workspace& workspace, const MemberNaming& naming, const QString& destination)
{
    return naming.named.isEmpty() || workspace.runner().run(kDisclosureOperation, [&](Writer& writer) {
        return recordDisclosure(
            writer, {groupsWithIds(writer.reader(), naming.named), writer.author(), destination, naming.reason});
    });
}

} // namespace iplan
