// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/reopenpanel.h"

#include "core/ops/editions.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace iplan
{

ReopenPanel::ReopenPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Fortschreibung wieder öffnen"), parent), m_workspace(workspace), m_text(new QLabel),
      m_reason(new QLineEdit), m_apply(new QPushButton(tr("Öffnen")))
{
    setObjectName(QStringLiteral("reopenPanel"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_reason->setAccessibleName(tr("Grund der Öffnung"));
    m_reason->setPlaceholderText(tr("zum Beispiel: Zwei Beträge waren falsch."));
    add(m_text);
    add(m_reason, tr("Gr&und der Öffnung:"));
    add(m_apply);
    addCloseButton();
    connect(m_reason, &QLineEdit::textChanged, this, &ReopenPanel::updateControls);
    connect(m_reason, &QLineEdit::returnPressed, m_apply, &QPushButton::click);
    connect(m_apply, &QPushButton::clicked, this, &ReopenPanel::apply);
}

void ReopenPanel::begin(const Id<Edition>& edition)
{
    m_edition = edition;
    m_text->setText(tr("„%1“ zeigt dann wieder, was die Datei enthält; was eingefroren war, ist nur noch im Verlauf zu "
                       "sehen. Grund und Tag bleiben an der Fortschreibung stehen.")
                        .arg(m_workspace.labelOf(rowRef(edition))));
    m_reason->clear();
    updateControls();
    m_reason->setFocus();
}

void ReopenPanel::updateControls()
{
    m_apply->setEnabled(!m_workspace.isReadOnly() && !m_reason->text().trimmed().isEmpty());
}

void ReopenPanel::apply()
{
    const bool done = m_workspace.runner().run(
        kReopenEditionOperation, [this](Writer& writer) { return reopenEdition(writer, m_edition, m_reason->text()); });
    if (done)
        Q_EMIT closed();
}

} // namespace iplan
