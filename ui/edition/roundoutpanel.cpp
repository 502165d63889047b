// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/roundoutpanel.h"

#include "core/base/counted.h"
#include "core/model/entities.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"

#include <algorithm>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace iplan
{

RoundOutPanel::RoundOutPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Bögen ausgeben"), parent), m_workspace(workspace), m_text(new QLabel), m_answers(new QListWidget),
      m_out(new QPushButton(tr("Bögen a&usgeben …"))), m_remind(new QPushButton(tr("Er&innern …"))),
      m_outcome(new QLabel)
{
    setObjectName(QStringLiteral("roundOutPanel"));
    for (QLabel* label : {m_text, m_outcome}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_answers->setAccessibleName(tr("Wer gefragt wird und wer geantwortet hat"));
    m_answers->setMinimumHeight(m_answers->fontMetrics().height() * 8);
    m_out->setToolTip(tr("Schreibt für jede Stelle einen Bogen und den Entwurf einer E-Mail in einen Ordner."));
    m_remind->setToolTip(tr("Schreibt denen, die noch nicht geantwortet haben, eine Erinnerung mit dem Bogen."));
    for (QPushButton* button : {m_out, m_remind})
        button->setAccessibleDescription(button->toolTip());
    add(m_text);
    add(m_answers, tr("Emp&fänger:"));
    add(m_out);
    add(m_remind);
    add(m_outcome);
    addCloseButton();
    connect(m_out, &QPushButton::clicked, this, [this] { issue(RoundMailKind::Request); });
    connect(m_remind, &QPushButton::clicked, this, [this] { issue(RoundMailKind::Reminder); });
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void RoundOutPanel::begin(const Id<StatusRound>& round, FileChooser* chooser)
{
    m_round = round;
    m_chooser = chooser;
    m_outcome->clear();
    refresh();
    m_out->setFocus();
}

QList<RoundAnswer> RoundOutPanel::readAnswers() const
{
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<QList<RoundAnswer>> {
        const auto round = reader.find(m_round);
        return round ? answersOf(reader, *round, QDate::currentDate()) : QList<RoundAnswer>();
    });
    return read.value_or(QList<RoundAnswer>());
}

QStringList RoundOutPanel::readNew() const
{
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<QStringList> {
        QStringList out;
        const auto round = reader.find(m_round);
        const auto questions = round ? questionsOf(reader, *round) : QList<RoundQuestion>();
        for (const RoundQuestion& question : questions) {
            const auto organization = reader.find(question.organization);
            if (organization && !reader.find(roundRecipientId(m_round, question.organization)))
                out << organization->name;
        }
        return out;
    });
    return read.value_or(QStringList());
}

void RoundOutPanel::refresh()
{
    const auto nobody = m_workspace.store().read([this](const Reader& reader) -> Result<QString> {
        const auto round = reader.find(m_round);
        return round ? askedOfNobodyText(askedOfNobody(reader, *round)) : QString();
    });
    QString text = tr("„%1“ fragt jede Dienststelle, die eine laufende Maßnahme führt, und bei Maßnahmen Dritter deren "
                      "Träger. Wer nicht gefragt werden soll, kommt im Formular in den Papierkorb.")
                       .arg(m_workspace.labelOf(rowRef(m_round)));
    if (!nobody.value_or(QString()).isEmpty())
        text += QStringLiteral("\n\n") + *nobody;
    m_text->setText(text);
    const QList<RoundAnswer> answers = readAnswers();
    m_answers->clear();
    for (const RoundAnswer& answer : answers)
        m_answers->addItem(tr("%1: %2, %L3 von %L4 Sachständen")
                               .arg(answer.name, progressText(answer.progress))
                               .arg(answer.answered)
                               .arg(answer.asked));
    const QStringList further = readNew();
    for (const QString& name : further)
        m_answers->addItem(tr("%1: noch nicht gefragt").arg(name));
    const bool canWrite = !m_workspace.isReadOnly() && m_chooser;
    const bool isWaiting = std::ranges::any_of(answers, [](const RoundAnswer& answer) {
        return answer.progress == RoundProgress::Waiting || answer.progress == RoundProgress::Overdue;
    });
    m_out->setEnabled(canWrite && m_answers->count() > 0);
    m_remind->setEnabled(canWrite && isWaiting);
}

void RoundOutPanel::issue(RoundMailKind kind)
{
    const QString folder = m_chooser->targetFolder(this, {tr("Ordner für die Bögen"), {}, QDir::homePath(), {}});
    if (folder.isEmpty())
        return;
    const bool isRequest = kind == RoundMailKind::Request;
    const auto addRecipients = [this](Writer& writer) -> Result<> {
        IPLAN_TRY(makeRecipients(writer, m_round));
        return {};
    };
    if (isRequest && !m_workspace.runner().run(kRoundRecipientsOperation, addRecipients))
        return;
    QList<Id<RoundRecipient>> recipients;
    const QList<RoundAnswer> answers = readAnswers();
    for (const RoundAnswer& answer : answers)
        recipients << answer.recipient.id;
    const QDate today = QDate::currentDate();
    const auto issued = writeRoundSheets(m_workspace.store(), recipients, folder, today, kind);
    if (!issued) {
        m_workspace.runner().report(issued.error());
        return;
    }
    const bool isNoted =
        m_workspace.runner().run(isRequest ? kRoundOutOperation : kRoundRemindOperation,
                                 [&](Writer& writer) { return noteIssued(writer, *issued, kind, today); });
    if (!isNoted)
        return;
    QStringList lines{tr("%1 mit E-Mail geschrieben nach %2.")
                          .arg(counted(issued->sheets.size(), "Bogen", "Bögen"), QDir::toNativeSeparators(folder))};
    for (const IssuedSheet& sheet : issued->sheets) {
        if (sheet.address.isEmpty())
            lines << tr("Ohne E-Mail-Adresse: %1").arg(sheet.organization);
    }
    m_outcome->setText((lines + issued->leftOut).join(u'\n'));
}

QString RoundOutPanel::outcome() const
{
    return m_outcome->text();
}

} // namespace iplan
