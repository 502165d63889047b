// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/lineeditor.h"

class QToolButton;

namespace iplan
{

/// An e-mail address; the button writes to it with the mail program.
class EmailEditor : public LineEditor
{
    Q_OBJECT
public:
    explicit EmailEditor(const Column& field, QWidget* parent = nullptr);

private:
    void refreshButton();
    void write();

    QToolButton* m_write = nullptr;
};

} // namespace iplan
