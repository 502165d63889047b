// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/mailpanel.h"

#include "core/base/outputfile.h"
#include "core/interchange/mailmessage.h"
#include "core/ops/disclosure.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/grid/listtools.h"
#include "ui/output/disclosurefield.h"
#include "ui/output/outputline.h"
#include "ui/page/entitypage.h"
#include "ui/page/writinghead.h"
#include "ui/widget/flowlayout.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

const QString kSeparatorSetting = QStringLiteral("mail/separator");
const QString kComma = QStringLiteral(",");

QPushButton* namedButton(const char* name, const QString& text, const QString& help)
{
    auto* out = new QPushButton(text);
    out->setObjectName(QString::fromLatin1(name));
    out->setToolTip(help);
    out->setAccessibleDescription(help);
    return out;
}

/// Whether the members of all of these groups may be named.
bool namesAll(const QList<WorkingGroup>& guarded, MemberNaming& naming)
{
    bool out = true;
    for (const WorkingGroup& group : guarded)
        out = namesProtected(&naming, group.id) && out;
    return out;
}

} // namespace

void copyAddresses(EntityPage& page, Workspace& workspace, const Recipients& recipients,
                   const std::function<void()>& done)
{
    const auto copy = [&workspace, list = recipients.list, guarded = recipients.protectedGroups,
                       done](const QString& reason) {
        MemberNaming naming{reason};
        if (!namesAll(guarded, naming) || !keepReason(workspace, naming, MailPanel::tr("Zwischenablage")))
            return;
        QApplication::clipboard()->setText(distributionList(list, MailPanel::separator()));
        done();
    };
    MemberNaming nobody;
    OutputLine* line = page.list()->tools()->outputLine();
    if (namesAll(recipients.protectedGroups, nobody))
        copy({});
    else if (line)
        line->askReason(nobody.withheld, copy);
}

MailPanel::MailPanel(EntityPage& page, Workspace& workspace, QWidget* parent)
    : SidePanel(tr("E-Mail an alle"), parent), m_page(page), m_workspace(workspace),
      m_head(new WritingHead(page, workspace)), m_reached(new QLabel), m_subject(new QLineEdit), m_calls(new QWidget),
      m_callLayout(new FlowLayout(m_calls)), m_attachments(new QListWidget), m_separator(new QComboBox),
      m_note(new QLabel)
{
    setObjectName(QStringLiteral("mailPanel"));
    build();
    connect(m_head, &WritingHead::changed, this, &MailPanel::refresh);
    connect(m_subject, &QLineEdit::textChanged, this, &MailPanel::showCalls);
}

void MailPanel::build()
{
    m_subject->setObjectName(QStringLiteral("mailSubject"));
    m_reached->setObjectName(QStringLiteral("mailReached"));
    m_note->setObjectName(QStringLiteral("mailNote"));
    for (QLabel* label : {m_reached, m_note})
        label->setWordWrap(true);
    m_callLayout->setContentsMargins(0, 0, 0, 0);
    add(m_head);
    add(m_reached);
    add(m_subject, tr("Betreff:"));
    add(m_calls);
    add(makeAttachments());
    add(makeList());
    add(m_note);
    addCloseButton();
}

QWidget* MailPanel::makeAttachments()
{
    auto* out = new QWidget;
    m_attachments->setObjectName(QStringLiteral("attachments"));
    m_attachments->setAccessibleName(tr("Anlagen"));
    m_attachments->setMaximumHeight(4 * fontMetrics().lineSpacing());
    m_attachments->hide();
    auto* add = namedButton("addAttachment", tr("Anlage hinzufügen …"),
                            tr("Eine Datei, die mit der Nachricht gespeichert wird"));
    auto* remove = namedButton("removeAttachment", tr("Entfernen"), tr("Nimmt die gewählte Anlage heraus"));
    remove->setEnabled(false);
    m_saveMessage = namedButton("saveMessage", tr("Nachricht als Datei speichern …"),
                                tr("Eine EML-Datei mit allen Adressen und Anlagen. Outlook öffnet sie als Entwurf; "
                                   "gesendet wird sie dort."));
    connect(add, &QPushButton::clicked, this, &MailPanel::addAttachment);
    connect(m_saveMessage, &QPushButton::clicked, this, &MailPanel::saveMessage);
    connect(m_attachments, &QListWidget::currentRowChanged, remove,
            [remove](int row) { remove->setEnabled(row >= 0); });
    connect(remove, &QPushButton::clicked, this, [this] {
        delete m_attachments->takeItem(m_attachments->currentRow());
        m_attachments->setVisible(m_attachments->count() > 0);
    });
    auto* buttons = new FlowLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addWidget(m_saveMessage);
    auto* layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_attachments);
    layout->addLayout(buttons);
    return out;
}

QWidget* MailPanel::makeList()
{
    auto* out = new QWidget;
    m_separator->setObjectName(QStringLiteral("mailSeparator"));
    m_separator->addItem(tr("mit Semikolon (Outlook)"), QStringLiteral(";"));
    m_separator->addItem(tr("mit Komma (Thunderbird und andere)"), kComma);
    m_separator->setCurrentIndex(separator() == kComma ? 1 : 0);
    m_separator->setAccessibleName(tr("Zeichen zwischen den Adressen"));
    connect(m_separator, &QComboBox::currentIndexChanged, this,
            [this] { QSettings().setValue(kSeparatorSetting, m_separator->currentData()); });
    m_copy =
        namedButton("copyList", tr("Verteiler kopieren"), tr("Legt Namen und Adressen als Text in die Zwischenablage"));
    connect(m_copy, &QPushButton::clicked, this, &MailPanel::copyList);
    auto* layout = new FlowLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_copy);
    layout->addWidget(m_separator);
    return out;
}

void MailPanel::begin()
{
    m_note->clear();
    m_head->refresh();
    m_subject->setFocus();
}

void MailPanel::refresh()
{
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<Recipients> {
        return recipientsOf(reader, m_head->rows(), m_head->scope());
    });
    if (!read)
        m_workspace.runner().report(read.error());
    m_recipients = read.value_or(Recipients());
    m_head->showLeftOut(m_recipients.leftOut);
    const auto count = m_recipients.list.size();
    QString text = count == 1 ? tr("1 Adresse wird erreicht.") : tr("%L1 Adressen werden erreicht.").arg(count);
    if (!m_recipients.protectedGroups.isEmpty())
        text += u' ' + tr("Die Mitgliederliste von %1 ist schutzbedürftig: Schreiben Sie nur mit Blindkopie (Bcc).")
                           .arg(groupNames(m_recipients.protectedGroups));
    m_reached->setText(text);
    m_saveMessage->setEnabled(count > 0 && m_page.fileChooser());
    m_copy->setEnabled(count > 0);
    showCalls();
}

/// Buttons that stay in place keep the focus.
void MailPanel::showCalls()
{
    const QList<MailtoCall> calls =
        mailtoCalls(m_recipients.list, !m_recipients.protectedGroups.isEmpty(), m_subject->text());
    QList<QPushButton*> buttons = m_calls->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly);
    while (buttons.size() > calls.size())
        delete buttons.takeLast();
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (i == buttons.size()) {
            buttons << namedButton("openMail", QString(),
                                   tr("Öffnet eine neue Nachricht mit diesen Adressen; gesendet wird sie dort"));
            m_callLayout->addWidget(buttons.last());
            setTabOrder(i == 0 ? static_cast<QWidget*>(m_subject) : buttons.at(i - 1), buttons.last());
        }
        QPushButton* button = buttons.at(i);
        button->disconnect(this);
        connect(button, &QPushButton::clicked, this, [this, url = calls.at(i).url] { open(url); });
        button->setText(
            calls.size() == 1
                ? tr("Im Mailprogramm schreiben")
                : tr("E-Mail %L1 von %L2 (%L3 Adressen)").arg(i + 1).arg(calls.size()).arg(calls.at(i).count));
        button->show();
    }
    m_calls->setVisible(!calls.isEmpty());
}

void MailPanel::open(const QUrl& url)
{
    if (!QDesktopServices::openUrl(url))
        m_note->setText(
            tr("Das Mailprogramm ließ sich nicht öffnen. Kopieren Sie den Verteiler, und fügen Sie ihn dort "
               "unter „Blindkopie“ (Bcc) ein."));
    else if (m_attachments->count() > 0)
        m_note->setText(tr("Das Mailprogramm ist geöffnet, ohne die Anlagen: Sie gehen nur mit der gespeicherten "
                           "Nachricht mit."));
    else
        m_note->setText(tr("Das Mailprogramm ist geöffnet; gesendet wird dort."));
}

QChar MailPanel::separator()
{
    return QSettings().value(kSeparatorSetting) == kComma ? u',' : u';';
}

void MailPanel::copyList()
{
    copyAddresses(m_page, m_workspace, m_recipients, [this, count = m_recipients.list.size()] {
        m_note->setText(count == 1 ? tr("1 Adresse liegt in der Zwischenablage.")
                                   : tr("%L1 Adressen liegen in der Zwischenablage.").arg(count));
    });
}

QStringList MailPanel::attachments() const
{
    QStringList out;
    for (int row = 0; row < m_attachments->count(); ++row)
        out << m_attachments->item(row)->data(Qt::UserRole).toString();
    return out;
}

void MailPanel::addAttachment()
{
    if (!m_page.fileChooser())
        return;
    FileQuestion question;
    question.title = tr("Anlage hinzufügen");
    question.proposal = preferences::reportsFolder();
    const QString path = m_page.fileChooser()->existingFile(this, question);
    if (path.isEmpty())
        return;
    auto* item = new QListWidgetItem(QFileInfo(path).fileName(), m_attachments);
    item->setData(Qt::UserRole, path);
    item->setToolTip(QDir::toNativeSeparators(path));
    m_attachments->setCurrentItem(item);
    m_attachments->show();
}

void MailPanel::saveMessage()
{
    OutputLine* line = m_page.list()->tools()->outputLine();
    if (!line)
        return;
    MailMessage message;
    message.subject = m_subject->text();
    const bool isBlind = m_recipients.list.size() > 1 || !m_recipients.protectedGroups.isEmpty();
    (isBlind ? message.blind : message.to) = m_recipients.list;
    line->save(tr("Nachricht speichern"), tr("Nachricht"), QStringLiteral("eml"),
               OutputLine::NamingWrite([message, files = attachments(), guarded = m_recipients.protectedGroups](
                                           const QString& path, const auto&, MemberNaming& naming) mutable -> Result<> {
                   if (!namesAll(guarded, naming)) // the addresses are the list
                       return refuseProtected(guarded);
                   for (const QString& file : files) {
                       IPLAN_TRY_ASSIGN(auto attachment, readAttachment(file));
                       message.attachments << std::move(attachment);
                   }
                   return writeFile(path, mailMessageBytes(message));
               }));
}

} // namespace iplan
