// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xlsxfile.h"
#include "core/rules/rule.h"
#include "exportfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Reads a workbook with openpyxl and prints it as JSON; a cell is [type, value, number format].
const char* const kReader = R"(
import json, sys, datetime
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def cell(c):
    v = c.value
    if isinstance(v, datetime.datetime): v = v.date().isoformat()
    return [c.data_type, v, c.number_format]
out = {"title": book.properties.title, "sheets": []}
for s in book.worksheets:
    out["sheets"].append({"name": s.title, "frozen": s.freeze_panes, "filter": s.auto_filter.ref or next((t.ref for t in s.tables.values()), None),
        "tables": [[t.ref, t.totalsRowCount or 0] for t in s.tables.values()], "area": str(s.print_area), "wide": s.page_setup.fitToWidth,
        "rows": s.print_title_rows, "orientation": s.page_setup.orientation,
        "footer": (s.oddFooter.left.text or "") + "|" + (s.oddFooter.right.text or ""),
        "width": s.column_dimensions["B"].width,
        "cells": [[cell(c) for c in row] for row in s.iter_rows()]})
print(json.dumps(out))
)";

/// The python with openpyxl; empty if there is none.
QString pythonWithOpenpyxl()
{
    for (const char* name : {"/usr/bin/python3", "python3"}) {
        QProcess process;
        process.start(QString::fromLatin1(name), {QStringLiteral("-c"), QStringLiteral("import openpyxl")});
        if (process.waitForStarted() && process.waitForFinished() && process.exitCode() == 0)
            return QString::fromLatin1(name);
    }
    WARN("Not run: python3-openpyxl is not installed");
    return {};
}

class Workbook
{
public:
    Workbook(const QString& python, const QString& path)
    {
        const auto json = outputOf(python, {QStringLiteral("-c"), QString::fromLatin1(kReader), path});
        REQUIRE(json.has_value());
        m_book = QJsonDocument::fromJson(*json).object();
    }
    [[nodiscard]] QJsonObject book() const { return m_book; }
    [[nodiscard]] QStringList names() const
    {
        QStringList out;
        for (const QJsonValue& sheet : m_book.value(u"sheets").toArray())
            out << sheet.toObject().value(u"name").toString();
        return out;
    }
    [[nodiscard]] QJsonObject sheet(const char* name) const
    {
        const qsizetype at = names().indexOf(german(name));
        INFO(name);
        REQUIRE(at >= 0);
        return m_book.value(u"sheets").toArray().at(at).toObject();
    }
    [[nodiscard]] qsizetype rows(const char* name) const { return sheet(name).value(u"cells").toArray().size() - 1; }
    /// [type, value, number format] of the cell in row `row` (1 is the first below the header).
    [[nodiscard]] QJsonArray cell(const char* name, const char* column, qsizetype row = 1) const
    {
        const QJsonArray cells = sheet(name).value(u"cells").toArray();
        const QJsonArray header = cells.at(0).toArray();
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (header.at(i).toArray().at(1).toString() == german(column))
                return cells.at(row).toArray().at(i).toArray();
        }
        FAIL("No column " << column);
        return {};
    }
    [[nodiscard]] QString text(const char* name, const char* column, qsizetype row = 1) const
    {
        const QJsonArray found = cell(name, column, row);
        CHECK(found.at(0).toString() == QStringLiteral("s"));
        return found.at(1).toString();
    }
    [[nodiscard]] double number(const char* name, const char* column, qsizetype row = 1) const
    {
        const QJsonArray found = cell(name, column, row);
        CHECK(found.at(0).toString() == QStringLiteral("n"));
        return found.at(1).toDouble(-1);
    }

private:
    QJsonObject m_book;
};

} // namespace

TEST_CASE("The workbook has typed cells, filters, frozen headers and print titles", "[exchange]")
{
    const QString python = pythonWithOpenpyxl();
    if (python.isEmpty())
        return;
    const ExportSample sample;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.xlsx"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Xlsx, path, asOf()));
    CHECK(entriesOf(folder.path()) == QStringList{QStringLiteral("aus.xlsx")});
    const Workbook book(python, path);
    CHECK(book.names() == QStringList{german("Maßnahmen"), QStringLiteral("Kosten"), german("Sachstände"),
                                      QStringLiteral("Kennzahlen"), QStringLiteral("Handlungsfelder und Module"),
                                      german("Lücken"), QStringLiteral("Legende")});
    CHECK(book.book().value(u"title").toString() == german("Konzept zum Üben"));
    for (const QString& name : book.names()) {
        INFO(name.toStdString());
        const QJsonObject sheet = book.sheet(name.toUtf8().constData());
        CHECK(sheet.value(u"frozen").toString().endsWith(u'2'));
        CHECK(sheet.value(u"filter").toString().startsWith(QStringLiteral("A1:")));
        CHECK(sheet.value(u"rows").toString() == QStringLiteral("$1:$1"));
        CHECK(sheet.value(u"orientation").toString() == QStringLiteral("landscape"));
        CHECK(sheet.value(u"footer").toString() == QStringLiteral("Stand 21.11.2026|Seite &P von &N"));
        CHECK(sheet.value(u"width").toDouble() > 10);
    }

    CHECK(book.text("Maßnahmen", "Titel") == QStringLiteral("=HYPERLINK(\"http://example.org\";\"Klick\")"));
    CHECK(book.text("Maßnahmen", "Federführende Dienststelle") == german("Amt für Integration und Vielfalt"));
    CHECK(book.text("Maßnahmen", "Beteiligte") == german("Amt für Integration und Vielfalt (Träger)"));
    CHECK(book.cell("Maßnahmen", "Beginn geplant") ==
          QJsonArray{QStringLiteral("d"), QStringLiteral("2026-03-01"), QStringLiteral("dd.mm.yyyy")});
    CHECK(book.text("Maßnahmen", "Ende geplant") == QStringLiteral("4. Quartal 2027"));
    CHECK(book.text("Sachstände", "Text") == QStringLiteral("-2+3"));
    CHECK(book.text("Kennzahlen", "Name") == QStringLiteral("@Teilnehmende"));
    CHECK(book.number("Kennzahlen", "Zielwert") == Approx(0.5));
    CHECK(book.text("Kennzahlen", "Istwert: Zeichen statt Zahl") == german("– (nichts vorhanden)"));
    CHECK(book.text("Handlungsfelder und Module", "Modul: Ausgangslage") == german("Viele Kinder & Eltern"));
    CHECK(book.number("Handlungsfelder und Module", "Handlungsfeld: Maßnahmen") == 1);
}

TEST_CASE("Sums in the workbook are those of the file, stage by stage", "[exchange]")
{
    const QString python = pythonWithOpenpyxl();
    if (python.isEmpty())
        return;
    const ExportSample sample;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.xlsx"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Xlsx, path, asOf()));
    const Workbook book(python, path);
    double sum = 0;
    for (qsizetype row = 1; row <= book.rows("Kosten"); ++row) {
        sum += book.number("Kosten", "Betrag", row);
        CHECK(book.cell("Kosten", "Betrag", row).at(2).toString() == german("#,##0.00 €"));
        CHECK(book.text("Kosten", "Maßnahme: Nummer", row) == QStringLiteral("K001"));
    }
    Money stored;
    for (const CostItem& item : all<CostItem>(*sample.store))
        stored += item.amount.value();
    CHECK(qRound64(sum * 100) == stored.cents);
    CHECK(book.number("Maßnahmen", "Personalkosten geschätzt") == Approx(12500));
    CHECK(book.number("Maßnahmen", "Sachmittel geschätzt") == Approx(0.33));
    CHECK(book.number("Maßnahmen", "Summe geschätzt") == Approx(12500.33));
    CHECK(book.number("Maßnahmen", "Summe beantragt") == Approx(75000));
    CHECK(book.cell("Maßnahmen", "Zuschuss geschätzt").at(1).isNull()); // unknown is not zero

    const auto snapshot = value_of(Snapshot::load(*sample.store));
    CHECK(book.rows("Lücken") == findGaps(*snapshot, QDate(2026, 11, 21)).size());
}

TEST_CASE("Texts too long or too strange for a cell are cut or cleaned, not lost", "[exchange]")
{
    CHECK(cellString(german("a\x01\x0b"
                            "b\r\nc")) == QStringLiteral("ab\nc"));
    CHECK(cellString(QStringLiteral("_x0041_ und _xyz_")) == QStringLiteral("_x005F_x0041_ und _xyz_"));
    const QString just(32767, QChar(u'ä'));
    CHECK(cellString(just) == just);
    const QString cut = cellString(german("😀").repeated(20000));
    CHECK(cut.size() <= 32767);
    CHECK(cut.endsWith(german(" … (gekürzt, siehe Export als JSON)")));
    CHECK(QString::fromUtf8(cut.toUtf8()) == cut); // no half character

    const QString python = pythonWithOpenpyxl();
    if (python.isEmpty())
        return;
    const auto store = memoryStore();
    const Id<Measure> id = addMeasure(*store, QStringLiteral("_x0041_"), german("Lang"));
    edit<Measure>(*store, id, [](Measure& measure) { measure.description = german("äöü & <b> ").repeated(20000); });
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("lang.xlsx"));
    REQUIRE_OK(exportFile(*store, ExportFormat::Xlsx, path, asOf()));
    const Workbook book(python, path);
    CHECK(book.text("Maßnahmen", "Nummer") == QStringLiteral("_x0041_"));
    const QString text = book.text("Maßnahmen", "Beschreibung");
    CHECK(text.size() > 32000);
    CHECK(text.startsWith(german("äöü & <b> äöü")));
    CHECK(text.endsWith(german("(gekürzt, siehe Export als JSON)")));
    CHECK(book.rows("Kosten") == 0);
}

TEST_CASE("Sheets of the workbook are tables with sums, and print their usual columns side by side", "[exchange]")
{
    const QString python = pythonWithOpenpyxl();
    if (python.isEmpty())
        return;
    const ExportSample sample;
    write(*sample.store, QStringLiteral("sample"), [&](Writer& writer) {
        CostItem refused;
        refused.measure = sample.measure;
        refused.year = 2026;
        refused.kind = CostKind::Grant;
        refused.stage = CostStage::Requested;
        refused.amount = Money{1'000'000};
        refused.refusalReason = QStringLiteral("Kein Geld");
        writer.insert(refused);
    });
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.xlsx"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Xlsx, path, asOf()));
    const Workbook book(python, path);
    CHECK(book.number("Maßnahmen", "Summe beantragt") == Approx(75000)); // without what was refused
    const QJsonObject measures = book.sheet("Maßnahmen");
    const QJsonArray table = measures.value(u"tables").toArray().at(0).toArray();
    CHECK(table.at(0).toString().startsWith(QStringLiteral("A1:")));
    CHECK(table.at(0).toString().endsWith(u'3')); // header, a measure, sums
    CHECK(table.at(1).toInt() == 1);
    CHECK(measures.value(u"wide").toInt(1) == 1);
    const QJsonArray sums = measures.value(u"cells").toArray().at(2).toArray();
    CHECK(sums.at(0).toArray().at(1).toString() == QStringLiteral("Summe"));
    CHECK(std::count_if(sums.begin(), sums.end(), [](const QJsonValue& cell) {
              return cell.toArray().at(1).toString().contains(QStringLiteral("SUBTOTAL(109"));
          }) >= 5);
    // All that lists show is printed, in front of the rest.
    const QJsonArray header = measures.value(u"cells").toArray().at(0).toArray();
    qsizetype usual = 0;
    for (const FieldInfo& field : entityOf<Measure>().fields)
        usual += field.has(InList) && field.kind != FieldKind::OrderKey && !field.has(Hidden) ? 1 : 0;
    CHECK(header.size() > usual);
    const QString last = measures.value(u"area").toString().section(u':', -1);
    qsizetype printed = 0;
    for (const QChar letter : last) {
        if (letter.isLetter())
            printed = printed * 26 + (letter.unicode() - u'A' + 1);
    }
    CHECK(printed == usual);
    for (const char* name : {"Kosten", "Sachstände", "Lücken"})
        CHECK(book.sheet(name).value(u"tables").toArray().size() == 1);
    CHECK(book.cell("Kosten", "Betrag in Summen", 5).at(1).isNull() !=
          book.cell("Kosten", "Betrag in Summen", 1).at(1).isNull());
}

TEST_CASE("A large workbook is written row by row and holds the same", "[exchange]")
{
    const QString python = pythonWithOpenpyxl();
    if (python.isEmpty())
        return;
    Sheet sheet{QStringLiteral("Groß"), {}, {}, 1};
    sheet.columns = {{QStringLiteral("Name"), {}, 20}, {QStringLiteral("Betrag"), {}, 16, true}};
    for (int i = 0; i < kMostTableCells / 2 + 1; ++i)
        sheet.rows << QList<Cell>{QStringLiteral("Zeile %1").arg(i), Money{100}};
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("gross.xlsx"));
    WorkbookInfo info;
    info.asOf = QDate(2026, 11, 21);
    REQUIRE_OK(writeWorkbook(info, sheet, path));
    const QByteArray xml = allBytes(path);
    CHECK(xml.contains("Zeile " + QByteArray::number(kMostTableCells / 2)));
    CHECK(xml.contains("SUBTOTAL(109,B2:B100002)"));
    CHECK(xml.contains("<autoFilter ref=\"A1:B100002\""));
    CHECK_FALSE(xml.contains("<tableParts"));
}

TEST_CASE("LibreOffice opens the workbook", "[exchange]")
{
    if (QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) {
        WARN("Not run: LibreOffice is not installed");
        return;
    }
    const ExportSample sample;
    const TempDir folder;
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Xlsx, folder.file(QStringLiteral("aus.xlsx")), asOf()));
    const QString profile = QUrl::fromLocalFile(folder.file(QStringLiteral("profil"))).toString(QUrl::FullyEncoded);
    const auto output =
        outputOf(QStringLiteral("soffice"),
                 {QStringLiteral("-env:UserInstallation=") + profile, QStringLiteral("--headless"),
                  QStringLiteral("--convert-to"), QStringLiteral("csv:Text - txt - csv (StarCalc):59,34,76"),
                  QStringLiteral("--outdir"), folder.path(), folder.file(QStringLiteral("aus.xlsx"))});
    REQUIRE(output.has_value());
    const QString csv = QString::fromUtf8(allBytes(folder.file(QStringLiteral("aus.csv"))));
    CHECK(csv.contains(QStringLiteral("\"=HYPERLINK(\"\"http://example.org\"\";\"\"Klick\"\")\"")));
    CHECK(csv.contains(QStringLiteral("01.03.2026")));
    CHECK(csv.contains(german("Amt für Integration und Vielfalt")));
}
