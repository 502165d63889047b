// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fault injection (Linux): loaded before the C library by LD_PRELOAD, it counts the calls that change files below a
// folder, and lets one of them go wrong. What writes through stdio (libxlsxwriter) is seen where it is created, renamed
// and synced only. There is no counterpart for Windows: what the program does there is the same.
//
//   IPLAN_FAULT_ROOT   only files below this folder count
//   IPLAN_FAULT_COUNT  a file that gets the number of calls at the end
//   IPLAN_FAULT_AT     which call goes wrong, from 1; none if missing
//   IPLAN_FAULT_MODE   "kill": the process dies before it; "torn": after half of what it writes; "fail": it fails once;
//                      "full": it and all later ones that need room fail
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { NeedsRoom = 1, Writes = 2 };

static atomic_int calls;

static int isBelow(const char* path)
{
    const char* root = getenv("IPLAN_FAULT_ROOT");
    return root && path && strncmp(path, root, strlen(root)) == 0;
}

static int isBelowFd(int fd)
{
    char link[64];
    char path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    return isBelow(path);
}

static void dieNow(void)
{
    kill(getpid(), SIGKILL);
}

/// Counts a call. 0: go on; 1: fail with errno; 2: write half, then die.
static int counted(int kind)
{
    const int number = atomic_fetch_add(&calls, 1) + 1;
    const char* at = getenv("IPLAN_FAULT_AT");
    const char* mode = getenv("IPLAN_FAULT_MODE");
    if (!at || !mode)
        return 0;
    const int wanted = atoi(at);
    if (strcmp(mode, "full") == 0 && number >= wanted && (kind & NeedsRoom)) {
        errno = ENOSPC;
        return 1;
    }
    if (number != wanted)
        return 0;
    if (strcmp(mode, "torn") == 0 && (kind & Writes))
        return 2;
    if (strcmp(mode, "kill") == 0 || strcmp(mode, "torn") == 0)
        dieNow();
    if (strcmp(mode, "fail") == 0) {
        errno = (kind & NeedsRoom) ? ENOSPC : EIO;
        return 1;
    }
    return 0;
}

__attribute__((destructor)) static void tell(void)
{
    const char* path = getenv("IPLAN_FAULT_COUNT");
    if (!path)
        return;
    char text[32];
    const int length = snprintf(text, sizeof text, "%d", atomic_load(&calls));
    const int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0)
        return;
    if (syscall(SYS_write, fd, text, (size_t)length) < 0)
        dieNow();
    syscall(SYS_close, fd);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPENING(name, isAt, ...)                                                                                       \
    {                                                                                                                  \
        mode_t rights = 0;                                                                                             \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                                           \
            va_list more;                                                                                              \
            va_start(more, flags);                                                                                     \
            rights = (mode_t)va_arg(more, int);                                                                        \
            va_end(more);                                                                                              \
        }                                                                                                              \
        if ((flags & (O_CREAT | O_TRUNC)) && isBelow(path) && counted(NeedsRoom))                                      \
            return -1;                                                                                                 \
        return REAL(name)(__VA_ARGS__, flags, rights);                                                                 \
    }

int open(const char* path, int flags, ...) OPENING(open, 0, path)
int open64(const char* path, int flags, ...) OPENING(open64, 0, path)
int openat(int folder, const char* path, int flags, ...) OPENING(openat, 1, folder, path)
int openat64(int folder, const char* path, int flags, ...) OPENING(openat64, 1, folder, path)

#define WRITING(call, half)                                                                                            \
    {                                                                                                                  \
        const int fault = isBelowFd(fd) ? counted(NeedsRoom | Writes) : 0;                                             \
        if (fault == 1)                                                                                                \
            return -1;                                                                                                 \
        if (fault == 2) {                                                                                              \
            if (half < 0)                                                                                              \
                return -1;                                                                                             \
            dieNow();                                                                                                  \
        }                                                                                                              \
        return call;                                                                                                   \
    }

ssize_t write(int fd, const void* bytes, size_t length)
    WRITING(REAL(write)(fd, bytes, length), REAL(write)(fd, bytes, length / 2))
ssize_t pwrite(int fd, const void* bytes, size_t length, off_t at)
    WRITING(REAL(pwrite)(fd, bytes, length, at), REAL(pwrite)(fd, bytes, length / 2, at))
ssize_t pwrite64(int fd, const void* bytes, size_t length, off64_t at)
    WRITING(REAL(pwrite64)(fd, bytes, length, at), REAL(pwrite64)(fd, bytes, length / 2, at))
ssize_t writev(int fd, const struct iovec* parts, int count)
    WRITING(REAL(writev)(fd, parts, count), REAL(writev)(fd, parts, count / 2))

#define ON_PATH(name, type, condition, kind, parameters, ...)                                                          \
    type name parameters                                                                                               \
    {                                                                                                                  \
        if ((condition) && counted(kind))                                                                              \
            return -1;                                                                                                 \
        return REAL(name)(__VA_ARGS__);                                                                                \
    }

ON_PATH(rename, int, isBelow(to), 0, (const char* from, const char* to), from, to)
ON_PATH(renameat2, int, isBelow(to), 0, (int a, const char* from, int b, const char* to, unsigned int flags), a, from,
        b, to, flags)
ON_PATH(link, int, isBelow(to), NeedsRoom, (const char* from, const char* to), from, to)
ON_PATH(linkat, int, isBelow(to), NeedsRoom, (int a, const char* from, int b, const char* to, int flags), a, from, b,
        to, flags)
ON_PATH(unlink, int, isBelow(path), 0, (const char* path), path)
ON_PATH(rmdir, int, isBelow(path), 0, (const char* path), path)
ON_PATH(mkdir, int, isBelow(path), NeedsRoom, (const char* path, mode_t rights), path, rights)
ON_PATH(chmod, int, isBelow(path), 0, (const char* path, mode_t rights), path, rights)
ON_PATH(fchmod, int, isBelowFd(fd), 0, (int fd, mode_t rights), fd, rights)
ON_PATH(ftruncate, int, isBelowFd(fd), 0, (int fd, off_t length), fd, length)
ON_PATH(ftruncate64, int, isBelowFd(fd), 0, (int fd, off64_t length), fd, length)
ON_PATH(fsync, int, isBelowFd(fd), 0, (int fd), fd)
ON_PATH(fdatasync, int, isBelowFd(fd), 0, (int fd), fd)
