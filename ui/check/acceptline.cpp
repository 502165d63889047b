// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/acceptline.h"

#include "core/ops/acceptfinding.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace iplan
{

AcceptLine::AcceptLine(Workspace& workspace, AcceptWords words, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_words(std::move(words)), m_label(new QLabel(tr("Begründ&ung:"))),
      m_reason(new QLineEdit), m_button(new QPushButton)
{
    m_label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Begründung"));
    m_reason->setPlaceholderText(m_words.example);
    m_button->setObjectName(QStringLiteral("accept"));
    m_button->setToolTip(m_words.tip);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_label);
    line->addWidget(m_reason, 1);
    line->addWidget(m_button);
    connect(m_reason, &QLineEdit::textChanged, this, &AcceptLine::refresh);
    connect(m_reason, &QLineEdit::returnPressed, m_button, &QPushButton::click);
    connect(m_button, &QPushButton::clicked, this, &AcceptLine::accept);
    refresh();
}

void AcceptLine::setChosen(const QList<Finding>& findings)
{
    m_findings = findings;
    refresh();
}

bool AcceptLine::reopens() const
{
    return !m_findings.isEmpty() &&
           std::all_of(m_findings.begin(), m_findings.end(), [](const Finding& finding) { return finding.accepted; });
}

void AcceptLine::refresh()
{
    m_label->setEnabled(!reopens());
    m_reason->setEnabled(!reopens());
    m_button->setText(reopens() ? m_words.reopen : m_words.accept);
    m_button->setEnabled(!m_workspace.isReadOnly() && !m_findings.isEmpty() &&
                         (reopens() || !m_reason->text().trimmed().isEmpty()));
}

void AcceptLine::accept()
{
    if (m_findings.isEmpty())
        return;
    const bool written =
        reopens() ? m_workspace.runner().run(m_words.reopenOperation,
                                             [this](Writer& writer) { return reopenFindings(writer, m_findings); })
                  : m_workspace.runner().run(m_words.acceptOperation, [this](Writer& writer) {
                        return acceptFindings(writer, m_findings, m_reason->text(), m_workspace.today());
                    });
    if (!written)
        return;
    m_reason->clear();
    Q_EMIT done();
}

} // namespace iplan
