// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace iplan
{

/// In a list of choices letters look for an entry, and Space opens the list. While somebody is typing "in Umsetzung"
/// the blank belongs to the words: Qt would open the list and the rest of the words would be lost. Watches all boxes of
/// the program while it lives.
class ComboSearch : public QObject
{
    Q_OBJECT
public:
    explicit ComboSearch(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QElapsedTimer m_lastLetter;
    QObject* m_box = nullptr; ///< in which it was typed; only compared
};

} // namespace iplan
