// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace iplan
{

/// A line of a vCard or iCalendar file: "item1.EMAIL;TYPE=work:a@example.org".
struct ContentLine {
    QString name;                                  ///< upper case, without group
    QList<std::pair<QString, QString>> parameters; ///< names in upper case; "TYPE" for the bare words of vCard 2.1
    QString value;                                 ///< decoded from bytes, escapes still in it

    /// All values of a parameter in lower case: "TYPE=work,voice" are two.
    [[nodiscard]] QStringList values(QStringView parameter) const;
    /// The first value as it is.
    [[nodiscard]] QString firstValue(QStringView parameter) const;
    /// The parts between semicolons (`,` for lists), escapes taken out.
    [[nodiscard]] QStringList parts(QChar separator) const;
    /// All of it, escapes taken out.
    [[nodiscard]] QString text() const;
};

/// Reads the lines of vCard 2.1, 3.0, 4.0 (RFC 6350) and iCalendar (RFC 5545): folded ones, quoted-printable with soft
/// line breaks, CHARSET. Text in another encoding than it says is taken for UTF-8 where it is valid, otherwise for
/// Windows-1252, in which Outlook writes. Lines without a name are passed over.
[[nodiscard]] QList<ContentLine> readContentLines(const QByteArray& bytes);

} // namespace iplan
