// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/localizedialog.h"

#include "ui/base/background.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

QString locationText(const FileLocation& location)
{
    return location.kind == FileLocation::Kind::Cloud
               ? LocalizeDialog::tr("Die Datei liegt in einem Ordner von %1.").arg(location.name)
               : LocalizeDialog::tr("Die Datei liegt auf einem Netzlaufwerk (%1).").arg(location.name);
}

LocalizeDialog::LocalizeDialog(Workspace& workspace, FileChooser& chooser, const FileLocation& location,
                               QWidget* parent)
    : StepDialog(tr("Auf diesen PC holen und abgleichen"), parent), m_workspace(workspace), m_chooser(chooser),
      m_local(new QLineEdit), m_folder(new QLineEdit)
{
    setObjectName(QStringLiteral("localizeDialog"));
    addStep(tr("Datei auf diesem PC, Abgleich am bisherigen Ort"), makeContent(location), tr("&Umstellen"));
    connect(&workspace, &Workspace::aboutToClose, this, [this] {
        if (!m_moving)
            reject();
    });
}

QWidget* LocalizeDialog::makeContent(const FileLocation& location)
{
    const QFileInfo file(m_workspace.store().file().path());
    m_local->setObjectName(QStringLiteral("localizeFile"));
    m_local->setAccessibleName(tr("Neue Datei auf diesem PC"));
    m_local->setText(QDir::toNativeSeparators(freeDocumentPath(file.completeBaseName(), QStringLiteral("iplan"))));
    m_folder->setObjectName(QStringLiteral("localizeFolder"));
    m_folder->setAccessibleName(tr("Abgleichordner"));
    m_folder->setText(
        QDir::toNativeSeparators(file.absoluteDir().filePath(tr("%1 Abgleich").arg(file.completeBaseName()))));
    auto* why = new QLabel(
        locationText(location) + u' ' +
        tr("Dort können mehrere Programme sie zugleich beschreiben oder halb geschriebene Stände kopieren; dabei gehen "
           "Änderungen verloren. Sicher ist: jede Person arbeitet mit einer Datei auf dem eigenen PC, und ein "
           "gemeinsamer Ordner gleicht ab.") +
        QStringLiteral("\n\n") +
        tr("Die Datei wird kopiert und geprüft, dann umbenannt. Gelöscht wird nichts. Vorher müssen alle anderen sie "
           "geschlossen haben."));
    why->setWordWrap(true);
    why->setTextFormat(Qt::PlainText);
    auto* out = new QWidget;
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto addRow = [&](const QString& title, QLineEdit* edit, bool folder) {
        connect(addPathRow(*form, title, edit), &QPushButton::clicked, this, [this, folder] { choose(folder); });
    };
    addRow(tr("&Neue Datei auf diesem PC"), m_local, false);
    addRow(tr("&Abgleichordner am bisherigen Ort"), m_folder, true);
    auto* layout = new QVBoxLayout(out);
    layout->addWidget(why);
    layout->addLayout(form);
    layout->addStretch(1);
    return out;
}

void LocalizeDialog::choose(bool folder)
{
    QLineEdit* line = folder ? m_folder : m_local;
    FileQuestion question;
    question.title = folder ? tr("Abgleichordner auswählen") : tr("Wohin mit der Datei auf diesem PC?");
    question.filter = tr("Integrationsplaner (*.iplan)");
    question.suffix = QStringLiteral("iplan");
    question.proposal = QDir::fromNativeSeparators(line->text());
    const QString chosen =
        folder ? m_chooser.targetFolder(this, question) : m_chooser.targetFile(this, question, false);
    if (!chosen.isEmpty())
        line->setText(QDir::toNativeSeparators(chosen));
}

void LocalizeDialog::finish()
{
    const Relocation relocation{m_workspace.store().file().path(),
                                QDir::fromNativeSeparators(m_local->text().trimmed()),
                                QDir::fromNativeSeparators(m_folder->text().trimmed())};
    if (QFileInfo(relocation.local).isRelative() || QFileInfo(relocation.folder).isRelative()) {
        showError({ErrorKind::Rejected, tr("Es fehlt die neue Datei oder der Abgleichordner."),
                   tr("Geben Sie beides mit vollständigem Pfad an.")});
        return;
    }
    setBusy(tr("Die Datei wird kopiert und geprüft; sie ist solange geschlossen …"));
    m_moving = true;
    m_workspace.close();
    runInBackground<Result<QString>>(
        this, [relocation] { return makeLocal(relocation); },
        [this, relocation](const Result<QString>& retired) { showMoved(relocation, retired); });
}

void LocalizeDialog::showMoved(const Relocation& relocation, const Result<QString>& retired)
{
    // Before the dialog goes on to end with the next file that is closed.
    Q_EMIT moved(retired ? relocation.local : relocation.file);
    m_moving = false;
    if (!retired) {
        showError(retired.error());
        return;
    }
    showOutcome(tr("Sie arbeiten jetzt mit „%1“. Sie gleicht über „%2“ ab.\nDie bisherige Datei heißt „%3“; dort wird "
                   "nichts mehr geschrieben.")
                    .arg(QDir::toNativeSeparators(relocation.local), QDir::toNativeSeparators(relocation.folder),
                         QFileInfo(*retired).fileName()));
}

} // namespace iplan
