// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/joindialog.h"

#include "core/copies/newcopy.h"
#include "core/copies/takealong.h"
#include "ui/base/background.h"
#include "ui/base/cancellable.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

QString pathIn(const QLineEdit& line)
{
    return QDir::fromNativeSeparators(line.text().trimmed());
}

} // namespace

JoinDialog::JoinDialog(FileChooser& chooser, QWidget* parent)
    : StepDialog(tr("Aus einem Abgleichordner beginnen"), parent), m_chooser(chooser),
      m_useFolder(new QRadioButton(tr("Aus einem gemeinsamen &Ordner (Netzlaufwerk, Cloud)"))),
      m_useServer(new QRadioButton(tr("Von einem &Server der IT (PostgreSQL)"))), m_folder(new QLineEdit),
      m_server(new QLineEdit), m_secretLabel(new QLabel), m_secret(passwordEdit({})), m_secretHint(indentedNote({})),
      m_remember(new QCheckBox(tr("Auf diesem PC &merken"))), m_rememberNote(secretNote()), m_file(new QLineEdit)
{
    setObjectName(QStringLiteral("joinDialog"));
    m_useFolder->setObjectName(QStringLiteral("joinUseFolder"));
    m_useServer->setObjectName(QStringLiteral("joinUseServer"));
    m_folder->setObjectName(QStringLiteral("joinFolder"));
    m_folder->setAccessibleName(tr("Abgleichordner"));
    m_server->setObjectName(QStringLiteral("joinServer"));
    m_server->setAccessibleName(tr("Adresse des Servers"));
    m_server->setPlaceholderText(QStringLiteral("postgresql://NAME@SERVER/DATENBANK"));
    m_secret->setObjectName(QStringLiteral("joinSecret"));
    m_secretLabel->setBuddy(m_secret);
    m_remember->setObjectName(QStringLiteral("joinRemember"));
    m_file->setObjectName(QStringLiteral("joinFile"));
    m_file->setAccessibleName(tr("Neue Datei auf diesem PC"));
    addStep(tr("Woraus beginnen Sie?"), makeContent(), tr("&Beginnen"));
    connect(m_useFolder, &QRadioButton::toggled, this, &JoinDialog::updateWay);
    connect(m_folder, &QLineEdit::textChanged, this, &JoinDialog::proposeFile);
    m_useFolder->setChecked(true);
    proposeFile();
}

QWidget* JoinDialog::makeContent()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    auto* why = indentedNote(tr("Andere gleichen schon ab, und Sie haben noch keine Datei: hier entsteht Ihre eigene, "
                                "mit allem, was bisher geschrieben wurde."));
    why->setContentsMargins(0, 0, 0, fontMetrics().height() / 2);
    layout->addWidget(why);
    layout->addWidget(m_useFolder);
    layout->addWidget(m_useServer);
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    connect(addPathRow(*m_form, tr("Abgleichor&dner"), m_folder), &QPushButton::clicked, this,
            &JoinDialog::chooseFolder);
    m_form->addRow(tr("&Adresse des Servers"), m_server);
    m_form->addRow(m_secretLabel, m_secret);
    m_form->addRow(m_secretHint);
    m_form->addRow(m_remember);
    m_form->addRow(m_rememberNote);
    connect(addPathRow(*m_form, tr("&Neue Datei auf diesem PC (*.iplan)"), m_file), &QPushButton::clicked, this,
            &JoinDialog::chooseFile);
    layout->addLayout(m_form);
    layout->addStretch(1);
    connect(m_secret, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_remember->setVisible(!text.isEmpty());
        m_rememberNote->setVisible(!text.isEmpty());
    });
    m_remember->hide();
    m_rememberNote->hide();
    return content;
}

void JoinDialog::updateWay()
{
    const bool folder = m_useFolder->isChecked();
    const QLayout* folderLine = m_form->itemAt(0, QFormLayout::FieldRole)->layout();
    m_form->itemAt(0, QFormLayout::LabelRole)->widget()->setVisible(folder);
    for (int i = 0; i < folderLine->count(); ++i)
        folderLine->itemAt(i)->widget()->setVisible(folder);
    m_form->labelForField(m_server)->setVisible(!folder);
    m_server->setVisible(!folder);
    m_secretLabel->setText(folder ? tr("&Gemeinsamer Schlüssel") : tr("&Passwort"));
    m_secret->setAccessibleName(folder ? tr("Gemeinsamer Schlüssel") : tr("Passwort"));
    m_secretHint->setText(folder ? tr("Nur, wenn für den Ordner einer vereinbart ist.")
                                 : tr("Adresse und Passwort nennt Ihnen die IT."));
    m_secret->setAccessibleDescription(m_secretHint->text());
    proposeFile();
}

void JoinDialog::proposeFile()
{
    if (!m_file->text().isEmpty() && m_file->text() != m_proposed)
        return; // the person's own
    static const QString kSuffix = QStringLiteral("Abgleich");
    const QString folder = pathIn(*m_folder);
    QString name = m_useFolder->isChecked() && QFileInfo(folder).isAbsolute() ? QDir(folder).dirName() : QString();
    if (name.endsWith(kSuffix, Qt::CaseInsensitive)) // as makeLocal() names it
        name = name.chopped(kSuffix.size()).trimmed();
    if (name.isEmpty())
        name = tr("Integrationskonzept");
    m_proposed = QDir::toNativeSeparators(freeDocumentPath(name, QStringLiteral("iplan")));
    m_file->setText(m_proposed);
}

void JoinDialog::chooseFolder()
{
    FileQuestion question;
    question.title = tr("Abgleichordner auswählen");
    question.proposal = pathIn(*m_folder);
    const QString chosen = m_chooser.targetFolder(this, question);
    if (!chosen.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(chosen));
}

void JoinDialog::chooseFile()
{
    FileQuestion question;
    question.title = tr("Wohin mit der Datei?");
    question.filter = tr("Integrationsplaner (*.iplan)");
    question.proposal = pathIn(*m_file);
    question.suffix = QStringLiteral("iplan");
    const QString chosen = m_chooser.targetFile(this, question, false);
    if (!chosen.isEmpty())
        m_file->setText(QDir::toNativeSeparators(chosen));
}

ExchangeTarget JoinDialog::target() const
{
    if (m_useFolder->isChecked())
        return {ExchangeTarget::Way::Folder, pathIn(*m_folder), !m_secret->text().isEmpty()};
    return {ExchangeTarget::Way::Server, m_server->text().trimmed(), false};
}

Result<> JoinDialog::checkAnswers() const
{
    const ExchangeTarget from = target();
    if (from.place.isEmpty())
        return fail(ErrorKind::Rejected,
                    from.way == ExchangeTarget::Way::Folder ? tr("Es fehlt der Abgleichordner.")
                                                            : tr("Es fehlt die Adresse des Servers."),
                    tr("Fragen Sie die Person, die den Abgleich eingerichtet hat."));
    if (pathIn(*m_file).isEmpty() || QFileInfo(pathIn(*m_file)).isRelative())
        return fail(ErrorKind::Rejected, tr("Es fehlt der Ort der neuen Datei."),
                    tr("Wählen Sie einen Ordner auf diesem PC und einen Namen."));
    return {};
}

void JoinDialog::finish()
{
    if (const auto answered = checkAnswers(); !answered) {
        showError(answered.error());
        return;
    }
    m_path = takeAlongPath(pathIn(*m_file), false);
    m_work = std::make_shared<Cancellable>();
    setBusy(tr("Die bisherigen Änderungen werden geholt …"));
    // Both are called in the other thread.
    const CopyProgress progress = [guard = QPointer<JoinDialog>(this), work = m_work](qsizetype fetched,
                                                                                      qsizetype taken) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, fetched, taken] {
                if (guard)
                    guard->showFetched(fetched, taken);
            },
            Qt::QueuedConnection);
        return !work->isGivenUp();
    };
    runInBackground<Result<>>(
        this,
        [path = m_path, from = target(), secret = m_secret->text(), work = m_work, progress]() -> Result<> {
            IPLAN_TRY_ASSIGN(auto store, createFromTarget(path, {}, from, secret, progress));
            store.reset();
            if (!work->finish())
                QFile::remove(path); // nobody is waiting for it any more
            return {};
        },
        [this](const Result<>& made) { showMade(made); });
}

void JoinDialog::showFetched(qsizetype fetched, qsizetype taken)
{
    if (!isBusy())
        return;
    const QLocale locale;
    if (taken == 0) {
        setBusy(tr("Die bisherigen Änderungen werden geholt: %1 …").arg(locale.toString(fetched)));
        return;
    }
    setBusy(tr("Die Datei wird angelegt: Änderung %1 von %2 …").arg(locale.toString(taken), locale.toString(fetched)));
    setProgress(int(taken), int(fetched));
}

void JoinDialog::showMade(const Result<>& made)
{
    m_work.reset();
    if (!made) {
        showError(made.error());
        return;
    }
    Q_EMIT created(m_path, target(), m_secret->text(), m_remember->isChecked());
    accept();
}

void JoinDialog::reject()
{
    if (m_work && !m_work->giveUp())
        QFile::remove(m_path); // it was just finished
    StepDialog::reject();
}

} // namespace iplan
