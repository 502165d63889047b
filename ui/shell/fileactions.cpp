// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fileactions.h"

#include "core/interchange/sample.h"
#include "core/store/backup.h"
#include "core/store/clockhint.h"
#include "core/store/erasebackup.h"
#include "ui/base/background.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/timeout.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/shell/recentfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kBackupDelay = 3000; ///< ms after opening; the window comes first

FileQuestion question(const QString& title, const QString& proposal)
{
    FileQuestion out;
    out.title = title;
    out.filter = FileActions::tr("Integrationsplaner (*.iplan);;Alle Dateien (*)");
    out.proposal = proposal;
    out.suffix = QStringLiteral("iplan");
    return out;
}

QString sampleTitle(const QString& name)
{
    return name == u"aachen" ? FileActions::tr("Beispiel Aachen") : FileActions::tr("Beispiel Köln");
}

/// What an opened file needs beside it.
Result<> lookAfter(const QString& path, const Clock& clock)
{
    {
        IPLAN_TRY_ASSIGN(const auto store, Store::open(path, readOnlyOptions()));
        IPLAN_TRY(BackupManager::completeErasures(*store));
    }
    IPLAN_TRY_ASSIGN(const auto manager, BackupManager::forFile(path, clock));
    const auto made = manager.backupIfDue(path);
    return made ? Result<>() : Result<>(failFrom(made));
}

} // namespace

FileActions::FileActions(Workspace& workspace, FileChooser& chooser, QWidget* window)
    : QObject(window), m_workspace(workspace), m_chooser(chooser), m_window(window)
{
}

void FileActions::forgetAwaited()
{
    if (m_awaited)
        std::exchange(m_awaited, nullptr)->deleteLater(); // it may be the one that has just got its answer
}

void FileActions::openWithTimeout(const QString& path, IfMissing ifMissing)
{
    forgetAwaited();
    auto* awaited = new QObject(this);
    m_awaited = awaited;
    const auto touch = [path] {
        QFile file(path);
        const bool there = file.exists();
        if (there && file.open(QIODevice::ReadOnly))
            (void)file.read(4096);
        return there;
    };
    const auto openIt = [this, awaited, path, ifMissing](bool there) {
        if (m_awaited == awaited && (there || ifMissing == IfMissing::Say))
            open(path);
        else if (m_awaited == awaited)
            forgetAwaited();
    };
    if (!askWithTimeout<bool>(awaited, touch, openIt))
        Q_EMIT notice(tr("„%1“ lässt auf sich warten.").arg(QFileInfo(path).fileName()),
                      tr("Das Laufwerk antwortet noch nicht. Die Datei öffnet sich von selbst, sobald es so weit ist; "
                         "solange können Sie mit einer anderen arbeiten."));
}

bool FileActions::open(const QString& path)
{
    forgetAwaited();
    const QString previous = m_workspace.isOpen() ? m_workspace.store().file().path() : QString();
    if (QFileInfo(path) != QFileInfo(previous))
        m_workspace.exchange().giveWhenClosed();
    const auto opened = m_workspace.open(path);
    if (!opened) {
        const Error error = opened.error();
        const bool mayRead = error.kind == ErrorKind::Locked || error.kind == ErrorKind::Io;
        if (!mayRead || !QFileInfo::exists(path) || !m_workspace.open(path, Store::Access::ReadOnly))
            return reopen(previous, error);
        Q_EMIT notice(tr("„%1“ ist nur zum Lesen geöffnet. %2").arg(QFileInfo(path).fileName(), error.message),
                      error.hint);
    }
    recentfiles::add(path);
    recentfiles::setLast(m_workspace.store().file().path());
    if (const QString hint = clockHint(m_workspace.store(), m_workspace.clock()()); !hint.isEmpty())
        Q_EMIT notice(tr("Datum und Uhrzeit dieses PCs stimmen wohl nicht."), hint);
    backUpInBackground();
    return true;
}

bool FileActions::reopen(const QString& previous, const Error& error)
{
    if (!previous.isEmpty() && m_workspace.open(previous))
        backUpInBackground();
    Q_EMIT failed(error);
    return false;
}

bool FileActions::create(const QString& path)
{
    forgetAwaited();
    const QString previous = m_workspace.isOpen() ? m_workspace.store().file().path() : QString();
    m_workspace.exchange().giveWhenClosed();
    if (const auto created = m_workspace.create(path); !created)
        return reopen(previous, created.error());
    recentfiles::add(path);
    recentfiles::setLast(m_workspace.store().file().path());
    return true;
}

bool FileActions::createSample(const QString& name, const QString& path)
{
    // Written by itself first: what fails half-way must not become the open file.
    Store::Options options;
    options.clock = m_workspace.clock();
    options.author = m_workspace.author();
    if (const auto made = Store::create(path, options, [&](Store& store) { return loadSample(store, name); }); !made) {
        Q_EMIT failed(made.error());
        return false;
    }
    return open(path);
}

bool FileActions::saveCopy(const QString& path)
{
    if (QFileInfo(path) == QFileInfo(m_workspace.store().file().path())) {
        Q_EMIT failed(Error{ErrorKind::Rejected, tr("„%1“ ist die geöffnete Datei selbst.").arg(path),
                            tr("Wählen Sie einen anderen Namen.")});
        return false;
    }
    if (const auto copied = m_workspace.store().file().copyTo(path); !copied) {
        Q_EMIT failed(copied.error());
        return false;
    }
    Q_EMIT notice(tr("Die Kopie liegt unter „%1“.").arg(path), tr("Geöffnet bleibt die bisherige Datei."));
    return true;
}

bool FileActions::askNew()
{
    const QString path = m_chooser.targetFile(
        m_window, question(tr("Neue Datei"), freeDocumentPath(tr("Integrationskonzept"), QStringLiteral("iplan"))),
        false);
    return !path.isEmpty() && create(path);
}

void FileActions::askOpen()
{
    const QStringList recent = recentfiles::all();
    const QString folder = recent.isEmpty() ? preferences::filesFolder() : QFileInfo(recent.first()).absolutePath();
    const QString path = m_chooser.existingFile(m_window, question(tr("Datei öffnen"), folder));
    if (!path.isEmpty())
        open(path);
}

void FileActions::askSample(const QString& name)
{
    const QString title = sampleTitle(name);
    const QString path = m_chooser.targetFile(
        m_window, question(tr("%1: Wohin mit der Kopie?").arg(title), freeDocumentPath(title, QStringLiteral("iplan"))),
        false);
    if (!path.isEmpty())
        createSample(name, path);
}

void FileActions::askCopy()
{
    const QFileInfo file(m_workspace.store().file().path());
    const QString proposal =
        file.absolutePath() + u'/' + tr("%1 Kopie").arg(file.completeBaseName()) + QStringLiteral(".iplan");
    const QString path = m_chooser.targetFile(m_window, question(tr("Kopie speichern"), proposal), true);
    if (!path.isEmpty())
        saveCopy(path);
}

void FileActions::backUpInBackground()
{
    if (m_workspace.isReadOnly())
        return;
    const QString path = m_workspace.store().file().path();
    QTimer::singleShot(kBackupDelay, this, [this, path] {
        if (!m_workspace.isOpen() || m_workspace.store().file().path() != path)
            return;
        runInBackground<Result<>>(
            this, [path, clock = m_workspace.clock()] { return lookAfter(path, clock); },
            [this](const Result<>& result) {
                if (!result)
                    Q_EMIT failed(result.error());
            });
    });
}

} // namespace iplan
