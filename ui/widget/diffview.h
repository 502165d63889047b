// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worddiff.h"

#include <QTextEdit>

namespace iplan
{

/// A text to be read, selected and copied, plain or compared with another one. As high as its text, up to a limit; then
/// it scrolls. Tab moves on.
class DiffView : public QTextEdit
{
    Q_OBJECT
public:
    /// `name` is what a screen reader calls it.
    explicit DiffView(const QString& name, QWidget* parent = nullptr);

    void showText(const QString& text);
    void showDiff(const QString& before, const QString& after);
    /// The changes in words, as told to screen readers; the text itself where nothing is compared.
    [[nodiscard]] QString spoken() const { return accessibleDescription(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintPieces();
    void fitHeight();

    QList<DiffPiece> m_pieces; ///< empty: plain text
};

} // namespace iplan
