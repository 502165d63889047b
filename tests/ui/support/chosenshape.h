// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/viewpreferences.h"

namespace iplan::test
{

/// Has the person chosen that layout of forms while it lives.
class ChosenShape
{
public:
    explicit ChosenShape(FormShape shape) : m_before(preferences::formShape()) { preferences::setFormShape(shape); }
    ~ChosenShape() { preferences::setFormShape(m_before); }
    ChosenShape(const ChosenShape&) = delete;
    ChosenShape& operator=(const ChosenShape&) = delete;

private:
    FormShape m_before;
};

} // namespace iplan::test
