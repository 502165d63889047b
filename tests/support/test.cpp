// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include <algorithm>
#include <QDir>
#include <QFile>

namespace iplan::test
{

double testScale()
{
    return qEnvironmentVariable("IPLAN_TEST_SCALE") == QStringLiteral("reduced") ? 0.1 : 1.0;
}

int scaled(int full, int least)
{
    return std::max(least, static_cast<int>(full * testScale()));
}

QString sourcePath(const QString& relativePath)
{
    return QDir::cleanPath(QStringLiteral(IPLAN_SOURCE_DIR) + u'/' + relativePath);
}

QString sourceText(const QString& relativePath)
{
    QFile file(sourcePath(relativePath));
    if (!file.open(QIODevice::ReadOnly))
        FAIL("Cannot read " << file.fileName().toStdString());
    return QString::fromUtf8(file.readAll());
}

TempDir::TempDir() : m_dir(QDir::tempPath() + QStringLiteral("/iplan-XXXXXX"))
{
    if (!m_dir.isValid())
        FAIL("No temporary folder: " << m_dir.errorString().toStdString());
    m_path = m_dir.filePath(QStringLiteral("Büro Köln"));
    QDir().mkpath(m_path);
}

} // namespace iplan::test
