// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/screenshot.h"

#include "ui/shell/appearance.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace iplan::test
{

namespace
{

void save(QWidget& widget, const QString& name)
{
    // Layouts whose heights depend on widths need several turns.
    for (int turn = 0; turn < 8; ++turn)
        QApplication::processEvents();
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../screenshots"));
    folder.mkpath(QStringLiteral("."));
    widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

} // namespace

void screenshot(QWidget& widget, const QString& name)
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    const QSize size = widget.size();
    widget.resize(1280, 800);
    widget.show();
    save(widget, name);
    const ScaledLetters letters(2.0);
    save(widget, name + QStringLiteral("-200"));
    widget.resize(size);
}

void pictureAsIs(QWidget& widget, const QString& name)
{
    if (qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        save(widget, name);
}

ScaledLetters::ScaledLetters(double factor) : m_before(QApplication::font())
{
    QFont larger = m_before;
    larger.setPointSizeF(m_before.pointSizeF() * factor);
    setLetters(larger);
    QApplication::processEvents();
}

ScaledLetters::~ScaledLetters()
{
    setLetters(m_before);
    QApplication::processEvents();
}

} // namespace iplan::test
