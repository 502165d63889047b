// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QWidget;

namespace iplan::test
{

/// Saves `widget` at 1280×800 as screenshots/<name>.png in the build folder, and with letters twice as large as
/// <name>-200.png, for people to look at. Does nothing unless IPLAN_SCREENSHOTS is set. Size and font are as before
/// afterwards.
void screenshot(QWidget& widget, const QString& name);

/// Saves `widget` as it is as screenshots/<name>.png, unless IPLAN_SCREENSHOTS is not set.
void pictureAsIs(QWidget& widget, const QString& name);

/// Larger letters in the whole application while it lives.
class ScaledLetters
{
public:
    explicit ScaledLetters(double factor);
    ~ScaledLetters();
    ScaledLetters(const ScaledLetters&) = delete;
    ScaledLetters& operator=(const ScaledLetters&) = delete;

private:
    QFont m_before;
};

} // namespace iplan::test
