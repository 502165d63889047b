// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/python.h"

#include "tests/support/test.h"

#include <QProcess>

namespace iplan::test
{

QString pythonWith(const QString& module, const QString& package)
{
    for (const char* name : {"/usr/bin/python3", "python3"}) {
        QProcess process;
        process.start(QString::fromLatin1(name), {QStringLiteral("-c"), QStringLiteral("import ") + module});
        if (process.waitForStarted() && process.waitForFinished(60'000) && process.exitCode() == 0)
            return QString::fromLatin1(name);
    }
    WARN(package.toStdString() << " is not installed: a part of this test is skipped");
    return {};
}

} // namespace iplan::test
