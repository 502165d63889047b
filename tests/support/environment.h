// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <QCoreApplication>

namespace iplan::test
{

/// Makes the application object; called once home, locale and platform are set.
using ApplicationFactory = std::function<std::unique_ptr<QCoreApplication>(int& argc, char** argv)>;

/// Runs all tests in an environment of their own: home, configuration and data folders in a temporary folder that is
/// removed at the end, German locale, no screen needed. No test can reach the files of the person who runs it.
int runTests(int argc, char** argv, const ApplicationFactory& makeApplication);

} // namespace iplan::test
