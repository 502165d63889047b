// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include "core/base/id.h"

#include <QFile>
#include <QSysInfo>
#ifdef Q_OS_WIN
#include <winsock2.h> // before windows.h
//
#include <qt_windows.h>
#else
#include <cerrno>
#include <csignal>
#include <cstdio> // renameat2()
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace iplan
{

#ifdef Q_OS_WIN

namespace
{

/// A handle on a file or folder that disturbs nobody; closed with the object.
class Handle
{
public:
    Handle(const QString& path, DWORD access)
        : m_handle(CreateFileW(reinterpret_cast<const wchar_t*>(path.utf16()), access,
                               FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                               FILE_FLAG_BACKUP_SEMANTICS, nullptr))
    {
    }
    ~Handle()
    {
        if (isValid())
            CloseHandle(m_handle);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    [[nodiscard]] bool isValid() const { return m_handle != INVALID_HANDLE_VALUE; }
    [[nodiscard]] HANDLE get() const { return m_handle; }

private:
    HANDLE m_handle;
};

} // namespace

QString fileIdentity(const QString& path)
{
    const Handle file(path, 0);
    BY_HANDLE_FILE_INFORMATION info;
    if (!file.isValid() || !GetFileInformationByHandle(file.get(), &info))
        return {};
    const quint64 number = (quint64(info.nFileIndexHigh) << 32) | info.nFileIndexLow;
    return QStringLiteral("%1-%2").arg(info.dwVolumeSerialNumber, 0, 16).arg(number, 0, 16);
}

bool isProcessRunning(qint64 process)
{
    const HANDLE handle = OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
    if (!handle)
        return GetLastError() == ERROR_ACCESS_DENIED;
    const bool running = WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
    CloseHandle(handle);
    return running;
}

bool syncFile(const QString& path)
{
    const Handle file(path, GENERIC_WRITE);
    return file.isValid() && FlushFileBuffers(file.get());
}

void syncFolder(const QString&) {} // the file system logs its names by itself

bool exchangeFolders(const QString&, const QString&)
{
    return false;
}

bool waitForSocket(qintptr socket, bool writing, int milliseconds)
{
    WSAPOLLFD one{static_cast<SOCKET>(socket), static_cast<SHORT>(POLLIN | (writing ? POLLOUT : 0)), 0};
    return WSAPoll(&one, 1, milliseconds) != 0;
}

#else

QString fileIdentity(const QString& path)
{
    struct stat info {
    };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return QStringLiteral("%1-%2").arg(quint64(info.st_dev), 0, 16).arg(quint64(info.st_ino), 0, 16);
}

bool isProcessRunning(qint64 process)
{
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

bool syncFile(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    // Some file systems know no such call; then there is nothing more to do.
    const bool synced = ::fsync(file) == 0 || errno == EINVAL || errno == ENOSYS;
    ::close(file);
    return synced;
}

void syncFolder(const QString& folder)
{
    (void)syncFile(folder);
}

bool exchangeFolders(const QString& one, const QString& other)
{
#ifdef RENAME_EXCHANGE
    return ::renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD, QFile::encodeName(other).constData(),
                       RENAME_EXCHANGE) == 0;
#else
    Q_UNUSED(one)
    Q_UNUSED(other)
    return false;
#endif
}

bool waitForSocket(qintptr socket, bool writing, int milliseconds)
{
    pollfd one{static_cast<int>(socket), static_cast<short>(POLLIN | (writing ? POLLOUT : 0)), 0};
    return ::poll(&one, 1, milliseconds) != 0;
}

#endif

QString machineKey()
{
    return idText(derivedId(QString::fromLatin1(QSysInfo::machineUniqueId()) + QSysInfo::machineHostName()));
}

} // namespace iplan
