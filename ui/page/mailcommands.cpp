// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/mailcommands.h"

#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/page/entitypage.h"
#include "ui/page/mailpanel.h"

#include <QAction>
#include <QDesktopServices>

namespace iplan
{

namespace
{

constexpr int kNamedLeftOut = 5; ///< so many are named in the line below the list; the panel names all

} // namespace

MailCommands::MailCommands(EntityPage& page, Workspace& workspace)
    : QObject(&page), m_page(page), m_workspace(workspace)
{
    const auto add = [&](const char* name, const QString& text, auto slot) {
        QAction* action = page.addCommand(QString::fromLatin1(name), text);
        connect(action, &QAction::triggered, this, slot);
        const auto update = [this, action] { action->setEnabled(!m_page.selectedRows().isEmpty()); };
        connect(&page, &Page::abilitiesChanged, action, update);
        update();
    };
    add("writeMail", tr("E-Mail schreiben"), &MailCommands::write);
    add("copyMailList", tr("E-Mail-Verteiler kopieren"), &MailCommands::copyList);
    add("mailToAll", tr("E-Mail an alle, mit Anlagen …"), &MailCommands::showPanel);
}

Recipients MailCommands::recipients() const
{
    m_page.flush();
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<Recipients> {
        return recipientsOf(reader, m_page.selectedRows(), {m_workspace.today()});
    });
    if (!read)
        m_workspace.runner().report(read.error());
    return read.value_or(Recipients());
}

void MailCommands::write()
{
    const Recipients all = recipients();
    const QList<MailtoCall> calls = mailtoCalls(all.list, !all.protectedGroups.isEmpty());
    if (calls.size() > 1) { // each has to be looked through and sent before the next
        showPanel();
        say(tr("%L1 Adressen sind zu viele für einen Aufruf des Mailprogramms: Schreiben Sie in mehreren E-Mails, oder "
               "speichern Sie die Nachricht als Datei.")
                .arg(all.list.size()),
            all);
        return;
    }
    const bool failed = !calls.isEmpty() && !QDesktopServices::openUrl(calls.first().url);
    if (failed)
        say(tr("Das Mailprogramm ließ sich nicht öffnen."), all);
    else
        say(all.list.size() > 1
                ? tr("%L1 Adressen stehen im Mailprogramm unter „Blindkopie“ (Bcc).").arg(all.list.size())
                : QString(),
            all);
}

void MailCommands::copyList()
{
    const Recipients all = recipients();
    if (all.list.isEmpty())
        return say({}, all);
    copyAddresses(m_page, m_workspace, all, [this, all] {
        say(all.list.size() == 1 ? tr("1 Adresse liegt in der Zwischenablage.")
                                 : tr("%L1 Adressen liegen in der Zwischenablage.").arg(all.list.size()),
            all);
    });
}

void MailCommands::showPanel()
{
    if (!m_panel) {
        m_panel = new MailPanel(m_page, m_workspace);
        connect(m_panel, &MailPanel::closed, &m_page, &EntityPage::closeSide);
    }
    m_page.showSide(m_panel);
    m_panel->begin();
}

void MailCommands::say(const QString& done, const Recipients& recipients) const
{
    QStringList parts{done};
    if (recipients.list.isEmpty() && recipients.leftOut.isEmpty())
        parts << tr("Niemand davon hat eine E-Mail-Adresse.");
    QStringList names;
    for (const LeftOut& one : recipients.leftOut.mid(0, kNamedLeftOut))
        names << QStringLiteral("%1 (%2)").arg(one.name, reasonText(one.reason));
    if (!names.isEmpty()) {
        const auto more = recipients.leftOut.size() - names.size();
        parts << tr("Nicht dabei: %1.")
                     .arg(names.join(QStringLiteral(", ")) + (more > 0 ? tr(" und %L1 weitere").arg(more) : QString()));
    }
    parts.removeAll(QString());
    m_page.list()->say(parts.join(u' '));
}

} // namespace iplan
