// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/export.h"
#include "core/store/storefixture.h"

#include <QByteArrayList>
#include <QDir>
#include <QProcess>

namespace iplan::test
{

inline QString german(const char* text)
{
    return QString::fromUtf8(text);
}

inline ExportOptions asOf(QDate day = {2026, 11, 21}, bool publicOnly = false)
{
    return {publicOnly, day};
}

/// A small concept with everything an export must treat with care: a renamed body, people, internal notes, a protected
/// group, amounts of several kinds and stages, partial dates, table signs and text that looks like formulas.
struct ExportSample {
    std::unique_ptr<Store> store = memoryStore();
    Id<Measure> measure;
    Id<Organization> office;
    Id<Person> person;

    ExportSample()
    {
        write(*store, QStringLiteral("sample"), [this](Writer& writer) {
            addTree(writer);
            addMeasureRow(writer);
            addMeasureChildren(writer);
            addMembers(writer);
        });
    }

    /// Values that no public output may hold.
    static QByteArrayList secrets()
    {
        return {"Musterfrau",    "Wilhelmine",  "w.musterfrau@example.org", "Geheimnotiz",    "Ampelsetzer",
                "0221 555 1234", "Privatweg 7", "Verein Regenbogenbogen",   "Zweck Rundbrief"};
    }

private:
    void addTree(Writer& writer)
    {
        Concept concept_;
        concept_.title = german("Konzept zum Üben");
        concept_.municipality = german("Übungsstadt");
        writer.insert(concept_);
        FieldOfAction field;
        field.concept_ = concept_.id;
        field.number = QStringLiteral("1");
        m_field = writer.insert(field); // without a title
        ConceptModule module;
        module.fieldOfAction = m_field;
        module.number = QStringLiteral("1.1");
        module.title = german("Sprachförderung");
        module.initialSituation = QStringLiteral("<p>Viele <strong>Kinder</strong> &amp; Eltern</p>");
        writer.insert(module);
        Organization body;
        body.name = german("Amt für Integration und Vielfalt");
        body.email = QStringLiteral("w.musterfrau@example.org");
        body.note = QStringLiteral("Geheimnotiz zum Amt");
        body.address = QStringLiteral("Privatweg 7");
        office = writer.insert(body);
        OrganizationName former;
        former.organization = office;
        former.name = german("Interkultureller Dienst");
        former.to = PartialDate(QDate(2018, 12, 31));
        writer.insert(former);
        Person contact;
        contact.givenName = QStringLiteral("Wilhelmine");
        contact.familyName = QStringLiteral("Musterfrau");
        contact.phone = QStringLiteral("0221 555 1234");
        person = writer.insert(contact);
        PersonConsent consent;
        consent.person = person;
        consent.purpose = QStringLiteral("Zweck Rundbrief");
        writer.insert(consent);
    }

    void addMeasureRow(Writer& writer)
    {
        Measure row;
        row.code = QStringLiteral("K001");
        row.title = QStringLiteral("=HYPERLINK(\"http://example.org\";\"Klick\")");
        row.summary = german("Zeile eins\nZeile „zwei“; mit Semikolon");
        row.fieldOfAction = m_field;
        row.leadOffice = office;
        row.contactPerson = person;
        row.programmeGroup = ProgrammeGroup::B;
        row.trafficLight = TrafficLight::Yellow;
        row.trafficLightReason = QStringLiteral("+49 kein Anschluss");
        row.trafficLightBy = QStringLiteral("Ampelsetzer");
        row.internalNote = QStringLiteral("Geheimnotiz zur Maßnahme");
        row.plannedStart = PartialDate(QDate(2026, 3, 1));
        row.plannedEnd = PartialDate::quarter(2027, 4);
        measure = writer.insert(row);
        MeasureParticipant part;
        part.measure = measure;
        part.organization = office;
        part.role = ParticipantRole::Provider;
        writer.link(part);
    }

    void addMeasureChildren(Writer& writer)
    {
        for (const auto& [kind, stage, cents] : {std::tuple{CostKind::Personnel, CostStage::Estimated, 1250000},
                                                 {CostKind::Material, CostStage::Estimated, 33},
                                                 {CostKind::Grant, CostStage::Requested, 7500000},
                                                 {CostKind::Income, CostStage::Estimated, -5000}}) {
            CostItem item;
            item.measure = measure;
            item.year = 2026;
            item.kind = kind;
            item.stage = stage;
            item.amount = Money{cents};
            writer.insert(item);
        }
        Metric metric;
        metric.measure = measure;
        metric.name = QStringLiteral("@Teilnehmende");
        metric.target = 0.5;
        writer.insert(metric);
        MetricValue value;
        value.metric = metric.id;
        value.period = PartialDate::year(2025);
        value.sign = TableSign::Nil;
        writer.insert(value);
        StatusReport report;
        report.measure = measure;
        report.asOf = PartialDate(QDate(2026, 6, 30));
        report.reportingOffice = office;
        report.text = QStringLiteral("-2+3");
        writer.insert(report);
    }

    void addMembers(Writer& writer)
    {
        WorkingGroup open;
        open.number = QStringLiteral("1");
        open.title = QStringLiteral("AG Sprache");
        writer.insert(open);
        WorkingGroup closed;
        closed.number = QStringLiteral("2");
        closed.title = german("AG mit Schutz");
        closed.sensitiveMembership = true;
        writer.insert(closed);
        Membership ofPerson;
        ofPerson.workingGroup = open.id;
        ofPerson.person = person;
        ofPerson.source = QStringLiteral("Geheimnotiz zur Person");
        writer.insert(ofPerson);
        Membership ofBody;
        ofBody.workingGroup = open.id;
        ofBody.organization = office;
        writer.insert(ofBody);
        Membership inClosed;
        inClosed.workingGroup = closed.id;
        inClosed.organization = office;
        inClosed.source = QStringLiteral("Verein Regenbogenbogen");
        writer.insert(inClosed);
    }

    Id<FieldOfAction> m_field;
};

/// Adds measures "T0001" … with texts of some length.
inline void addManyMeasures(Store& store, int count)
{
    write(store, QStringLiteral("sample"), [count](Writer& writer) {
        for (int i = 1; i <= count; ++i) {
            Measure row;
            row.code = QStringLiteral("T%1").arg(i, 4, 10, QChar(u'0'));
            row.title = german("Maßnahme %1").arg(i);
            row.description = german("Beschreibung mit Umlauten äöüß, Nummer %1. ").arg(i).repeated(20);
            writer.insert(row);
        }
    });
}

/// The output of a program; nothing if it is not there or fails.
inline std::optional<QByteArray> outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        WARN(program.toStdString() << ": " << process.readAllStandardError().toStdString());
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

/// All that a file, or the files of a folder, hold; the parts of a workbook unpacked.
inline QByteArray allBytes(const QString& path)
{
    QByteArray bytes;
    if (QFileInfo(path).isDir()) {
        for (const QFileInfo& file : QDir(path).entryInfoList(QDir::Files | QDir::Hidden))
            bytes += allBytes(file.filePath());
        return bytes;
    }
    if (path.endsWith(QLatin1String(".xlsx")))
        return outputOf(QStringLiteral("unzip"), {QStringLiteral("-p"), path}).value_or(QByteArray());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Names of all that lies in the folder.
inline QStringList entriesOf(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace iplan::test
