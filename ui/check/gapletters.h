// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/render.h"

#include <QObject>

class QMenu;

namespace iplan
{

class OutputLine;
class Workspace;

/// "Briefe an die Dienststellen": a letter to each leading office with just its gaps, in one document. Who gets none,
/// since no postal address is known, is named when it is written.
class GapLetters : public QObject
{
    Q_OBJECT
public:
    /// Adds its menu to `menu`, which it belongs to; `line` asks where to and says how it went.
    GapLetters(Workspace& workspace, OutputLine& line, QMenu& menu);

private:
    void save(report::Format format, const QString& title);

    Workspace& m_workspace;
    OutputLine& m_line;
};

} // namespace iplan
