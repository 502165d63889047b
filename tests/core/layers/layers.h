// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>
#include <QStringList>

namespace iplan::test
{

/// Name of the Qt module that a header such as "QPainter" or "QtGui/QPainter" belongs to, for example "QtGui"; empty
/// for headers that are not of Qt.
using QtModuleOf = std::function<QString(const QString& header)>;

/// Asks the installed headers of Qt, so that no list of classes has to be kept.
QtModuleOf installedQtModules();

/// What in this source file goes against the layers of docs/architecture.md, one sentence per offence. `path` is
/// relative to the source root ("core/store/store.cpp").
QStringList layerOffences(const QString& path, const QString& text, const QtModuleOf& qtModuleOf);

} // namespace iplan::test
