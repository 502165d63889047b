// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/helptext.h"
#include "core/base/utf8text.h"

#include <clocale>
#include <cstring>
#include <memory>
#include <QGuiApplication>
#include <QLocale>
#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

using namespace iplan;
using namespace iplan::cli;

namespace
{

/// File names and arguments hold umlauts; a script run by cron has no locale, and Qt would complain on standard error.
void useUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/// Standard error belongs to our own messages; those of libraries show when asked for.
void handleMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("IPLAN_LOG"))
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

/// Whether the call itself is text: what stands in arguments and in the variables that we read comes into the file.
Result<> checkCall(int argc, char** argv)
{
#ifdef Q_OS_UNIX // elsewhere the system gives them in UTF-16
    for (int i = 1; i < argc; ++i)
        IPLAN_TRY(checkUtf8(argv[i], QStringLiteral("Argument %1").arg(i)));
    for (const char* variable : {"USER", "LOGNAME", "USERNAME", "PGHOST"})
        IPLAN_TRY(
            checkUtf8(qgetenv(variable), QStringLiteral("Die Umgebungsvariable %1").arg(QLatin1String(variable))));
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
    return {};
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Integrationsplaner"));
    QCoreApplication::setApplicationName(QStringLiteral("Integrationsplaner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IPLAN_VERSION));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const Command* command = argc > 1 ? commandByName(QString::fromLatin1(argv[1])) : nullptr;
    if (!command || !command->paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // paints into files; must run where there is no screen
    return std::make_unique<QGuiApplication>(argc, argv);
}

tl::unexpected<Error> unknownCommand(const QString& word)
{
    if (word.isEmpty())
        return fail(ErrorKind::Usage, QStringLiteral("Es fehlt ein Befehl."),
                    QStringLiteral("„iplan help“ zeigt alle Befehle."));
    return fail(ErrorKind::Usage, QStringLiteral("Den Befehl „%1“ gibt es nicht.").arg(word),
                QStringLiteral("„iplan help“ zeigt alle Befehle."));
}

Result<> run(const QStringList& words, Formatter& out)
{
    const QString first = words.value(0);
    if (first == u"--version" || first == u"-V")
        return answerVersion(out);
    if (first == u"--help" || first == u"-h")
        return answerHelp(out);
    const Command* command = commandByName(first);
    if (!command)
        return unknownCommand(first);
    IPLAN_TRY_ASSIGN(const auto call, Call::parse(*command, words.mid(1)));
    return call.has("help") ? answerHelp(*command, out) : command->run(call, out);
}

} // namespace

int main(int argc, char** argv)
{
    useUtf8();
    qInstallMessageHandler(handleMessage);
    const auto application = makeApplication(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const auto ended = words.indexOf(QStringLiteral("--"));
    const auto out = Formatter::make(words.mid(0, ended).contains(QStringLiteral("--json")));
    const Result<> result = checkCall(argc, argv).and_then([&] { return run(words, *out); });
    if (result)
        return 0;
    out->error(result.error());
    if (!result.error().detail.isEmpty())
        qInfo("%s", qUtf8Printable(result.error().detail));
    return exitCodeOf(result.error().kind);
}
