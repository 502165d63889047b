// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/entitypage.h"

namespace iplan
{

/// Maßnahmen: the page of an entity with the filters that people ask for first.
class MeasuresPage : public EntityPage
{
    Q_OBJECT
public:
    explicit MeasuresPage(Workspace& workspace, QWidget* parent = nullptr);

    void setFileChooser(FileChooser& chooser) override;

private:
    Workspace& m_workspace;
};

} // namespace iplan
