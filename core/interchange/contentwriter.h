// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace iplan
{

/// Writes the lines of iCalendar (RFC 5545) and vCard (RFC 2426, RFC 6350) files: UTF-8, ended by CRLF, folded at 75
/// octets without cutting a letter.
class ContentWriter
{
public:
    /// A value as it is: a date, a rule, a word of the format.
    void add(const QByteArray& name, const QString& value);
    /// A text of people, escaped; nothing for an empty one.
    void addText(const QByteArray& name, const QString& text);
    /// A value of parts between semicolons, such as the name of a person; nothing where all are empty.
    void addParts(const QByteArray& name, const QStringList& parts);
    void begin(const char* component) { add("BEGIN", QString::fromLatin1(component)); }
    void end(const char* component) { add("END", QString::fromLatin1(component)); }

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

    /// `CN="Gül Muster"`: a parameter whose value is a text; quotes and control characters, which no parameter can
    /// hold, are left out.
    [[nodiscard]] static QByteArray parameter(const char* name, const QString& value);

private:
    QByteArray m_bytes;
};

} // namespace iplan
