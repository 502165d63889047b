// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace iplan
{

/// Says our words where Qt's own texts have others for the same thing: the context menus of all texts and number
/// fields. Installed after Qt's translation it goes before it; it holds no text of its own language, ours are
/// translated as everywhere.
class QtWords : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    /// A null string where Qt's word is as good.
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
};

} // namespace iplan
