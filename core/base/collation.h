// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QString>
#include <variant>

namespace iplan
{

// The one order in which people find texts: German (Ä beside A), numbers by their value (5.3 before 5.10), letter case
// ignored. Everything that is sorted for people is sorted by it.

/// Less than, equal to or greater than 0, as `a` stands before, beside or after `b`.
[[nodiscard]] int compareTexts(const QString& a, const QString& b);
/// For std::sort(): whether `a` stands before `b`.
[[nodiscard]] bool textBefore(const QString& a, const QString& b);
/// Sorts in place.
void sortTexts(QStringList& texts);

/// What a text is sorted by, quicker to compare than the text itself.
class TextSortKey
{
public:
    explicit TextSortKey(const QString& text);
    [[nodiscard]] int compare(const TextSortKey& other) const;

private:
    std::variant<QString, QCollatorSortKey> m_key;
};

/// The order where the system knows no collation (Qt without ICU in a locale "C"): a text that compares letter by
/// letter as compareTexts() compares what it was made of.
[[nodiscard]] QString plainSortText(const QString& text);

} // namespace iplan
