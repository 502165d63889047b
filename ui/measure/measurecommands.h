// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/record.h"

#include <QObject>

namespace iplan
{

class EntityPage;
class MeasureMerge;
class MeasureSplitPanel;
class Workspace;

/// What is done with whole measures on their page: copy as template, merge two, split one. The panels stand in the
/// place of the form.
class MeasureCommands : public QObject
{
    Q_OBJECT
public:
    MeasureCommands(Workspace& workspace, EntityPage& page);

    /// With two measures selected, the current one goes into the other; else it is asked into which.
    void merge();
    void split();

private:
    void showResult(const RowRef& row);
    [[nodiscard]] Id<Measure> current() const;

    Workspace& m_workspace;
    EntityPage& m_page;
    MeasureMerge* m_merge = nullptr;
    MeasureSplitPanel* m_split = nullptr;
};

} // namespace iplan
