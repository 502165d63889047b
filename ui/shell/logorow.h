// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace iplan
{

class FileChooser;

/// The logo of the letterhead as the reports show it, with buttons to choose another one and to remove it. Takes effect
/// at once; says below the buttons why a file will not do.
class LogoRow : public QWidget
{
    Q_OBJECT
public:
    explicit LogoRow(FileChooser& chooser, QWidget* parent = nullptr);

private:
    void choose();
    void keep(const QByteArray& logo);
    void showStored();
    void say(const QString& text);

    FileChooser& m_chooser;
    QLabel* m_preview;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QLabel* m_message;
};

} // namespace iplan
