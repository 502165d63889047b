// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/editioncompare.h"

#include "app/cli/call.h"
#include "app/cli/comparedinput.h"
#include "app/cli/comparisonoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/outputpath.h"
#include "core/base/outputfile.h"
#include "core/interchange/comparisonsheets.h"
#include "core/report/content/comparisonreport.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace iplan::cli
{

namespace
{

const QString kTextFormat = QStringLiteral("text");
const QString kJsonFormat = QStringLiteral("json");
const QString kXlsxFormat = QStringLiteral("xlsx");

QStringList comparisonFormats()
{
    QStringList out{kTextFormat, kJsonFormat};
    for (const report::Format format : report::kAllFormats)
        out << report::formatKey(format);
    return out << kXlsxFormat;
}

Result<> writeDocument(const ProgrammeComparison& comparison, const QString& format, const QString& path)
{
    for (const report::Format one : report::kAllFormats) {
        if (report::formatKey(one) == format)
            return report::render(report::comparisonReport(comparison), one, path);
    }
    return fail(ErrorKind::Usage, QStringLiteral("Das Format „%1“ gibt es nicht.").arg(format));
}

Result<> write(const ProgrammeComparison& comparison, const QString& format, const QString& path)
{
    if (format == kTextFormat)
        return writeFile(path, comparisonText(comparison).toUtf8());
    if (format == kJsonFormat)
        return writeFile(path, QJsonDocument(comparisonJson(comparison)).toJson());
    return format == kXlsxFormat ? writeComparison(comparison, path) : writeDocument(comparison, format, path);
}

/// Where to write; empty for standard output, where only text can go. Rejected for a file that is compared.
Result<QString> targetOf(const Call& call, const QString& format, const QStringList& compared)
{
    if (!call.has("output") && (format == kTextFormat || format == kJsonFormat))
        return QString();
    IPLAN_TRY_ASSIGN(const auto path, outputPath(call));
    for (const QString& file : compared) {
        if (!file.isEmpty() && QFileInfo(path).exists() && QFileInfo(path) == QFileInfo(file))
            return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist eine der verglichenen Dateien.").arg(path),
                        QStringLiteral("Nennen Sie ein anderes Ziel."));
    }
    return path;
}

} // namespace

Result<> compareEditions(const QString& file, const QString& before, const QString& after, const Call& call,
                         Formatter& out)
{
    QString format = kTextFormat;
    if (call.has("format")) {
        IPLAN_TRY_ASSIGN(format, call.oneOf("format", comparisonFormats()));
    }
    IPLAN_TRY_ASSIGN(const auto target, targetOf(call, format, {file, otherFileOf(before), otherFileOf(after)}));
    const QDate today = QDate::currentDate();
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    IPLAN_TRY_ASSIGN(const auto store, Store::open(file, options));
    IPLAN_TRY_ASSIGN(const auto earlier, comparedStateOf(*store, before, today));
    IPLAN_TRY_ASSIGN(const auto later, comparedStateOf(*store, after, today));
    const auto comparison =
        compareProgrammes(earlier, later, {call.has("public"), call.has("with-people") && !call.has("public")});
    if (!target.isEmpty()) {
        IPLAN_TRY(write(comparison, format, target));
        return answerOutput(target, out);
    }
    return out.answer(
        [&] {
            return format == kJsonFormat ? QString::fromUtf8(QJsonDocument(comparisonJson(comparison)).toJson())
                                         : comparisonText(comparison);
        },
        [&] { return QJsonValue(comparisonJson(comparison)); });
}

const char* comparisonFormatsHelp()
{
    static const QByteArray help =
        (comparisonFormats().join(QStringLiteral(", ")) + QStringLiteral("; ohne die Angabe text.")).toUtf8();
    return help.constData();
}

} // namespace iplan::cli
