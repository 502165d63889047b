// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundmail.h"
#include "core/interchange/round/roundreturn.h"
#include "core/model/entities.h"
#include "core/ops/rows.h"
#include "tests/core/store/storefixture.h"
#include "tests/support/python.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace iplan::test
{

/// Two offices and a provider with their measures, and a round that asks them.
struct RoundWorld {
    std::unique_ptr<Store> store = memoryStore();
    Organization office;
    Organization school;
    Organization provider;
    QList<Measure> measures; ///< K001 to K003; K003 is led by the school office and provided by the provider
    StatusRound round;
    TempDir folder;

    RoundWorld()
    {
        office.name = QStringLiteral("Amt für Vielfalt");
        school.name = QStringLiteral("Schulamt");
        provider.name = QStringLiteral("Brückenbau e. V.");
        round.title = QStringLiteral("Sachstand 2027");
        round.asOf = PartialDate(QDate(2027, 6, 30));
        round.due = QDate(2027, 7, 15);
        round.questions = QStringLiteral("Was hat gefehlt?\n\nWen haben Sie erreicht?");
        write(*store, QStringLiteral("test:fill"), [this](Writer& writer) {
            for (Organization* each : {&office, &school, &provider})
                writer.insert(*each);
            for (int i = 1; i <= 3; ++i)
                addMeasure(writer, i);
            MeasureParticipant link;
            link.id = Id<MeasureParticipant>(newRowId());
            link.measure = measures.at(2).id;
            link.organization = provider.id;
            link.role = ParticipantRole::Provider;
            writer.insert(link);
            writer.insert(round);
        });
        run([this](Writer& writer) -> Result<> {
            IPLAN_TRY(makeRecipients(writer, round.id));
            return {};
        });
    }

    void run(const std::function<Result<>(Writer&)>& body)
    {
        REQUIRE_OK(store->transact(QStringLiteral("test:round"), body));
    }
    void set(const RowRef& row, const char* field, const Value& value)
    {
        run([&](Writer& writer) {
            return setRow(writer, row, {{row.entity->field(QString::fromLatin1(field)), value}});
        });
    }
    template <class E>
    [[nodiscard]] std::optional<E> find(const Id<E>& id) const
    {
        return value_of(store->read([&](const Reader& reader) -> Result<std::optional<E>> { return reader.find(id); }));
    }
    template <class E>
    [[nodiscard]] QList<E> all() const
    {
        return value_of(store->read([](const Reader& reader) -> Result<QList<E>> { return reader.all<E>(); }));
    }
    [[nodiscard]] Measure measure(int number) const { return find(measures.at(number - 1).id).value(); }
    [[nodiscard]] Id<RoundRecipient> recipient(const Organization& of) const
    {
        return roundRecipientId(round.id, of.id);
    }

    /// Writes the sheet of an organisation, notes it as given out, and gives its path.
    QString giveOut(const Organization& to, const QString& name = QStringLiteral("bogen.xlsx"))
    {
        const RoundSheet sheet = value_of(roundSheetOf(*store, recipient(to), QDate(2027, 6, 1)));
        const QString path = folder.file(name);
        REQUIRE_OK(writeRoundSheet(sheet, path));
        run([&](Writer& writer) { return noteSheetSent(writer, recipient(to), sheet.key, sheet.day); });
        return path;
    }
    [[nodiscard]] Result<RoundReturn> plan(const QString& path, RoundReturnOptions options = {}) const
    {
        options.today = QDate(2027, 7, 1);
        IPLAN_TRY_ASSIGN(const auto sheet, readReturnedSheet(path));
        return planRoundReturn(*store, sheet, options);
    }
    RoundReturn takeIn(const QString& path, const RoundReturnOptions& options = {})
    {
        RoundReturn out = value_of(plan(path, options));
        run([&](Writer& writer) { return applyRoundReturn(writer, out, QDate(2027, 7, 1)); });
        return out;
    }

private:
    void addMeasure(Writer& writer, int number)
    {
        Measure measure;
        measure.code = QStringLiteral("K00%1").arg(number);
        measure.title = QStringLiteral("Maßnahme %1").arg(number);
        measure.leadOffice = number == 3 ? school.id : office.id;
        measure.state = MeasureState::Running;
        measure.stateReason = QStringLiteral("seit 2026");
        if (number == 3)
            measure.providerKind = ProviderKind::ThirdParty;
        writer.insert(measure);
        measures << measure;
        StatusReport report;
        report.measure = measure.id;
        report.asOf = PartialDate::year(2026);
        report.text = QStringLiteral("Hat begonnen.");
        writer.insert(report);
    }
};

/// Changes a sheet as an office would: each line of `script` is Python on `page` (the visible sheet of openpyxl), with
/// `cell(code, key)` for the cell of a measure, `column(key)` for the letter of a column, `row(code)` for a row. False
/// where openpyxl is not installed.
[[nodiscard]] inline bool editSheet(const QString& path, const QString& script)
{
    const QString python = pythonWith(QStringLiteral("openpyxl"), QStringLiteral("python3-openpyxl"));
    if (python.isEmpty())
        return false;
    const QString frame = QStringLiteral(R"(
import sys, openpyxl
from openpyxl.utils import get_column_letter
book = openpyxl.load_workbook(sys.argv[1])
page = book['Sachstand']
keys = next(r for r in page.iter_rows() if any(str(c.value).startswith('iplan:') for c in r))
columns = {str(c.value)[6:]: c.column for c in keys if c.value}
def row(code):
    return next(r[0].row for r in page.iter_rows() if r[columns['code'] - 1].value == code)
def column(key):
    return get_column_letter(columns[key])
def cell(code, key):
    return page.cell(row(code), columns[key])
%1
book.save(sys.argv[1])
)")
                              .arg(script);
    QProcess process;
    process.start(python, {QStringLiteral("-c"), frame, path});
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return true;
}

} // namespace iplan::test
