// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

class QUrl;

namespace iplan
{

class ImportCommands;

/// Opens a file that is dropped on the window, imports a list or an export into the open one; says of any other what
/// can be done with it.
class FileDrop : public Feature
{
    Q_OBJECT
public:
    FileDrop(MainWindow& window, ImportCommands& imports);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QList<QUrl>& urls);
    void import(const QString& path);
    void refuse(const QString& name, const QString& suffix);

    ImportCommands& m_imports;
};

} // namespace iplan
