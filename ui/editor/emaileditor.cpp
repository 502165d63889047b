// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/emaileditor.h"

#include "core/base/mailaddress.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QToolButton>

namespace iplan
{

EmailEditor::EmailEditor(const Column& field, QWidget* parent)
    : LineEditor(field, parent), m_write(new QToolButton(this))
{
    m_write->setText(tr("Schreiben"));
    m_write->setAccessibleName(tr("%1: im Mailprogramm schreiben").arg(field.labelText()));
    m_write->setToolTip(tr("Eine Nachricht im Mailprogramm beginnen"));
    connect(m_write, &QToolButton::clicked, this, &EmailEditor::write);
    connect(line(), &QLineEdit::textChanged, this, &EmailEditor::refreshButton);
    addBeside(m_write);
    refreshButton();
}

void EmailEditor::refreshButton()
{
    m_write->setEnabled(!mailAddress(line()->text()).isEmpty());
}

void EmailEditor::write()
{
    for (const MailtoCall& call : mailtoCalls({{QString(), mailAddress(line()->text())}}))
        QDesktopServices::openUrl(call.url);
}

} // namespace iplan
