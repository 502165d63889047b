// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace iplan::test
{

/// Values by path ("description/de/shortDescription"); items of a list are the entries of its path.
using YamlValues = QMap<QString, QStringList>;

/// Reads the part of YAML that publiccode.yml uses: nested mappings by indentation, lists of scalars, lists of small
/// mappings, folded (>) and literal (|) blocks, quoted scalars, comments.
YamlValues readYaml(const QString& text);

/// What publiccode.yml standard 0.4 demands and `values` lacks, one sentence each.
QStringList publiccodeOffences(const YamlValues& values);

} // namespace iplan::test
