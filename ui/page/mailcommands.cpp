// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/mailcommands.h"

#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/page/entitypage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>

namespace iplan
{

namespace
{

constexpr int kNamedWithout = 5; ///< so many of those without an address are named

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
}

Recipients MailCommands::recipients() const
{
    m_page.flush();
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<Recipients> {
        return recipientsOf(reader, m_page.selectedRows(), m_workspace.today());
    });
    if (!read)
        m_workspace.runner().report(read.error());
    return read.value_or(Recipients());
}

void MailCommands::write()
{
    const Recipients all = recipients();
    const QUrl url = mailtoUrl(all.list);
    if (all.list.isEmpty() || !url.isEmpty()) {
        if (!url.isEmpty())
            QDesktopServices::openUrl(url);
        say(all.list.size() > 1
                ? tr("%L1 Adressen stehen im Mailprogramm unter „Blindkopie“ (Bcc).").arg(all.list.size())
                : QString(),
            all);
        return;
    }
    // The mail program would get only a part of them.
    QApplication::clipboard()->setText(distributionList(all.list));
    QDesktopServices::openUrl(QUrl(QStringLiteral("mailto:")));
    say(tr("%L1 Adressen sind zu viele für einen Aufruf des Mailprogramms. Sie liegen in der Zwischenablage: Fügen Sie "
           "sie "
           "dort unter „Blindkopie“ (Bcc) ein.")
            .arg(all.list.size()),
        all);
}

void MailCommands::copyList()
{
    const Recipients all = recipients();
    if (!all.list.isEmpty())
        QApplication::clipboard()->setText(distributionList(all.list));
    say(all.list.size() == 1 ? tr("1 Adresse liegt in der Zwischenablage.")
        : all.list.isEmpty() ? QString()
                             : tr("%L1 Adressen liegen in der Zwischenablage.").arg(all.list.size()),
        all);
}

void MailCommands::say(const QString& done, const Recipients& recipients) const
{
    QStringList parts{done};
    if (recipients.list.isEmpty())
        parts << tr("Niemand davon hat eine E-Mail-Adresse.");
    else if (!recipients.without.isEmpty()) {
        QString names = QStringList(recipients.without.mid(0, kNamedWithout)).join(QStringLiteral(", "));
        if (recipients.without.size() > kNamedWithout)
            names += tr(" und %L1 weitere").arg(recipients.without.size() - kNamedWithout);
        parts << tr("Ohne Adresse: %1.").arg(names);
    }
    parts.removeAll(QString());
    m_page.list()->say(parts.join(u' '));
}

} // namespace iplan
