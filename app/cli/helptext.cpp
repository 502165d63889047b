// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helptext.h"

#include "app/cli/formatter.h"
#include "app/cli/texttable.h"
#include "core/model/field.h"
#include "core/model/kindtraits.h"

#include <QCoreApplication>

namespace iplan::cli
{

namespace
{

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

QString optionForm(const OptionInfo& option)
{
    const QString name = QStringLiteral("--") + utf8(option.name);
    return *option.value == '\0' ? name : name + u' ' + utf8(option.value);
}

QString argumentForm(const ArgumentInfo& argument)
{
    const QString name = utf8(argument.name);
    switch (argument.count) {
    case ArgumentInfo::Count::One:
        break;
    case ArgumentInfo::Count::Optional:
        return u'[' + name + u']';
    case ArgumentInfo::Count::Many:
        return name + QStringLiteral("…");
    case ArgumentInfo::Count::Any:
        return u'[' + name + QStringLiteral("…]");
    }
    return name;
}

QString usageLine(const Command& command)
{
    QString line = QStringLiteral("iplan ") + command.nameText();
    for (const ArgumentInfo& argument : command.arguments)
        line += u' ' + argumentForm(argument);
    for (const OptionInfo& option : command.options)
        line += QStringLiteral(" [") + optionForm(option) +
                (option.repeatable ? QStringLiteral("]…") : QStringLiteral("]"));
    return line;
}

QString commandText(const Command& command)
{
    QString out = usageLine(command) + QStringLiteral("\n\n") + utf8(command.summary) + u'\n';
    if (*command.details != '\0')
        out += u'\n' + utf8(command.details) + u'\n';
    QList<QStringList> rows;
    for (const ArgumentInfo& argument : command.arguments)
        rows << QStringList{argumentForm(argument), utf8(argument.help)};
    for (const auto list : {command.options, commonOptions()}) {
        for (const OptionInfo& option : list)
            rows << QStringList{optionForm(option), utf8(option.help)};
    }
    return out + u'\n' + alignedText(rows, QStringLiteral("  "));
}

QJsonObject commandJson(const Command& command)
{
    QJsonArray arguments;
    for (const ArgumentInfo& argument : command.arguments)
        arguments << QJsonObject{{QStringLiteral("name"), utf8(argument.name)},
                                 {QStringLiteral("optional"), !argument.isNeeded()},
                                 {QStringLiteral("repeatable"), argument.isRepeatable()},
                                 {QStringLiteral("help"), utf8(argument.help)}};
    QJsonArray options;
    for (const auto list : {command.options, commonOptions()}) {
        for (const OptionInfo& option : list)
            options << QJsonObject{{QStringLiteral("name"), utf8(option.name)},
                                   {QStringLiteral("value"), utf8(option.value)},
                                   {QStringLiteral("repeatable"), option.repeatable},
                                   {QStringLiteral("help"), utf8(option.help)}};
    }
    return {{QStringLiteral("name"), command.nameText()},       {QStringLiteral("usage"), usageLine(command)},
            {QStringLiteral("summary"), utf8(command.summary)}, {QStringLiteral("details"), utf8(command.details)},
            {QStringLiteral("arguments"), arguments},           {QStringLiteral("options"), options}};
}

/// The kind of entries that is called like the command, as meeting is; null for none.
const EntityInfo* namesake(const Command& command)
{
    return entityByKey(command.nameText());
}

QString overviewText()
{
    QList<QStringList> rows;
    for (const Command* command : allCommands())
        rows << QStringList{command->nameText(), utf8(command->summary)};
    QList<QStringList> entities;
    for (const EntityInfo* entity : allEntities())
        entities << QStringList{entity->keyText(), entity->pluralText()};
    return QStringLiteral("iplan BEFEHL DATEI … bearbeitet eine Datei des Integrationsplaners.\n\nBefehle:\n") +
           alignedText(rows, QStringLiteral("  ")) + QStringLiteral("\nArten von Einträgen (ART):\n") +
           alignedText(entities, QStringLiteral("  ")) +
           QStringLiteral("\n„iplan help BEFEHL“ erklärt einen Befehl, „iplan help ART“ zeigt die Felder einer Art.\n"
                          "Ein Verweis (REF) ist eine Kennung oder „art:name“, zum Beispiel „measure:K001“.\n");
}

/// What a field takes, in a few words.
QString fieldForm(const FieldInfo& field)
{
    const QString form = QString::fromUtf8(traitsOf(field.kind).takes);
    if (field.kind == FieldKind::Reference)
        return form.arg(field.target().keyText());
    if (field.kind != FieldKind::Enum)
        return form;
    QStringList keys;
    for (const Option& option : field.options())
        keys << option.keyText() + QStringLiteral(" (") + option.labelText() + u')';
    return form.arg(keys.join(QStringLiteral(", ")));
}

QString entityText(const EntityInfo& entity)
{
    QList<QStringList> rows;
    for (const FieldInfo& field : entity.fields) {
        const QString label = field.labelText() + (field.has(Required) ? QStringLiteral(" *") : QString());
        rows << QStringList{field.keyText(), label, fieldForm(field)};
    }
    return QStringLiteral("%1 (%2). Mit * bezeichnete Felder sollen nicht leer bleiben.\n\n")
               .arg(entity.keyText(), entity.pluralText()) +
           alignedText(rows, QStringLiteral("  "));
}

QJsonObject entityJson(const EntityInfo& entity)
{
    QJsonArray fields;
    for (const FieldInfo& field : entity.fields) {
        QJsonObject json{{QStringLiteral("key"), field.keyText()},
                         {QStringLiteral("jsonKey"), field.jsonKey()},
                         {QStringLiteral("label"), field.labelText()},
                         {QStringLiteral("kind"), QString::fromLatin1(traitsOf(field.kind).key)},
                         {QStringLiteral("required"), field.has(Required)}};
        if (field.kind == FieldKind::Reference)
            json.insert(QStringLiteral("target"), field.target().keyText());
        QJsonArray options;
        if (field.kind == FieldKind::Enum) {
            for (const Option& option : field.options())
                options << QJsonObject{{QStringLiteral("key"), option.keyText()},
                                       {QStringLiteral("label"), option.labelText()}};
            json.insert(QStringLiteral("options"), options);
        }
        fields << json;
    }
    return {{QStringLiteral("entity"), entity.keyText()},
            {QStringLiteral("label"), entity.labelText()},
            {QStringLiteral("plural"), entity.pluralText()},
            {QStringLiteral("fields"), fields}};
}

} // namespace

Result<> answerHelp(Formatter& out)
{
    return out.answer([] { return overviewText(); },
                      [] {
                          QJsonArray commands;
                          for (const Command* command : allCommands())
                              commands << commandJson(*command);
                          return QJsonValue(commands);
                      });
}

Result<> answerHelp(const Command& command, Formatter& out)
{
    const EntityInfo* entity = namesake(command);
    return out.answer(
        [&] {
            return entity ? commandText(command) + QStringLiteral("\nAuch eine Art von Einträgen heißt so. ") +
                                entityText(*entity)
                          : commandText(command);
        },
        [&] {
            QJsonObject json = commandJson(command);
            if (entity)
                json.insert(QStringLiteral("entity"), entityJson(*entity));
            return QJsonValue(json);
        });
}

Result<> answerHelp(const EntityInfo& entity, Formatter& out)
{
    return out.answer([&] { return entityText(entity); }, [&] { return QJsonValue(entityJson(entity)); });
}

Result<> answerVersion(Formatter& out)
{
    const QString version = QCoreApplication::applicationVersion();
    return out.answer([&] { return QStringLiteral("iplan ") + version; },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("version"), version}});
                      });
}

} // namespace iplan::cli
