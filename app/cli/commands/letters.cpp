// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/disclosing.h"
#include "app/cli/formatter.h"
#include "app/cli/leftout.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/base/utf8text.h"
#include "core/query/resolve.h"
#include "core/report/content/gapsreport.h"
#include "core/report/content/letters.h"
#include "core/report/render.h"

#include <QFile>
#include <QFileInfo>

namespace iplan::cli
{

namespace
{

constexpr report::Format kLetterFormats[] = {report::Format::Pdf, report::Format::Docx, report::Format::Odt,
                                             report::Format::AccessiblePdf};

QStringList letterFormatNames()
{
    QStringList out;
    for (const report::Format format : kLetterFormats)
        out << report::formatKey(format);
    return out;
}

/// What is made for those who are written to.
struct LetterOrder {
    const report::LabelSheet* labels = nullptr; ///< null: letters
    int skipped = 0;
    report::LetterTemplate letter = {};
    bool gaps = false; ///< with what is missing of the measures that the office leads
};

Result<QString> templateText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, QStringLiteral("Die Vorlage „%1“ kann nicht gelesen werden.").arg(path),
                    QStringLiteral("Prüfen Sie Namen und Rechte."), file.errorString());
    return utf8Text(file.readAll(), u'„' + path + u'“');
}

QString sheetNames()
{
    QStringList out;
    for (const report::LabelSheet& sheet : report::labelSheets())
        out << sheet.keyText();
    return out.join(QStringLiteral(", "));
}

Result<LetterOrder> labelOrder(const Call& call)
{
    LetterOrder out;
    out.labels = report::labelSheetByKey(call.value("labels"));
    if (!out.labels)
        return fail(ErrorKind::Usage,
                    QStringLiteral("iplan letters: Den Etikettenbogen „%1“ gibt es nicht.").arg(call.value("labels")),
                    QStringLiteral("Möglich sind %1.").arg(sheetNames()));
    IPLAN_TRY_ASSIGN(const auto skipped, call.number("skip", 0));
    if (skipped >= out.labels->count())
        return fail(ErrorKind::Usage,
                    QStringLiteral("iplan letters: Der Bogen hat nur %L1 Etiketten.").arg(out.labels->count()),
                    QStringLiteral("Nennen Sie bei --skip eine kleinere Zahl."));
    out.skipped = skipped;
    return out;
}

Result<LetterOrder> orderOf(const Call& call)
{
    if (call.has("gaps") && !call.has("labels") && !call.has("template"))
        return LetterOrder{nullptr, 0, report::usualGapLetter(), true};
    if (call.has("labels") == call.has("template") || (call.has("gaps") && call.has("labels")))
        return fail(
            ErrorKind::Usage, QStringLiteral("iplan letters: Es fehlt, was entstehen soll."),
            QStringLiteral("Nennen Sie --template VORLAGE oder --gaps für Briefe oder --labels BOGEN für Etiketten."));
    if (call.has("labels"))
        return labelOrder(call);
    IPLAN_TRY_ASSIGN(const auto text, templateText(call.value("template")));
    const LetterOrder out{nullptr, 0, {call.value("subject"), QString(text).remove(u'\r')}, call.has("gaps")};
    IPLAN_TRY(report::checkTemplate(out.letter));
    return out;
}

/// The rows that the words name: each one, or all of a kind.
Result<QList<RowRef>> writtenTo(const Store& store, const QStringList& words)
{
    QList<RowRef> out;
    for (const QString& word : words) {
        const EntityInfo* all = entityByKey(word);
        if (all && hasAddressees(*all)) {
            IPLAN_TRY_ASSIGN(const auto rows, store.read([all](const Reader& reader) -> Result<QList<Record>> {
                return reader.list(*all);
            }));
            for (const Record& row : rows)
                out << row.ref();
            continue;
        }
        IPLAN_TRY_ASSIGN(const auto row, resolveRef(store, word));
        if (!hasAddressees(*row.entity))
            return fail(ErrorKind::Rejected, QStringLiteral("An „%1“ lässt sich kein Brief schreiben.").arg(word),
                        QStringLiteral("Nennen Sie Personen, Organisationen oder Arbeitsgruppen."));
        out << row;
    }
    return out;
}

Result<report::Document> documentOf(const Store& store, const QList<Addressee>& addressees, const LetterOrder& order,
                                    const report::LetterSender& sender)
{
    if (order.labels)
        return report::addressLabels(addressees, *order.labels, order.skipped);
    if (!order.gaps)
        return report::serialLetters(addressees, order.letter, sender);
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    return report::gapLetters(*snapshot, addressees, order.letter, sender);
}

/// Leaves out those whom nothing is missing of.
Result<> keepThoseWithGaps(const Store& store, Addressees& addressees, QDate day)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    addressees.list = report::withGaps(*snapshot, std::move(addressees.list), day);
    if (!addressees.list.isEmpty())
        return {};
    return fail(ErrorKind::NotFound, QStringLiteral("Niemand davon mit einer Anschrift führt Maßnahmen mit Lücken."),
                QStringLiteral("Tragen Sie bei den federführenden Dienststellen die Anschrift ein."));
}

QString lettersText(const QString& path, const Addressees& addressees)
{
    QString out = QStringLiteral("Geschrieben: %1\nAnschriften: %L2").arg(path).arg(addressees.list.size());
    for (const LeftOut& one : addressees.leftOut)
        out += QStringLiteral("\nNicht dabei: %1 (%2)").arg(one.name, reasonText(one.reason));
    return out;
}

QJsonValue lettersJson(const QString& path, const Addressees& addressees)
{
    QJsonArray leftOut;
    for (const LeftOut& one : addressees.leftOut)
        leftOut << QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("reason"), reasonText(one.reason)}};
    return QJsonObject{{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()},
                       {QStringLiteral("count"), addressees.list.size()},
                       {QStringLiteral("leftOut"), leftOut}};
}

Result<> runLetters(const Call& call, Formatter& out)
{
    const QStringList formats = letterFormatNames();
    IPLAN_TRY_ASSIGN(const auto format, call.oneOf("format", formats));
    IPLAN_TRY_ASSIGN(const auto output, outputPath(call));
    IPLAN_TRY_ASSIGN(const auto order, orderOf(call));
    IPLAN_TRY_ASSIGN(const auto store, openForNaming(call));
    IPLAN_TRY_ASSIGN(const auto rows, writtenTo(*store, call.argumentsFrom(1)));
    const QDate today = QDate::currentDate();
    MemberNaming naming = namingOf(call);
    IPLAN_TRY_ASSIGN(auto addressees, store->read([&](const Reader& reader) -> Result<Addressees> {
        return addresseesOf(reader, rows, {.day = today, .purpose = call.value("purpose"), .naming = &naming});
    }));
    if (addressees.list.isEmpty())
        return failNobodyWrittenTo(addressees);
    if (order.gaps)
        IPLAN_TRY(keepThoseWithGaps(*store, addressees, today));
    const report::LetterSender sender{today, {QString(), call.value("sender")}};
    IPLAN_TRY_ASSIGN(const auto document, documentOf(*store, addressees.list, order, sender));
    IPLAN_TRY(report::render(document, kLetterFormats[static_cast<size_t>(formats.indexOf(format))], output));
    IPLAN_TRY(keepReason(*store, output, naming));
    return out.answer([&] { return lettersText(output, addressees); }, [&] { return lettersJson(output, addressees); });
}

/// The kinds of sheets; kept, since declarations point to it.
const char* sheetsHelp()
{
    static const QByteArray help = (QStringLiteral("Adressetiketten statt Briefen: ") + sheetNames() + u'.').toUtf8();
    return help.constData();
}

} // namespace

const Command& lettersCommand()
{
    using Count = ArgumentInfo::Count;
    static const ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"WEM", "Personen, Organisationen oder Arbeitsgruppen (REF), oder alle: person, organization, workingGroup.",
         Count::Many}};
    static const OptionInfo options[] = {
        {"format", "FORMAT", "pdf, docx, odt oder pdfua (barrierefreies PDF; braucht LibreOffice)."},
        {"output", "ZIEL", "Die Datei, die geschrieben wird. Eine vorhandene wird ersetzt."},
        {"template", "VORLAGE", "Textdatei mit Platzhaltern wie {Anrede}; eine Leerzeile beginnt einen Absatz."},
        {"subject", "TEXT", "Der Betreff, auch mit Platzhaltern."},
        {"sender", "TEXT", "Wer schreibt; steht über der Anschrift und für {Absender}."},
        {"gaps", "",
         "Jeder Dienststelle unter dem Brief, was zu ihren Maßnahmen fehlt; wem nichts fehlt, bekommt keinen."},
        {"labels", "BOGEN", sheetsHelp()},
        {"skip", "ANZAHL", "So viele Etiketten des ersten Bogens sind schon verbraucht."},
        {"purpose", "ZWECK", "Nur wer für diesen Zweck eingewilligt hat, soweit eine Einwilligung nötig ist."},
        kProtectedReasonOption};
    static const Command command{
        "letters",
        "Schreibt Serienbriefe oder Adressetiketten.",
        "Eine Arbeitsgruppe steht für ihre Mitglieder am heutigen Tag. Sortiert wird nach der Postleitzahl. Wer keine "
        "Anschrift hat oder nicht eingewilligt hat, wird genannt. Mitglieder einer Gruppe mit geschützter "
        "Mitgliederliste sind nur mit --protected-reason dabei.",
        arguments,
        options,
        &runLetters,
        true};
    return command;
}

} // namespace iplan::cli
