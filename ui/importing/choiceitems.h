// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace iplan
{

/// What a choice offers: texts, each with its data.
using ChoiceItems = QList<std::pair<QString, QVariant>>;

/// Gives the choice these items. One that has them already is left alone: somebody may be choosing.
inline void setItems(QComboBox& choice, const ChoiceItems& items)
{
    bool isSame = choice.count() == items.size();
    for (int i = 0; isSame && i < choice.count(); ++i)
        isSame = choice.itemText(i) == items.at(i).first && choice.itemData(i) == items.at(i).second;
    if (isSame)
        return;
    choice.clear();
    for (const auto& [text, data] : items)
        choice.addItem(text, data);
}

} // namespace iplan
