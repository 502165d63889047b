// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace iplan
{

/// A flat button with a symbol, what it does, and a sentence below. Other than QCommandLinkButton it follows the size
/// of the letters.
class TaskButton : public QPushButton
{
    Q_OBJECT
public:
    TaskButton(const QString& text, const QString& explanation, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    QString m_explanation;
};

} // namespace iplan
