// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/filereader.h"

#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

constexpr qint64 kLargeFile = 24'000'000; ///< bytes

} // namespace

bool isLarge(const Workspace& workspace)
{
    return workspace.isOpen() && QFileInfo(workspace.store().file().path()).size() > kLargeFile;
}

Result<std::unique_ptr<Store>> openForBackground(const QString& path)
{
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    return Store::open(path, options);
}

FileReader::FileReader(Workspace& workspace) : m_workspace(workspace)
{
    connect(&workspace, &Workspace::aboutToClose, this, &FileReader::cancel);
}

void FileReader::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

bool FileReader::isAside() const
{
    return isOpen() && !isInMemory() && (m_alwaysAside || isLarge(m_workspace));
}

void FileReader::report(const Error& error) const
{
    m_workspace.runner().report(error);
}

bool FileReader::isOpen() const
{
    return m_workspace.isOpen();
}

bool FileReader::isInMemory() const
{
    return store().file().path() == u":memory:";
}

const Store& FileReader::store() const
{
    return m_workspace.store();
}

} // namespace iplan
