// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widget/note.h"

#include <QWidget>

class QLabel;

namespace iplan
{

/// A line of text with the symbol of its kind before it: why an input is not accepted, or what a rule reports. Hidden
/// while the text is empty.
class NoteLine : public QWidget
{
    Q_OBJECT
public:
    using Kind = Note::Kind;
    explicit NoteLine(Kind kind, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintSymbol();

    const Kind m_kind;
    QLabel* m_symbol = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace iplan
