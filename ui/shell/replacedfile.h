// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

#include <QPointer>

class QAction;

namespace iplan
{

struct Draft;
struct Error;

/// When somebody has put another file in the place of the open one: says so, opens it anew when asked, and shows again
/// what was typed and could not be written.
class ReplacedFile : public Feature
{
    Q_OBJECT
public:
    explicit ReplacedFile(MainWindow& window);

private:
    /// False if that is not what happened.
    bool say(const Error& error);
    void offer(const QString& text, const QString& hint);
    void reopen();
    /// Shows the row where somebody was, or the one of the first draft, and says what became of all of them.
    void goBack(const QString& page, const QUuid& row, const QString& entity);
    /// What does not fit into the file any more, to be copied or given up.
    void offerRest(const QString& opened, QString hint, const QList<Draft>& rest);
    /// Whether the field shows it again, or will when its row is shown.
    [[nodiscard]] bool fits(const Draft& draft) const;
    void copy() const;

    QPointer<QAction> m_offer; ///< as long as the message bar shows it
    bool m_reopening = false;
};

} // namespace iplan
