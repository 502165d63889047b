// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace iplan
{

class ExchangeSetup;
class FileChooser;
class HeldView;
class TakenCopiesView;
class Workspace;

/// Abgleich: how the exchange with other copies goes, where it is set up, and who has taken a copy along.
class ExchangePage : public Page
{
    Q_OBJECT
public:
    ExchangePage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

private:
    void addState(QVBoxLayout& column);
    void addSections(QVBoxLayout& column);
    void trigger(const QString& command);
    void showState();

    Workspace& m_workspace;
    QLabel* m_state;
    QLabel* m_hint;
    QPushButton* m_now;
    ExchangeSetup* m_setup;
    QLabel* m_noNews;
    QListWidget* m_news;
    HeldView* m_held;
    TakenCopiesView* m_copies;
};

} // namespace iplan
