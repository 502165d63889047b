// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

class QUrl;

namespace iplan
{

/// Opens a file that is dropped on the window; says of any other what can be done with it.
class FileDrop : public Feature
{
    Q_OBJECT
public:
    explicit FileDrop(MainWindow& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QList<QUrl>& urls);
    void refuse(const QString& name, const QString& suffix);
};

} // namespace iplan
