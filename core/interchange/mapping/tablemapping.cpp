// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/tablemapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

namespace
{

const QString kFormat = QStringLiteral("integrationsplaner-zuordnung");
constexpr int kVersion = 1;

/// A word of the JSON form for each value of an enumeration, in its order.
template <class E, size_t N>
struct Words {
    const char* const (&words)[N];
    [[nodiscard]] QString word(E value) const { return QString::fromLatin1(words[static_cast<size_t>(value)]); }
    [[nodiscard]] std::optional<E> value(const QString& text) const
    {
        for (size_t i = 0; i < N; ++i) {
            if (text == QLatin1String(words[i]))
                return static_cast<E>(i);
        }
        return {};
    }
};
template <class E, size_t N>
constexpr Words<E, N> wordsOf(const char* const (&words)[N])
{
    return {words};
}

constexpr const char* kChoices[] = {"nothing", "text", "row", "new"};
constexpr const char* kTargets[] = {"skip", "field", "link", "child", "id", "deleted"};
constexpr const char* kMissing[] = {"keep", "mark", "trash"};
constexpr auto kChoiceWords = wordsOf<ValueChoice::Kind>(kChoices);
constexpr auto kTargetWords = wordsOf<ColumnTarget::Kind>(kTargets);
constexpr auto kMissingWords = wordsOf<TableMapping::Missing>(kMissing);

QJsonObject toJson(const QMap<QString, QString>& texts)
{
    QJsonObject out;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

QJsonObject toJson(const ColumnMapping& column)
{
    QJsonObject out{{QStringLiteral("heading"), column.heading},
                    {QStringLiteral("target"), kTargetWords.word(column.target.kind)}};
    const auto put = [&out](const char* key, const QString& text) {
        if (!text.isEmpty())
            out.insert(QLatin1String(key), text);
    };
    const auto flag = [&out](const char* key, bool on) {
        if (on)
            out.insert(QLatin1String(key), true);
    };
    put("field", column.target.field);
    put("entity", column.target.entity);
    if (const auto& own = column.target.ownField)
        out.insert(QStringLiteral("ownField"),
                   QJsonObject{{QStringLiteral("label"), own->label},
                               {QStringLiteral("kind"), Choice<OwnFieldKind>(own->kind).key()}});
    if (!column.target.fixed.isEmpty())
        out.insert(QStringLiteral("fixed"), toJson(column.target.fixed));
    QJsonObject values;
    for (auto it = column.values.begin(); it != column.values.end(); ++it) {
        QJsonObject choice{{QStringLiteral("kind"), kChoiceWords.word(it->kind)}};
        if (!it->text.isEmpty())
            choice.insert(QStringLiteral("text"), it->text);
        values.insert(it.key(), choice);
    }
    if (!values.isEmpty())
        out.insert(QStringLiteral("values"), values);
    put("separators", column.separators);
    put("join", column.join);
    flag("fillsDown", column.fillsDown);
    flag("joinsWords", column.joinsWords);
    flag("splits", column.splits);
    flag("makesNew", column.makesNew);
    flag("replaces", column.replaces);
    return out;
}

/// Reads members of one object and remembers the first thing that is wrong; at the end every key must have been asked.
class Members
{
public:
    Members(const QJsonObject& object, QString place, QString& error)
        : m_object(object), m_place(std::move(place)), m_error(error)
    {
    }
    [[nodiscard]] QString text(const QString& key)
    {
        return typed(key, QJsonValue::String, QStringLiteral("ein Text")).toString();
    }
    [[nodiscard]] bool flag(const QString& key, bool otherwise = false)
    {
        return typed(key, QJsonValue::Bool, QStringLiteral("true oder false")).toBool(otherwise);
    }
    [[nodiscard]] int number(const QString& key, int otherwise)
    {
        return typed(key, QJsonValue::Double, QStringLiteral("eine Zahl")).toInt(otherwise);
    }
    [[nodiscard]] QJsonObject object(const QString& key)
    {
        return typed(key, QJsonValue::Object, QStringLiteral("ein Objekt")).toObject();
    }
    [[nodiscard]] QJsonArray array(const QString& key)
    {
        return typed(key, QJsonValue::Array, QStringLiteral("eine Liste")).toArray();
    }
    [[nodiscard]] QMap<QString, QString> texts(const QString& key)
    {
        QMap<QString, QString> out;
        const QJsonObject all = object(key);
        for (auto it = all.begin(); it != all.end(); ++it) {
            if (!it->isString())
                refuse(QStringLiteral("„%1“ in „%2“ muss ein Text sein").arg(it.key(), key));
            out.insert(it.key(), it->toString());
        }
        return out;
    }
    template <class E, size_t N>
    [[nodiscard]] E word(const QString& key, const Words<E, N>& words, E otherwise)
    {
        const QString text = this->text(key);
        const auto value = words.value(text);
        if (!value && !text.isEmpty())
            refuse(QStringLiteral("„%1“ ist kein Wert für „%2“").arg(text, key));
        return value.value_or(otherwise);
    }
    void refuse(const QString& what)
    {
        if (m_error.isEmpty())
            m_error = m_place.isEmpty() ? what : m_place + QStringLiteral(": ") + what;
    }
    void end()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key()))
                refuse(QStringLiteral("„%1“ ist nicht bekannt").arg(it.key()));
        }
    }

private:
    QJsonValue typed(const QString& key, QJsonValue::Type type, const QString& what)
    {
        m_known << key;
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && value.type() != type)
            refuse(QStringLiteral("„%1“ muss %2 sein").arg(key, what));
        return value;
    }

    const QJsonObject m_object;
    const QString m_place;
    QString& m_error;
    QStringList m_known;
};

QMap<QString, ValueChoice> readValues(const QJsonObject& values, const QString& place, QString& error)
{
    QMap<QString, ValueChoice> out;
    for (auto it = values.begin(); it != values.end(); ++it) {
        Members members(it->toObject(), place + QStringLiteral(", Wert „%1“").arg(it.key()), error);
        ValueChoice choice;
        choice.kind = members.word(QStringLiteral("kind"), kChoiceWords, ValueChoice::Kind::Nothing);
        choice.text = members.text(QStringLiteral("text"));
        members.end();
        out.insert(it.key(), choice);
    }
    return out;
}

/// Whether the target names an entity where it needs one.
void checkTarget(const ColumnTarget& target, Members& members)
{
    using Kind = ColumnTarget::Kind;
    const bool needsEntity = target.kind == Kind::Link || target.kind == Kind::Child;
    if (needsEntity && !entityByKey(target.entity))
        members.refuse(QStringLiteral("die Art „%1“ gibt es nicht").arg(target.entity));
    if (target.ownField && (target.kind != Kind::Field || !target.field.isEmpty()))
        members.refuse(QStringLiteral("„ownField“ steht nur bei „target“: „field“ und ohne „field“"));
    if (target.field.isEmpty() && !target.ownField && (needsEntity || target.kind == Kind::Field))
        members.refuse(QStringLiteral("das Feld („field“) fehlt"));
}

std::optional<WantedOwnField> readOwnField(const QJsonObject& json, const QString& place, QString& error)
{
    if (json.isEmpty())
        return {};
    Members members(json, place + QStringLiteral(", eigenes Feld"), error);
    WantedOwnField out{members.text(QStringLiteral("label")).simplified()};
    const QString kind = members.text(QStringLiteral("kind"));
    const auto known = Choice<OwnFieldKind>::fromKey(kind).value();
    out.kind = known.value_or(OwnFieldKind::Text);
    if (out.label.isEmpty())
        members.refuse(QStringLiteral("die Bezeichnung („label“) fehlt"));
    if (!kind.isEmpty() && (!known || out.kind == OwnFieldKind::Choice))
        members.refuse(QStringLiteral("„%1“ ist keine Art („kind“): text, number, date, yesNo").arg(kind));
    members.end();
    return out;
}

ColumnMapping readColumn(const QJsonValue& json, int number, QString& error)
{
    const QString place = QStringLiteral("Spalte %1").arg(number);
    Members members(json.toObject(), place, error);
    ColumnMapping column;
    column.heading = members.text(QStringLiteral("heading"));
    column.target.kind = members.word(QStringLiteral("target"), kTargetWords, ColumnTarget::Kind::Skip);
    column.target.field = members.text(QStringLiteral("field"));
    column.target.entity = members.text(QStringLiteral("entity"));
    column.target.fixed = members.texts(QStringLiteral("fixed"));
    column.target.ownField = readOwnField(members.object(QStringLiteral("ownField")), place, error);
    column.values = readValues(members.object(QStringLiteral("values")), place, error);
    column.separators = members.text(QStringLiteral("separators"));
    column.join = members.text(QStringLiteral("join"));
    column.fillsDown = members.flag(QStringLiteral("fillsDown"));
    column.joinsWords = members.flag(QStringLiteral("joinsWords"));
    column.splits = members.flag(QStringLiteral("splits"));
    column.makesNew = members.flag(QStringLiteral("makesNew"));
    column.replaces = members.flag(QStringLiteral("replaces"));
    checkTarget(column.target, members);
    members.end();
    return column;
}

QStringList readTexts(const QJsonArray& array)
{
    QStringList out;
    for (const QJsonValue& value : array)
        out << value.toString();
    return out;
}

TableArea readArea(const QJsonObject& json, QString& error)
{
    Members members(json, QStringLiteral("Bereich"), error);
    TableArea area;
    area.headerRow = members.number(QStringLiteral("headerRow"), 0);
    area.headerRows = members.number(QStringLiteral("headerRows"), 1);
    area.lastRow = members.number(QStringLiteral("lastRow"), -1);
    area.firstColumn = members.number(QStringLiteral("firstColumn"), 0);
    area.lastColumn = members.number(QStringLiteral("lastColumn"), -1);
    members.end();
    if (area.headerRow < 0 || area.headerRows < 0 || area.headerRows > 4 || area.firstColumn < 0)
        members.refuse(QStringLiteral("so liegt kein Bereich"));
    return area;
}

ListTree readTree(const QJsonObject& json, QString& error)
{
    Members members(json, QStringLiteral("Gliederung („tree“)"), error);
    ListTree tree;
    tree.number = members.text(QStringLiteral("number"));
    tree.parent = members.text(QStringLiteral("parent"));
    tree.kind = members.text(QStringLiteral("kind"));
    for (const QString& key : readTexts(members.array(QStringLiteral("levels")))) {
        const EntityInfo* level = entityByKey(key);
        if (!level)
            members.refuse(QStringLiteral("die Art „%1“ gibt es nicht").arg(key));
        else if (!tree.levels.isEmpty() && !treeReference(*level, *tree.levels.last()))
            members.refuse(
                QStringLiteral("%1 gehören nicht zu %2").arg(level->pluralText(), tree.levels.last()->pluralText()));
        tree.levels << level;
    }
    members.end();
    if (!json.isEmpty() && !tree.isUsed())
        members.refuse(QStringLiteral("es fehlt, woran die Ebenen zu erkennen sind („number“ oder „parent“)"));
    if (tree.number.isEmpty() && tree.levels.size() > 1 && tree.kind.isEmpty())
        members.refuse(QStringLiteral("es fehlt, was die Ebene sagt („number“ oder „kind“)"));
    return tree;
}

QJsonObject toJson(const ListTree& tree)
{
    QStringList levels;
    for (const EntityInfo* level : tree.levels)
        levels << level->keyText();
    return {{QStringLiteral("number"), tree.number},
            {QStringLiteral("parent"), tree.parent},
            {QStringLiteral("kind"), tree.kind},
            {QStringLiteral("levels"), QJsonArray::fromStringList(levels)}};
}

TableMapping readMapping(const QJsonObject& json, QString& error)
{
    Members members(json, {}, error);
    TableMapping out;
    (void)members.text(QStringLiteral("format"));
    (void)members.number(QStringLiteral("version"), 0);
    out.title = members.text(QStringLiteral("title"));
    const QString entity = members.text(QStringLiteral("entity"));
    out.entity = entityByKey(entity);
    if (!out.entity)
        members.refuse(QStringLiteral("die Art „%1“ gibt es nicht").arg(entity));
    out.sheet = members.text(QStringLiteral("sheet"));
    out.area = readArea(members.object(QStringLiteral("area")), error);
    int number = 0;
    for (const QJsonValue& column : members.array(QStringLiteral("columns")))
        out.columns << readColumn(column, ++number, error);
    out.tree = readTree(members.object(QStringLiteral("tree")), error);
    if (out.entity && out.tree.isUsed() && out.tree.levels.isEmpty() && !treeReference(*out.entity, *out.entity))
        members.refuse(QStringLiteral("%1 gehören nicht zueinander; „levels“ fehlt").arg(out.entity->pluralText()));
    out.constants = members.texts(QStringLiteral("constants"));
    out.key = readTexts(members.array(QStringLiteral("key")));
    out.overwritesAll = members.flag(QStringLiteral("overwritesAll"), true);
    out.overwrites = readTexts(members.array(QStringLiteral("overwrites")));
    out.emptyErases = members.flag(QStringLiteral("emptyErases"));
    out.missing = members.word(QStringLiteral("missing"), kMissingWords, TableMapping::Missing::Keep);
    members.end();
    return out;
}

} // namespace

const FieldInfo* treeReference(const EntityInfo& row, const EntityInfo& above)
{
    const FieldInfo* out = nullptr;
    for (const FieldInfo& field : row.fields) {
        const bool refers = field.kind == FieldKind::Reference && &field.target() == &above;
        if (refers && field.keyText() != u"mergedInto" && (!out || field.has(IsOwner)))
            out = &field;
    }
    return out;
}

const ColumnMapping* TableMapping::column(const QString& heading) const
{
    for (const ColumnMapping& column : columns) {
        if (column.heading == heading)
            return &column;
    }
    return nullptr;
}

QJsonObject toJson(const TableMapping& mapping)
{
    QJsonArray columns;
    for (const ColumnMapping& column : mapping.columns)
        columns << toJson(column);
    QJsonObject out{{QStringLiteral("format"), kFormat},
                    {QStringLiteral("version"), kVersion},
                    {QStringLiteral("title"), mapping.title},
                    {QStringLiteral("entity"), mapping.entity ? mapping.entity->keyText() : QString()},
                    {QStringLiteral("sheet"), mapping.sheet},
                    {QStringLiteral("area"), QJsonObject{{QStringLiteral("headerRow"), mapping.area.headerRow},
                                                         {QStringLiteral("headerRows"), mapping.area.headerRows},
                                                         {QStringLiteral("lastRow"), mapping.area.lastRow},
                                                         {QStringLiteral("firstColumn"), mapping.area.firstColumn},
                                                         {QStringLiteral("lastColumn"), mapping.area.lastColumn}}},
                    {QStringLiteral("columns"), columns},
                    {QStringLiteral("constants"), toJson(mapping.constants)},
                    {QStringLiteral("key"), QJsonArray::fromStringList(mapping.key)},
                    {QStringLiteral("overwritesAll"), mapping.overwritesAll},
                    {QStringLiteral("overwrites"), QJsonArray::fromStringList(mapping.overwrites)},
                    {QStringLiteral("emptyErases"), mapping.emptyErases},
                    {QStringLiteral("missing"), kMissingWords.word(mapping.missing)}};
    if (mapping.tree.isUsed())
        out.insert(QStringLiteral("tree"), toJson(mapping.tree));
    return out;
}

Result<TableMapping> tableMappingFromJson(const QByteArray& json, const QString& name)
{
    const QString hint = QStringLiteral("Zuordnungen schreibt „iplan mapping … export“.");
    QJsonParseError parsed;
    const QJsonObject object = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein JSON.").arg(name), hint, parsed.errorString());
    if (object.value(QStringLiteral("format")).toString() != kFormat)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist keine Zuordnung.").arg(name), hint);
    if (object.value(QStringLiteral("version")).toInt() != kVersion)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist von einer neueren Fassung des Programms.").arg(name),
                    QStringLiteral("Bitte aktualisieren Sie das Programm."));
    QString error;
    const TableMapping mapping = readMapping(object, error);
    if (!error.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Zuordnung „%1“: %2.").arg(name, error), hint);
    return mapping;
}

} // namespace iplan
