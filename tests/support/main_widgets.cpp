// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/environment.h"

#include <QApplication>

int main(int argc, char** argv)
{
    return iplan::test::runTests(argc, argv, [](int& count, char** values) {
        return std::unique_ptr<QCoreApplication>(std::make_unique<QApplication>(count, values));
    });
}
