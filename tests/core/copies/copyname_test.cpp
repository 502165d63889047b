// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/copyname.h"
#include "support/test.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Copies that services and file managers leave are known by their names", "[merge]")
{
    const QString file = QStringLiteral("Köln 2026.iplan");
    for (const char* name :
         {"Köln 2026 (Konfliktkopie 2026-11-21 140312).iplan", "Köln 2026 (Erikas Konfliktkopie 2026-11-21).iplan",
          "Köln 2026 (conflicted copy 2026-11-21 140312).iplan",
          "Köln 2026 (Beispiel-PC's conflicted copy 2026-11-21).iplan",
          "Köln 2026 (In Konflikt stehende Kopie von Erika 2026-11-21).iplan",
          "Köln 2026_conflict-20261121-140312.iplan", "Köln 2026.sync-conflict-20261121-140312-ABCDEFG.iplan",
          "Köln 2026 - Kopie.iplan", "Köln 2026 - Kopie (2).iplan", "Köln 2026 - Copy.iplan", "Köln 2026 (Kopie).iplan",
          "Köln 2026 (1).iplan", "Kopie von Köln 2026.iplan", "Köln 2026-BEISPIEL-PC.iplan"}) {
        INFO(name);
        CHECK(isConflictCopyName(QString::fromUtf8(name), file));
    }
    for (const char* name :
         {"Köln 2026.iplan", "Köln 2026 neu.iplan", "Köln 2027.iplan", "Köln 2026 (Konfliktkopie).pdf",
          "Aachen (Konfliktkopie 2026-11-21).iplan", "Köln 2026 (Entwurf).iplan", "Köln.iplan"}) {
        INFO(name);
        CHECK_FALSE(isConflictCopyName(QString::fromUtf8(name), file));
    }
}

TEST_CASE("Copies are looked for beside the file", "[merge]")
{
    const TempDir dir;
    for (const char* name : {"Köln.iplan", "Köln - Kopie.iplan", "Aachen.iplan"}) {
        QFile file(dir.file(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    CHECK(conflictCopies(dir.file(QStringLiteral("Köln.iplan"))) ==
          QStringList{dir.file(QStringLiteral("Köln - Kopie.iplan"))});
}
