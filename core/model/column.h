// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/choice.h"

#include <QList>
#include <span>

namespace iplan
{

/// What a field holds. A closed list; what follows from it is said in core/model/kindtraits.h.
enum class FieldKind {
    Text,        ///< one line. TEXT
    LongText,    ///< paragraphs. TEXT
    RichText,    ///< small HTML, one block per line (core/base/richtext.h). TEXT
    Url,         ///< one or more web addresses or names of sources, one a line. TEXT
    Integer,     ///< INTEGER
    Decimal,     ///< REAL
    Boolean,     ///< 1, or NULL for no. INTEGER
    Money,       ///< cents. INTEGER; in JSON under the key with "Cents" appended
    Date,        ///< ISO day. TEXT
    DateTime,    ///< ISO minute of local time, "2026-11-21T14:00" (core/base/localtime.h). TEXT
    PartialDate, ///< PartialDate::toIso(). TEXT
    Enum,        ///< key of an option. TEXT
    Reference,   ///< id of a row of target(). TEXT
    OrderKey,    ///< text key between its neighbours (core/base/orderkey.h). TEXT
};

enum FieldFlag : unsigned {
    Required = 1U << 0,     ///< a rule reports it when empty; nothing refuses
    Searchable = 1U << 1,   ///< in the full text
    Personal = 1U << 2,     ///< personal data: left out of public output, blanked by erasure
    InternalOnly = 1U << 3, ///< never in public output
    IsCode = 1U << 4,       ///< the code or number that people name the row by
    IsTitle = 1U << 5,      ///< the name that people know the row by
    IsOwner = 1U << 6,      ///< the row that this one belongs to; it is deleted and guarded with it
    LinkEnd = 1U << 7,      ///< one of the ends (or the role) of a link row; part of its derived id
    InList = 1U << 8,       ///< a column of the list unless the user chooses otherwise
    Hidden = 1U << 9,       ///< not in forms and lists (order keys)
    TellsAbout = 1U << 10,  ///< the row tells about the person it refers to and is erased with it, as with an owner
    OnlyRefers = 1U << 11,  ///< the row has a subject of its own and outlives the person that it refers to
    PublicMark = 1U << 12,  ///< set where anybody may see the row (PublicRows::Marked)
    StaysHome = 1U << 13,   ///< left out of copies taken along, whose rows are otherwise whole
    Identifies = 1U << 14,  ///< says who a person is: goes into copies taken along
    ByProgram = 1U << 15,   ///< the program notes it where it happens; nobody enters it (core/store/closing.h)
};

struct EntityInfo;
struct FieldInfo;

/// What lists, sheets, filters, editors, prints and exports show: a field of an entity, an own field, or what is made
/// for one sheet alone. It says how its values read, sort and are written, not where they are kept: that only a
/// FieldInfo does. The texts that it points to outlive it; the address is the identity.
struct Column {
    const char* key;   ///< column, JSON and commit name; never renamed or reused; "" where nothing names it
    const char* label; ///< German
    FieldKind kind;
    unsigned flags;
    const char* help;                               ///< German sentence for tool tip and accessible description
    std::span<const Option> (*options)() = nullptr; ///< for Enum
    const EntityInfo& (*target)() = nullptr;        ///< for Reference

    constexpr Column(const char* columnKey, const char* germanLabel, FieldKind columnKind, unsigned columnFlags = 0,
                     const char* germanHelp = "")
        : key(columnKey), label(germanLabel), kind(columnKind), flags(columnFlags), help(germanHelp)
    {
    }
    /// The field that it is; null for own fields and what is made for a sheet.
    [[nodiscard]] constexpr const FieldInfo* asField() const;

    [[nodiscard]] bool has(FieldFlag flag) const { return (flags & flag) != 0; }
    [[nodiscard]] bool isPublic() const { return (flags & (Personal | InternalOnly)) == 0; }
    [[nodiscard]] bool isTextual() const
    {
        return kind == FieldKind::Text || kind == FieldKind::LongText || kind == FieldKind::RichText ||
               kind == FieldKind::Url;
    }
    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString labelText() const { return QString::fromUtf8(label); }
    /// Key in JSON: for Money with "Cents" appended, so that nobody takes cents for euros.
    [[nodiscard]] QString jsonKey() const;

private:
    friend struct FieldInfo;
    // Only a field has copies, made while its table is made: what says that it is a field must be one.
    constexpr Column(const Column&) = default;
    constexpr Column& operator=(const Column&) = default;

    bool m_isField = false;
};

/// The fields of tables among the columns, in their order.
[[nodiscard]] QList<const FieldInfo*> fieldsAmong(const QList<const Column*>& columns);
/// The fields as columns.
[[nodiscard]] QList<const Column*> asColumns(const QList<const FieldInfo*>& fields);

} // namespace iplan
