// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

#include <functional>

namespace iplan
{

class FieldEditor;
struct Draft;

/// Nothing that somebody typed goes with the window or the file in silence: what a field of a form or a cell of a list
/// did not take holds the closing back, and the message bar names it, with the choice to put it right or to go without
/// it.
class UnsavedGuard : public Feature
{
    Q_OBJECT
public:
    explicit UnsavedGuard(MainWindow& window);

    /// Whether nothing is left. Otherwise it asks, and calls `leave` if somebody goes all the same; `leaveText` is what
    /// the button says: "Trotzdem beenden".
    [[nodiscard]] bool mayLeave(const QString& leaveText, const std::function<void()>& leave);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QList<FieldEditor*> refusing() const;
    void ask(const QList<FieldEditor*>& editors, const QString& leaveText, const std::function<void()>& leave);
    void goBack(FieldEditor* editor);

    bool m_goes = false; ///< somebody has decided to go
};

} // namespace iplan
