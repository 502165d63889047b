// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageoutput.h"

#include "ui/output/outputmenu.h"
#include "ui/page/page.h"

namespace iplan
{

QToolButton* followContent(Page& page, QToolButton& output)
{
    QObject::connect(&page, &Page::abilitiesChanged, &output,
                     [&page, &output] { setOutputPossible(output, page.abilities().print); });
    setOutputPossible(output, page.abilities().print);
    return &output;
}

} // namespace iplan
