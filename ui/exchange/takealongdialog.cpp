// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/takealongdialog.h"

#include "core/base/filesize.h"
#include "core/copies/takenplace.h"
#include "core/ops/takencopy.h"
#include "core/store/erasebackup.h"
#include "ui/base/background.h"
#include "ui/base/cancellable.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/exchange/takealongsteps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <utility>

namespace iplan
{

namespace
{

enum { kTakeScope, kTakeTarget, kTakePassword };

/// Runs in another thread: opens the file for itself.
template <class T>
Result<T> onFileForReading(const QString& path, const std::function<Result<T>(const Store&)>& work)
{
    const auto store = Store::open(path, readOnlyOptions());
    return store ? work(**store) : failFrom(store);
}

} // namespace

TakeAlongDialog::TakeAlongDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : StepDialog(tr("Arbeitskopie mitnehmen"), parent), m_workspace(workspace),
      m_scope(new TakeAlongScopeStep(workspace)), m_target(new TakeAlongTargetStep(workspace, chooser)),
      m_password(new TakeAlongPasswordStep), m_noted(new StepNote(workspace, this))
{
    setObjectName(QStringLiteral("takeAlongDialog"));
    addStep(tr("Was nehmen Sie mit?"), m_scope, tr("&Weiter"));
    addStep(tr("Wohin?"), m_target, tr("&Weiter"));
    addStep(tr("Passwort"), m_password, tr("&Mitnehmen"));
    connect(&workspace, &Workspace::aboutToClose, this, &QDialog::reject);
    connect(m_noted, &StepNote::changed, this, [this] { changeOutcome(outcome()); });
}

void TakeAlongDialog::proposeScope(const RowRef& scope)
{
    m_scope->setScope(scope);
}

void TakeAlongDialog::enterStep(int step)
{
    if (step == kTakeTarget) {
        m_target->propose();
        computeSize();
    } else if (step == kTakePassword) {
        m_password->setAsPackage(m_target->asPackage());
    }
}

void TakeAlongDialog::computeSize()
{
    m_target->setPackageSize(-1);
    runInBackground<Result<qint64>>(
        this,
        [path = m_workspace.store().file().path(), scope = m_scope->scope()] {
            return onFileForReading<qint64>(path, [&](const Store& store) { return packageSize(store, scope); });
        },
        [this](const Result<qint64>& bytes) {
            if (bytes)
                m_target->setPackageSize(*bytes);
        });
}

bool TakeAlongDialog::leaveStep(int step)
{
    Result<> answered;
    if (step == kTakeScope && m_scope->holder().isEmpty())
        answered = fail(ErrorKind::Rejected, tr("Es fehlt, wer die Kopie mitnimmt."),
                        tr("Tragen Sie einen Namen ein; er steht in der Liste der mitgenommenen Kopien."));
    else if (step == kTakeTarget)
        answered = checkTarget();
    else if (step == kTakePassword)
        answered = m_password->check();
    if (!answered)
        showError(answered.error());
    return answered.has_value();
}

Result<> TakeAlongDialog::checkTarget() const
{
    const QString path = m_target->path();
    if (path.isEmpty())
        return fail(ErrorKind::Rejected, tr("Es fehlt, wohin die Arbeitskopie soll."),
                    tr("Wählen Sie einen Ordner, zum Beispiel auf dem USB-Stick."));
    const QFileInfo file(path);
    if (file.isRelative() || !file.absoluteDir().exists())
        return fail(ErrorKind::NotFound,
                    tr("Den Ordner „%1“ gibt es nicht.").arg(QDir::toNativeSeparators(file.path())),
                    tr("Wählen Sie einen vorhandenen Ordner; stecken Sie den USB-Stick ein."));
    if (file.exists())
        return fail(ErrorKind::Conflict, tr("Die Datei „%1“ gibt es schon.").arg(file.fileName()),
                    tr("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
    return {};
}

Result<Id<TakenCopy>> TakeAlongDialog::writeNote()
{
    Id<TakenCopy> note;
    if (m_workspace.isReadOnly())
        return note;
    TakenCopy row;
    row.holder = m_scope->holder();
    row.scope = m_scope->scopeText();
    row.destination = m_target->asPackage() || !m_password->password().isEmpty() ? tr("Paket") : tr("Datei");
    row.takenOn = m_workspace.today();
    Error refused{ErrorKind::Io, tr("Der Vermerk über die Kopie konnte nicht geschrieben werden.")};
    const bool written = m_workspace.runner().run(kTakeAlongOperation, [&](Writer& writer) -> Result<> {
        const auto id = recordTakenCopy(writer, row);
        if (!id) {
            refused = id.error();
            return failFrom(id);
        }
        note = *id;
        return {};
    });
    if (!written)
        return tl::unexpected<Error>(refused);
    m_noteCommit = m_workspace.store().undoLog().nextUndo().commit.id;
    return note;
}

void TakeAlongDialog::finish()
{
    const auto note = writeNote();
    if (!note) {
        showError(note.error());
        return;
    }
    m_note = *note;
    TakeAlong request;
    request.scope = m_scope->scope();
    request.note = *note;
    request.asPackage = m_target->asPackage() || !m_password->password().isEmpty();
    request.path = takeAlongPath(m_target->path(), request.asPackage);
    request.password = m_password->password().isEmpty() ? Password() : Password(m_password->password());
    setBusy(tr("Die Arbeitskopie wird geschrieben und geprüft …"));
    m_path = request.path;
    m_work = std::make_shared<Cancellable>();
    runInBackground<Result<TakenCopyFile>>(
        this,
        [path = m_workspace.store().file().path(), request, work = m_work] {
            const auto taken =
                onFileForReading<TakenCopyFile>(path, [&](const Store& store) { return takeAlong(store, request); });
            if (taken && !work->finish())
                QFile::remove(taken->path); // nobody is waiting for it any more
            return taken;
        },
        [this](const Result<TakenCopyFile>& taken) { showTaken(taken); });
}

void TakeAlongDialog::takeNoteBack()
{
    if (!m_noteCommit.isNull())
        m_workspace.runner().undo(std::exchange(m_noteCommit, {}));
}

void TakeAlongDialog::reject()
{
    if (const auto work = std::exchange(m_work, nullptr)) {
        if (!work->giveUp())
            QFile::remove(m_path); // it was just finished
        takeNoteBack();
    }
    StepDialog::reject();
}

void TakeAlongDialog::showTaken(const Result<TakenCopyFile>& taken)
{
    m_work.reset();
    if (!taken) {
        takeNoteBack();
        showError(taken.error());
        return;
    }
    QString text = tr("Die Arbeitskopie liegt unter „%1“ (%2%3).")
                       .arg(QDir::toNativeSeparators(taken->path), formatFileSize(taken->bytes),
                            taken->encrypted ? tr(", verschlüsselt") : QString());
    if (taken->encrypted && taken->isTooBigForMail())
        text += u'\n' + tr("Für E-Mail ist das Paket oft zu groß; nehmen Sie einen USB-Stick.");
    m_outcome = text;
    if (!m_noteCommit.isNull()) {
        (void)noteTakenPlace(m_workspace.store(), m_note, taken->path); // else nothing is proposed when it comes back
        m_noted->tellOf(m_noteCommit, m_scope->holder());
    }
    showOutcome(outcome());
}

QString TakeAlongDialog::outcome() const
{
    QString out = m_outcome;
    if (m_noted->state() == StepNote::State::TakenBack)
        out += u'\n' + tr("Der Vermerk, dass %1 sie hat, ist zurückgenommen; die Kopie selbst gibt es weiter.")
                           .arg(m_scope->holder());
    else if (m_noted->state() != StepNote::State::None)
        out += u'\n' +
               tr("Dass %1 sie hat, steht unter „Abgleich“ in der Liste „Mitgenommene Kopien“.").arg(m_scope->holder());
    return out + u'\n' + tr("Zurück kommt sie mit „Datei > Arbeitskopie zurückführen …“.");
}

} // namespace iplan
