// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/openpackagedialog.h"

#include "core/copies/takealong.h"
#include "ui/base/background.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"
#include "ui/exchange/sourcestep.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum { kOpenSource, kOpenTarget };

} // namespace

OpenPackageDialog::OpenPackageDialog(const Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : StepDialog(tr("Paket öffnen"), parent), m_workspace(workspace), m_chooser(chooser),
      m_source(
          new SourceStep(chooser, QStringLiteral("openPackage"),
                         {tr("&Paket (*.iplanpaket)"), tr("Paket"), tr("Paket auswählen"), tr("Paket (*.iplanpaket)"),
                          tr("Das Paket wird nur gelesen. Daraus wird eine Datei, die danach geöffnet ist.")})),
      m_target(new QLineEdit), m_own(new QLabel), m_bringBack(new QPushButton(tr("Stattdessen z&urückführen")))
{
    setObjectName(QStringLiteral("openPackageDialog"));
    addStep(tr("Welches Paket?"), m_source, tr("&Weiter"));
    addStep(tr("Wohin mit der Datei?"), makeTarget(), tr("Ö&ffnen"));
}

QWidget* OpenPackageDialog::makeTarget()
{
    m_target->setObjectName(QStringLiteral("openPackageTarget"));
    m_target->setAccessibleName(tr("Neue Datei"));
    auto* label = new QLabel(tr("&Neue Datei (*.iplan)"));
    label->setBuddy(m_target);
    auto* choose = new QPushButton(tr("Aus&wählen …"));
    choose->setObjectName(QStringLiteral("openPackageTargetChoose"));
    choose->setAutoDefault(false);
    choose->setAccessibleDescription(m_target->accessibleName());
    auto* line = new QHBoxLayout;
    line->addWidget(m_target, 1);
    line->addWidget(choose);
    m_own->setWordWrap(true);
    m_own->setTextFormat(Qt::PlainText);
    m_own->setText(tr("Das Paket gehört zu der Datei, die gerade offen ist. „Zurückführen“ nimmt auf, was darin "
                      "geschrieben wurde; „Öffnen“ macht daraus eine zweite Datei."));
    m_bringBack->setObjectName(QStringLiteral("openPackageBringBack"));
    m_bringBack->setAutoDefault(false);
    auto* out = new QWidget;
    auto* layout = new QVBoxLayout(out);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(indentedNote(tr("Eine vorhandene Datei wird nicht ersetzt.")));
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_own);
    layout->addWidget(m_bringBack, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &OpenPackageDialog::chooseTarget);
    connect(m_bringBack, &QPushButton::clicked, this, [this] {
        Q_EMIT bringBackRequested(m_source->path(), m_source->passwordText());
        accept();
    });
    return out;
}

QString OpenPackageDialog::target() const
{
    return QDir::fromNativeSeparators(m_target->text().trimmed());
}

void OpenPackageDialog::chooseTarget()
{
    FileQuestion question;
    question.title = tr("Wohin mit der Datei?");
    question.filter = tr("Integrationsplaner (*.iplan)");
    question.proposal = target();
    question.suffix = QStringLiteral("iplan");
    const QString chosen = m_chooser.targetFile(this, question, false);
    if (!chosen.isEmpty())
        m_target->setText(QDir::toNativeSeparators(chosen));
}

bool OpenPackageDialog::belongsToOpenFile() const
{
    if (!m_workspace.isOpen() || m_workspace.isReadOnly())
        return false;
    const auto package = packageInfo(m_source->path());
    const auto mine = m_workspace.store().file().identity();
    return package && mine && package->root == *mine;
}

void OpenPackageDialog::enterStep(int step)
{
    if (step != kOpenTarget)
        return;
    if (m_target->text().isEmpty() || m_target->text() == m_proposed) {
        m_proposed = QDir::toNativeSeparators(
            freeDocumentPath(QFileInfo(m_source->path()).completeBaseName(), QStringLiteral("iplan")));
        m_target->setText(m_proposed);
    }
    const bool isOwn = belongsToOpenFile();
    m_own->setVisible(isOwn);
    m_bringBack->setVisible(isOwn);
}

bool OpenPackageDialog::leaveStep(int step)
{
    if (step != kOpenSource)
        return true;
    if (m_source->path().isEmpty()) {
        showError({ErrorKind::Rejected, tr("Es fehlt das Paket."),
                   tr("Wählen Sie die Datei aus der E-Mail oder vom USB-Stick.")});
        return false;
    }
    const auto package = packageInfo(m_source->path());
    if (!package)
        showError(package.error());
    return package.has_value();
}

void OpenPackageDialog::finish()
{
    if (target().isEmpty()) {
        showError({ErrorKind::Rejected, tr("Es fehlt der neue Name."),
                   tr("Wählen Sie den Ort der Datei, die aus dem Paket wird.")});
        return;
    }
    setBusy(tr("Das Paket wird gelesen …"));
    const QString path = takeAlongPath(target(), false);
    runInBackground<Result<>>(
        this,
        [package = m_source->path(), path, password = m_source->password()]() -> Result<> {
            const auto store = createFromPackage(path, {}, package, password);
            return store ? Result<>() : Result<>(failFrom(store));
        },
        [this, path](const Result<>& made) { onMade(path, made); });
}

void OpenPackageDialog::onMade(const QString& path, const Result<>& made)
{
    if (made) {
        Q_EMIT created(path);
        accept();
        return;
    }
    setBusy({});
    // A wrong password is asked for where it was typed.
    if (made.error().kind == ErrorKind::Rejected && !m_source->password().isEmpty())
        goTo(kOpenSource);
    showError(made.error());
}

} // namespace iplan
