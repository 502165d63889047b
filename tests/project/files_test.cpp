// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QXmlStreamReader>

using namespace iplan::test;

TEST_CASE("Every source file names its licence", "[project]")
{
    QStringList without;
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        QDirIterator files(sourcePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            if (!file.readLine().startsWith("// SPDX-FileCopyrightText: ") ||
                file.readLine().trimmed() != "// SPDX-License-Identifier: GPL-3.0-or-later")
                without.append(path);
        }
    }
    INFO(without.join(u'\n').toStdString());
    CHECK(without.isEmpty());
    CHECK(sourceText(QStringLiteral("LICENSE")).contains(QStringLiteral("GNU GENERAL PUBLIC LICENSE")));
}

TEST_CASE("The main commands can be started", "[project]")
{
    for (const char* name : {"run", "check", ".ci/run"}) {
        INFO(name);
        CHECK(QFileInfo(sourcePath(QLatin1String(name))).isExecutable());
    }
}

TEST_CASE("The desktop entry, the MIME type and the icons belong together", "[project]")
{
    const QString base = QStringLiteral("resources/desktop/org.integrationsplaner.Integrationsplaner");
    const QString entry = sourceText(base + QStringLiteral(".desktop"));
    CHECK(entry.contains(QStringLiteral("\nExec=integrationsplaner %f\n")));
    CHECK(entry.contains(QStringLiteral("\nIcon=integrationsplaner\n")));
    CHECK(entry.contains(QStringLiteral("\nMimeType=application/vnd.integrationsplaner;\n")));

    const QString mime = sourceText(base + QStringLiteral(".xml"));
    CHECK(mime.contains(QStringLiteral("type=\"application/vnd.integrationsplaner\"")));
    CHECK(mime.contains(QStringLiteral("pattern=\"*.iplan\"")));

    QDirIterator icons(sourcePath(QStringLiteral("resources/icons")), {QStringLiteral("*.svg")}, QDir::Files);
    int count = 0;
    while (icons.hasNext()) {
        QFile file(icons.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        while (!reader.atEnd())
            reader.readNext();
        INFO(file.fileName().toStdString() << ": " << reader.errorString().toStdString());
        CHECK_FALSE(reader.hasError());
        ++count;
    }
    CHECK(count >= 2);
}
