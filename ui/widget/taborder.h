// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace iplan
{

/// Has Tab go through these parts of a window one after the other, through each in the order that it has by itself. For
/// parts that are made later than what stands below them.
void chainTabs(const QList<QWidget*>& parts);

} // namespace iplan
