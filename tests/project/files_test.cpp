// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"
#include "tests/support/test.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>
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
    const quint32 id = qToBigEndian(static_cast<quint32>(iplan::kApplicationId));
    const QByteArray letters(reinterpret_cast<const char*>(&id), sizeof id);
    CHECK(mime.contains(QStringLiteral("offset=\"68\" value=\"%1\"").arg(QString::fromLatin1(letters))));

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

TEST_CASE("Links between the documents lead somewhere", "[project]")
{
    QStringList documents{QStringLiteral("README.md")};
    QDirIterator files(sourcePath(QStringLiteral("docs")), {QStringLiteral("*.md")}, QDir::Files,
                       QDirIterator::Subdirectories);
    const QDir root(sourcePath(QStringLiteral(".")));
    while (files.hasNext())
        documents.append(root.relativeFilePath(files.next()));
    static const QRegularExpression link(QStringLiteral(R"re(\]\(([^)#:\s]+)(?:#[^)]*)?\))re"));
    QStringList broken;
    for (const QString& document : documents) {
        const QDir folder = QFileInfo(sourcePath(document)).dir();
        for (auto matches = link.globalMatch(sourceText(document)); matches.hasNext();) {
            const QString target = matches.next().captured(1);
            if (!QFileInfo::exists(folder.filePath(target)))
                broken.append(document + QStringLiteral(": ") + target);
        }
    }
    INFO(broken.join(u'\n').toStdString());
    CHECK(broken.isEmpty());
}
