// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QFrame>

class QLineEdit;

namespace iplan
{

/// Who works on this PC; kept in QSettings (author/name, author/abbreviation).
[[nodiscard]] AuthorName storedAuthor();
void storeAuthor(const AuthorName& author);

/// Asks once per PC for name and Kürzel, in a bar at the top of the window that stops nobody from working.
class AuthorPanel : public QFrame
{
    Q_OBJECT
public:
    explicit AuthorPanel(QWidget* parent = nullptr);

    /// Shows the panel with this name, to be changed.
    void ask(const AuthorName& author);

Q_SIGNALS:
    /// The name was stored; both parts are empty if the person chose "Später".
    void finished(const iplan::AuthorName& author);

private:
    void accept();
    QLineEdit* m_name;
    QLineEdit* m_abbreviation;
};

} // namespace iplan
