// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/measurespage.h"

#include "core/model/measure.h"

namespace iplan
{

MeasuresPage::MeasuresPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<Measure>(), {QStringLiteral("state"), QStringLiteral("programmeGroup")}, parent)
{
}

} // namespace iplan
