// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/openpackagedialog.h"

#include "core/copies/mergesource.h"
#include "core/copies/takealong.h"
#include "ui/base/background.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace iplan
{

OpenPackageDialog::OpenPackageDialog(FileChooser& chooser, QWidget* parent)
    : StepDialog(tr("Paket öffnen"), parent), m_chooser(chooser), m_package(new QLineEdit),
      m_passwordLabel(new QLabel(tr("P&asswort"))), m_password(passwordEdit(tr("Passwort des Pakets"))),
      m_target(new QLineEdit)
{
    setObjectName(QStringLiteral("openPackageDialog"));
    m_package->setObjectName(QStringLiteral("openPackagePath"));
    m_package->setAccessibleName(tr("Paket"));
    m_password->setObjectName(QStringLiteral("openPackagePassword"));
    m_passwordLabel->setBuddy(m_password);
    m_target->setObjectName(QStringLiteral("openPackageTarget"));
    m_target->setAccessibleName(tr("Neue Datei"));
    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    connect(addPathRow(*form, tr("&Paket (*.iplanpaket)"), m_package), &QPushButton::clicked, this,
            &OpenPackageDialog::choosePackage);
    form->addRow(m_passwordLabel, m_password);
    connect(addPathRow(*form, tr("&Neue Datei (*.iplan)"), m_target), &QPushButton::clicked, this,
            &OpenPackageDialog::chooseTarget);
    addStep(tr("Welches Paket?"), content, tr("Ö&ffnen"));
    connect(m_package, &QLineEdit::textChanged, this, &OpenPackageDialog::showPackage);
    showPackage();
}

QString OpenPackageDialog::pathIn(const QLineEdit& line) const
{
    return QDir::fromNativeSeparators(line.text().trimmed());
}

void OpenPackageDialog::choosePackage()
{
    FileQuestion question;
    question.title = tr("Paket auswählen");
    question.filter = tr("Paket (*.iplanpaket)");
    question.proposal = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString chosen = m_chooser.existingFile(this, question);
    if (!chosen.isEmpty())
        m_package->setText(QDir::toNativeSeparators(chosen));
}

void OpenPackageDialog::chooseTarget()
{
    FileQuestion question;
    question.title = tr("Wohin mit der Datei?");
    question.filter = tr("Integrationsplaner (*.iplan)");
    question.proposal = pathIn(*m_target);
    question.suffix = QStringLiteral("iplan");
    const QString chosen = m_chooser.targetFile(this, question, false);
    if (!chosen.isEmpty())
        m_target->setText(QDir::toNativeSeparators(chosen));
}

void OpenPackageDialog::showPackage()
{
    const QString package = pathIn(*m_package);
    const bool needed = needsPassword(package);
    m_password->setVisible(needed);
    m_passwordLabel->setVisible(needed);
    if (m_target->text().isEmpty() && QFileInfo(package).isFile())
        m_target->setText(
            QDir::toNativeSeparators(freeDocumentPath(QFileInfo(package).completeBaseName(), QStringLiteral("iplan"))));
}

void OpenPackageDialog::finish()
{
    const QString package = pathIn(*m_package);
    const QString target = pathIn(*m_target);
    if (package.isEmpty() || target.isEmpty()) {
        showError({ErrorKind::Rejected, package.isEmpty() ? tr("Es fehlt das Paket.") : tr("Es fehlt der neue Name."),
                   tr("Wählen Sie das Paket und den Ort der Datei, die daraus wird.")});
        return;
    }
    setBusy(tr("Das Paket wird gelesen …"));
    const QString path = takeAlongPath(target, false);
    const Password password = m_password->text().isEmpty() ? Password() : Password(m_password->text());
    runInBackground<Result<>>(
        this,
        [package, path, password]() -> Result<> {
            const auto store = createFromPackage(path, {}, package, password);
            return store ? Result<>() : Result<>(failFrom(store));
        },
        [this, path](const Result<>& made) {
            if (!made) {
                showError(made.error());
                return;
            }
            Q_EMIT created(path);
            accept();
        });
}

} // namespace iplan
