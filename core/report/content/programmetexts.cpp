// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/programmeparts.h"

// What an office says of itself and its programme: foreword, imprint, contact.

namespace iplan::report
{

namespace
{

QString givenText(const ReportParameters& parameters, ReportText text)
{
    return parameters.texts.value(text).trimmed();
}

/// The texts of a section below its heading; nothing for an empty text.
void addSectionText(Blocks& blocks, const char* heading, const QString& text)
{
    if (text.isEmpty())
        return;
    addHeading(blocks, 1, QString::fromUtf8(heading));
    addText(blocks, text);
}

/// The municipality of the concept.
QString municipalityOf(const ReportContext& context)
{
    return context.snapshot.concepts.size() > 0 ? context.snapshot.concepts.rows().first().municipality : QString();
}

} // namespace

void addForeword(Blocks& blocks, const ReportContext&, const ReportParameters& parameters)
{
    addSectionText(blocks, "Vorwort", givenText(parameters, ReportText::Foreword));
    if (!givenText(parameters, ReportText::Foreword).isEmpty())
        blocks.emplace_back(PageBreak{});
}

void addImprint(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters)
{
    QString text = givenText(parameters, ReportText::Imprint);
    if (text.isEmpty()) {
        const Edition* edition = editionOf(context);
        QStringList own{labelled("Herausgegeben von: ", municipalityOf(context)),
                        labelled("Fortschreibung: ", edition ? edition->title : QString()),
                        labelled("Vorlage: ", edition ? context.paperText(edition->paper) : QString()),
                        labelled("Stand: ", context.options.asOf.toString(QStringLiteral("dd.MM.yyyy")))};
        own.removeAll(QString());
        text = own.join(u'\n');
    }
    addSectionText(blocks, "Impressum", text);
}

void addContact(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters)
{
    const QString text = givenText(parameters, ReportText::Contact);
    addSectionText(blocks, "Kontakt", text);
    if (!text.isEmpty())
        return;
    // The offices that lead measures, as the file knows how to reach them.
    SheetBuilder sheet;
    QSet<QUuid> seen;
    for (const Measure& measure : context.snapshot.measures) {
        const Organization* office = context.snapshot.organizations.find(measure.leadOffice);
        if (!office || seen.contains(office->id.uuid()))
            continue;
        seen << office->id.uuid();
        sheet.add(context.bodyName(office->id),
                  joined({office->phone, office->email, office->web.simplified()}, QStringLiteral(", ")));
    }
    Blocks list;
    sheet.addTo(list, 0.45);
    if (list.empty())
        return;
    addHeading(blocks, 1, QStringLiteral("Kontakt"));
    std::ranges::move(list, std::back_inserter(blocks));
}

} // namespace iplan::report
