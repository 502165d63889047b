// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/choice.h"
#include "core/base/id.h"
#include "core/base/localtime.h"
#include "core/base/money.h"
#include "core/base/partialdate.h"
#include "core/base/value.h"
#include "core/model/column.h"

#include <concepts>
#include <functional>
#include <optional>
#include <span>
#include <type_traits>

namespace iplan
{

/// The heading of the form under which a field stands, in this order.
enum class FieldGroup {
    Main,
    Responsibility,
    Members,
    Time,
    Costs,
    Metrics,
    Status,
    References,
    Contact,
    DataProtection,
    Text,
    Internal
};

/// The German heading of `group` for people.
[[nodiscard]] QString groupLabel(FieldGroup group);

/// Between which numbers a value is plausible, both included; of Money in cents. A rule reports what lies outside;
/// nothing refuses it.
struct NumberRange {
    double least;
    double most;
    friend bool operator==(const NumberRange&, const NumberRange&) = default;
};
inline constexpr NumberRange kAnyNumber{-1e18, 1e18};
inline constexpr NumberRange kYears{1900, 2199};

/// One row of a field table: a column whose values are kept in a member of the entity's struct. Static data.
struct FieldInfo : Column {
    FieldGroup group;
    const char* unit; ///< the fields with the same unit are recorded, compared and decided as one
    Value (*get)(const void* row);
    void (*set)(void* row, const Value& value);      ///< a value of the wrong type clears the member
    std::optional<NumberRange> range = std::nullopt; ///< said by every field of the file that holds a number

    constexpr FieldInfo(const char* fieldKey, const char* germanLabel, FieldKind fieldKind, FieldGroup formGroup,
                        unsigned fieldFlags, Value (*getMember)(const void*), void (*setMember)(void*, const Value&))
        : Column(fieldKey, germanLabel, fieldKind, fieldFlags), group(formGroup), unit(fieldKey), get(getMember),
          set(setMember)
    {
        m_isField = true;
    }
    [[nodiscard]] QString unitText() const { return QString::fromLatin1(unit); }

    /// Copies with another setting, for the tables.
    [[nodiscard]] constexpr FieldInfo inUnit(const char* name) const
    {
        FieldInfo copy = *this;
        copy.unit = name;
        return copy;
    }
    [[nodiscard]] constexpr FieldInfo inRange(NumberRange plausible) const
    {
        FieldInfo copy = *this;
        copy.range = plausible;
        return copy;
    }
    [[nodiscard]] constexpr FieldInfo withHelp(const char* text) const
    {
        FieldInfo copy = *this;
        copy.help = text;
        return copy;
    }
};

constexpr const FieldInfo* Column::asField() const
{
    return m_isField ? static_cast<const FieldInfo*>(this) : nullptr;
}

/// What sort of thing an entity is.
enum class EntityRole {
    Record,     ///< stands for itself, has a page or list of its own
    Child,      ///< belongs to its owner
    Link,       ///< joins two rows; id derived from its ends
    Vocabulary, ///< a list of terms that people extend
    Setup,      ///< how people work with this file (own fields, views, accepted findings); exported with the rest
    System,     ///< kept by the program (authors)
};

/// Which rows of an entity anybody may see; never the fields that are personal or internal (core/query/publicscope.h).
enum class PublicRows {
    Unsaid,       ///< nobody has said so: a test fails
    All,          ///< all but those that belong to a row that is closed
    Marked,       ///< those with the PublicMark
    NotOfPersons, ///< those that tell about no person
    ByOwnField,   ///< as the own field that they make up says
    None,         ///< none: they are about people, or about how this office works
};

/// Which rows of an entity go into a copy that is taken along to one working group or module
/// (core/copies/reducedcopy.h). What a row taken along refers to goes with it, unless it says Never.
enum class TakenAlong {
    Unsaid,    ///< nobody has said so: a test fails
    Always,    ///< all: one chooses from them
    WithOwner, ///< those that belong to a row taken along
    ByScope,   ///< as the working group or module says that is taken along
    Never,
};

/// The part of the side bar in which the rows of an entity are found.
enum class Section {
    Unsaid,    ///< nobody has said so: a test fails
    None,      ///< nowhere: they show in the form of their owner
    Today,     ///< Heute
    Programme, ///< Programm
    People,    ///< Menschen und Stellen
    Council,   ///< Rat
    Reports,   ///< Papier
    Checks,    ///< Prüfen
    File,      ///< Datei
    Lists,     ///< Listen und Felder, a page of Datei
};

/// An entity: names and field table, and all else that code for any entity must know of it. Static
/// data, made by entityInfo(); the address is the identity.
struct EntityInfo {
    const char* key;    ///< table, JSON, commit and command line name
    const char* label;  ///< "Maßnahme"
    const char* plural; ///< "Maßnahmen"
    EntityRole role;
    std::span<const FieldInfo> fields;
    PublicRows publicRows;
    TakenAlong takenAlong;
    FieldGroup formGroup; ///< under which the rows stand in the form of their owner
    Section section;
    const char* icon; ///< resources/icons/NAME.svg; "" for entities in no section

    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString labelText() const { return QString::fromUtf8(label); }
    [[nodiscard]] QString pluralText() const { return QString::fromUtf8(plural); }
    /// The field with that key, or null.
    [[nodiscard]] const FieldInfo* field(QStringView fieldKey) const;
    [[nodiscard]] const FieldInfo* fieldFlagged(FieldFlag flag) const;
    /// The place of the field in the table; -1 for one of another table.
    [[nodiscard]] int indexOf(const FieldInfo* field) const
    {
        // std::less orders pointers also where they point into different tables.
        const std::less<> before;
        const bool inTable = !fields.empty() && !before(field, &fields.front()) && !before(&fields.back(), field);
        return inTable ? static_cast<int>(field - fields.data()) : -1;
    }
    /// The units of the entity in the order of the table, each with its fields.
    [[nodiscard]] QList<const FieldInfo*> fieldsOfUnit(QStringView unit) const;
    [[nodiscard]] QStringList units() const;
};

/// All that an entity says of itself, in this order. Nothing has a default.
[[nodiscard]] constexpr EntityInfo entityInfo(const char* key, const char* label, const char* plural, EntityRole role,
                                              std::span<const FieldInfo> fields, PublicRows publicRows,
                                              TakenAlong takenAlong, FieldGroup formGroup, Section section,
                                              const char* icon)
{
    return {key, label, plural, role, fields, publicRows, takenAlong, formGroup, section, icon};
}

/// The table of entity `E`; specialised beside each struct.
template <class E>
[[nodiscard]] const EntityInfo& entityOf();

/// All entities, in an order in which every row can be written after those it refers to.
[[nodiscard]] std::span<const EntityInfo* const> allEntities();

/// The entity with that key, or null.
[[nodiscard]] const EntityInfo* entityByKey(QStringView key);

namespace detail
{

template <class T>
struct KindOf;
template <>
struct KindOf<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static Value get(const QString& member) { return member; }
    static void set(QString& member, const Value& value) { member = value.text(); }
};
template <>
struct KindOf<std::optional<int>> {
    static constexpr FieldKind kind = FieldKind::Integer;
    static Value get(const std::optional<int>& member) { return member ? Value(qint64(*member)) : Value(); }
    static void set(std::optional<int>& member, const Value& value)
    {
        member = value.isInteger() ? std::optional<int>(static_cast<int>(value.integer())) : std::nullopt;
    }
};
template <>
struct KindOf<std::optional<double>> {
    static constexpr FieldKind kind = FieldKind::Decimal;
    static Value get(const std::optional<double>& member) { return member ? Value(*member) : Value(); }
    static void set(std::optional<double>& member, const Value& value)
    {
        member = value.isReal() || value.isInteger() ? std::optional<double>(value.real()) : std::nullopt;
    }
};
template <>
struct KindOf<bool> {
    static constexpr FieldKind kind = FieldKind::Boolean;
    static Value get(const bool& member) { return member ? Value(qint64(1)) : Value(); }
    static void set(bool& member, const Value& value) { member = value.integer() != 0; }
};
template <>
struct KindOf<std::optional<Money>> {
    static constexpr FieldKind kind = FieldKind::Money;
    static Value get(const std::optional<Money>& member) { return member ? Value(member->cents) : Value(); }
    static void set(std::optional<Money>& member, const Value& value)
    {
        member = value.isInteger() ? std::optional<Money>(Money{value.integer()}) : std::nullopt;
    }
};
template <>
struct KindOf<QDate> {
    static constexpr FieldKind kind = FieldKind::Date;
    static Value get(const QDate& member) { return member.isValid() ? Value(member.toString(Qt::ISODate)) : Value(); }
    static void set(QDate& member, const Value& value) { member = QDate::fromString(value.text(), Qt::ISODate); }
};
/// Local wall-clock time to the minute, as people write it down; exports in other time systems convert.
template <>
struct KindOf<QDateTime> {
    static constexpr FieldKind kind = FieldKind::DateTime;
    static Value get(const QDateTime& member) { return member.isValid() ? Value(isoMinute(member)) : Value(); }
    static void set(QDateTime& member, const Value& value) { member = fromIsoMinute(value.text()); }
};
template <>
struct KindOf<PartialDate> {
    static constexpr FieldKind kind = FieldKind::PartialDate;
    static Value get(const PartialDate& member) { return member.toIso(); }
    static void set(PartialDate& member, const Value& value)
    {
        member = PartialDate::fromIso(value.text()).value_or(PartialDate());
    }
};
template <class E>
struct KindOf<Choice<E>> {
    static constexpr FieldKind kind = FieldKind::Enum;
    static Value get(const Choice<E>& member) { return member.key(); }
    static void set(Choice<E>& member, const Value& value) { member = Choice<E>::fromKey(value.text()); }
    static std::span<const Option> options() { return optionsOf<E>(); }
};
template <class E>
struct KindOf<Id<E>> {
    static constexpr FieldKind kind = FieldKind::Reference;
    static Value get(const Id<E>& member) { return member.text(); }
    static void set(Id<E>& member, const Value& value) { member = Id<E>(idFromText(value.text())); }
    static const EntityInfo& target() { return entityOf<E>(); }
};

template <class M>
struct MemberOf;
template <class C, class T>
struct MemberOf<T C::*> {
    using Class = C;
    using Type = T;
};

template <auto M>
Value getMember(const void* row)
{
    using Traits = MemberOf<decltype(M)>;
    return KindOf<typename Traits::Type>::get(static_cast<const typename Traits::Class*>(row)->*M);
}
template <auto M>
void setMember(void* row, const Value& value)
{
    using Traits = MemberOf<decltype(M)>;
    KindOf<typename Traits::Type>::set(static_cast<typename Traits::Class*>(row)->*M, value);
}

} // namespace detail

/// A row of an entity, whatever its other members are.
template <class E>
concept EntityRow = requires(E row)
{
    {
        row.id
        } -> std::same_as<Id<E>&>;
    {
        row.deleted
        } -> std::same_as<bool&>;
};

/// The table row of the member `M`; kind, options and target follow from its type.
template <auto M>
[[nodiscard]] constexpr FieldInfo field(const char* key, const char* label, FieldGroup group, unsigned flags = 0)
{
    using Type = typename detail::MemberOf<decltype(M)>::Type;
    using Kind = detail::KindOf<Type>;
    static_assert(QTypeInfo<Type>::isRelocatable, "a list moves rows by their bytes, see QTypeInfo below");
    FieldInfo info(key, label, Kind::kind, group, flags, &detail::getMember<M>, &detail::setMember<M>);
    if constexpr (requires { Kind::options(); })
        info.options = &Kind::options;
    if constexpr (requires { Kind::target(); })
        info.target = &Kind::target;
    return info;
}

/// As field(), for a text member of another kind of text.
template <auto M, FieldKind K>
[[nodiscard]] constexpr FieldInfo textField(const char* key, const char* label, FieldGroup group, unsigned flags = 0)
{
    static_assert(std::is_same_v<typename detail::MemberOf<decltype(M)>::Type, QString>);
    FieldInfo info = field<M>(key, label, group, flags);
    info.kind = K;
    return info;
}

/// "Quelle": where what a row says comes from. Alike in all entities.
template <auto M>
[[nodiscard]] constexpr FieldInfo sourceField(unsigned flags = 0)
{
    return textField<M, FieldKind::Url>("source", "Quelle", FieldGroup::Internal, flags)
        .withHelp("Woher die Angaben stammen, zum Beispiel Internetadresse oder Fundstelle; eine je Zeile.");
}

} // namespace iplan

/// Lists of rows grow by moving bytes: quicker, and less for a compiler to write than moving a row's members one by one
/// in each of Qt's ways to grow a list, for forty entities.
template <iplan::EntityRow E>
class QTypeInfo<E>
{
public:
    enum {
        isPointer = false,
        isIntegral = false,
        isComplex = true,
        isRelocatable = true,
    };
};
