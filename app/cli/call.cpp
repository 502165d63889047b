// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"

namespace iplan::cli
{

namespace
{

QString latin(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

tl::unexpected<Error> Call::usage(const QString& message) const
{
    return fail(ErrorKind::Usage, QStringLiteral("iplan %1: %2").arg(m_command->nameText(), message),
                QStringLiteral("„iplan help %1“ zeigt, was der Befehl erwartet.").arg(m_command->nameText()));
}

Result<Call> Call::parse(const Command& command, const QStringList& words)
{
    Call call(command);
    bool onlyArguments = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString& word = words.at(at);
        if (!onlyArguments && word == u"--")
            onlyArguments = true;
        else if (!onlyArguments && word.startsWith(QLatin1String("--")))
            IPLAN_TRY(call.readOption(words, at));
        else if (!onlyArguments && word == u"-h")
            call.m_options.insert(QStringLiteral("help"), {QString()});
        else
            call.m_arguments << word;
    }
    if (!call.has("help"))
        IPLAN_TRY(call.checkArguments());
    return call;
}

Result<> Call::readOption(const QStringList& words, qsizetype& at)
{
    const QString word = words.at(at).mid(2);
    const qsizetype equals = word.indexOf(u'=');
    const QString name = equals < 0 ? word : word.left(equals);
    const OptionInfo* option = m_command->option(name);
    if (!option)
        return usage(QStringLiteral("Die Option „--%1“ gibt es nicht.").arg(name));
    if (m_options.contains(name) && !option->repeatable)
        return usage(QStringLiteral("Die Option „--%1“ steht zweimal da.").arg(name));
    const bool takesValue = *option->value != '\0';
    if (!takesValue && equals >= 0)
        return usage(QStringLiteral("Die Option „--%1“ nimmt keinen Wert.").arg(name));
    if (takesValue && equals < 0 && at + 1 >= words.size())
        return usage(QStringLiteral("Nach „--%1“ fehlt %2.").arg(name, QString::fromUtf8(option->value)));
    QString value;
    if (takesValue)
        value = equals >= 0 ? word.mid(equals + 1) : words.at(++at);
    // None of them means something when it is empty, and an empty path would be the working directory.
    if (takesValue && value.trimmed().isEmpty())
        return usage(QStringLiteral("Nach „--%1“ fehlt %2.").arg(name, QString::fromUtf8(option->value)));
    m_options[name] << value;
    return {};
}

Result<> Call::checkArguments() const
{
    qsizetype least = 0;
    bool many = false;
    for (const ArgumentInfo& info : m_command->arguments) {
        least += info.isNeeded() ? 1 : 0;
        many = info.isRepeatable();
    }
    if (m_arguments.size() < least)
        return usage(QStringLiteral("%1 fehlt.")
                         .arg(QString::fromUtf8(m_command->arguments[static_cast<size_t>(m_arguments.size())].name)));
    for (qsizetype i = 0; i < qMin(m_arguments.size(), static_cast<qsizetype>(m_command->arguments.size())); ++i) {
        const ArgumentInfo& info = m_command->arguments[static_cast<size_t>(i)];
        if (info.isPath() && m_arguments.at(i).trimmed().isEmpty())
            return usage(QStringLiteral("%1 ist leer.").arg(QString::fromUtf8(info.name)));
    }
    const auto most = static_cast<qsizetype>(m_command->arguments.size());
    if (!many && m_arguments.size() > most)
        return usage(QStringLiteral("„%1“ ist zu viel.").arg(m_arguments.at(most)));
    return {};
}

Result<int> Call::number(const char* option, int otherwise, int least) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least)
        return usage(QStringLiteral("„--%1 %2“: erwartet wird eine ganze Zahl ab %3.")
                         .arg(latin(option), value(option))
                         .arg(least));
    return number;
}

Result<QString> Call::oneOf(const char* option, const QStringList& allowed) const
{
    const QString choices = allowed.join(QStringLiteral(", "));
    if (!has(option))
        return usage(QStringLiteral("„--%1“ fehlt; möglich sind %2.").arg(latin(option), choices));
    if (!allowed.contains(value(option)))
        return usage(
            QStringLiteral("„--%1 %2“ gibt es nicht; möglich sind %3.").arg(latin(option), value(option), choices));
    return value(option);
}

} // namespace iplan::cli
