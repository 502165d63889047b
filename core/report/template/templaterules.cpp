// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/templaterules.h"

#include "core/report/contrast.h"
#include "core/report/template/placeholders.h"
#include "core/report/template/sectionlines.h"

#include <QLocale>

namespace iplan::report
{

namespace
{

const FieldInfo& templateField(const char* key)
{
    return *entityOf<ReportTemplate>().field(QString::fromLatin1(key));
}

void addColorProblem(QList<TemplateProblem>& out, const char* key, const QString& text, const QColor& other)
{
    if (text.isEmpty())
        return;
    const QColor color(text);
    const FieldInfo& field = templateField(key);
    if (!text.startsWith(u'#') || !color.isValid()) {
        out << TemplateProblem{&field,
                               QStringLiteral("„%1“ ist keine Farbe. Schreiben Sie sie wie #1f4e79.").arg(text)};
        return;
    }
    const double contrast = contrastOf(color, other);
    if (contrast < kLegibleContrast)
        out << TemplateProblem{&field,
                               QStringLiteral("%1 ist %2 nicht gut zu lesen: Kontrast %3 zu 1, nötig sind 4,5 zu 1.")
                                   .arg(text,
                                        other == QColor(Qt::white) ? QStringLiteral("auf weißem Papier")
                                                                   : QStringLiteral("unter schwarzer Schrift"),
                                        QLocale(QLocale::German).toString(contrast, 'f', 1))};
}

QStringList keysOf(std::span<const SectionColumn> columns)
{
    QStringList out;
    for (const SectionColumn& column : columns)
        out << QString::fromLatin1(column.key);
    return out;
}

void addSectionProblems(QList<TemplateProblem>& out, const ReportTemplate& one, const ReportInfo& report)
{
    const FieldInfo& field = templateField("sections");
    for (const SectionLine& line : sectionLines(one.sections)) {
        const ReportSection* section = sectionNamed(report, line.key);
        if (!section) {
            out << TemplateProblem{&field,
                                   QStringLiteral("Einen Abschnitt „%1“ hat „%2“ nicht; er wird übergangen.")
                                       .arg(line.key, report.labelText()),
                                   false};
            continue;
        }
        const QStringList known = keysOf(section->columns);
        for (const QString& column : line.columns) {
            if (!known.contains(column))
                out << TemplateProblem{
                    &field,
                    QStringLiteral("Eine Spalte „%1“ hat der Abschnitt „%2“ nicht; sie wird übergangen.")
                        .arg(column, QString::fromUtf8(section->label)),
                    false};
        }
    }
}

} // namespace

const QList<TemplateTextField>& templateTextFields()
{
    using T = ReportTemplate;
    static const QList<TemplateTextField> fields{
        {&templateField("coverTitle"), &T::coverTitle, false},
        {&templateField("coverText"), &T::coverText, false},
        {&templateField("headerLeft"), &T::headerLeft, true},
        {&templateField("headerCenter"), &T::headerCenter, true},
        {&templateField("headerRight"), &T::headerRight, true},
        {&templateField("footerLeft"), &T::footerLeft, true},
        {&templateField("footerCenter"), &T::footerCenter, true},
        {&templateField("footerRight"), &T::footerRight, true},
        {&templateField("foreword"), &T::foreword, false, ReportText::Foreword},
        {&templateField("imprint"), &T::imprint, false, ReportText::Imprint},
        {&templateField("contact"), &T::contact, false, ReportText::Contact}};
    return fields;
}

QList<TemplateProblem> templateProblems(const ReportTemplate& reportTemplate, const QList<TextModule>& modules)
{
    QList<TemplateProblem> out;
    const ReportInfo* report = reportByKey(reportTemplate.report);
    if (!report && !reportTemplate.report.isEmpty())
        out << TemplateProblem{
            &templateField("report"),
            QStringLiteral("Einen Bericht „%1“ kennt dieses Programm nicht.").arg(reportTemplate.report)};
    if (report)
        addSectionProblems(out, reportTemplate, *report);
    for (const TemplateTextField& one : templateTextFields()) {
        for (const QString& problem : placeholderProblems(reportTemplate.*one.member, one.isLine, modules))
            out << TemplateProblem{one.field, problem};
    }
    const std::optional<double> points = reportTemplate.bodyPoints;
    if (points && (*points < kTemplatePoints.least || *points > kTemplatePoints.most))
        out << TemplateProblem{
            &templateField("bodyPoints"),
            QStringLiteral("Möglich sind %1 bis %2 Punkt.").arg(kTemplatePoints.least).arg(kTemplatePoints.most)};
    addColorProblem(out, "headingColor", reportTemplate.headingColor, Qt::white);
    addColorProblem(out, "tableColor", reportTemplate.tableColor, Qt::black);
    return out;
}

Result<> checkTemplate(const ReportTemplate& reportTemplate, const QList<TextModule>& modules)
{
    QStringList sentences;
    for (const TemplateProblem& problem : templateProblems(reportTemplate, modules)) {
        if (problem.hinders)
            sentences << QStringLiteral("%1: %2").arg(problem.field->labelText(), problem.text);
    }
    if (sentences.isEmpty())
        return {};
    QStringList known;
    for (const TemplatePlaceholder& one : templatePlaceholders())
        known << one.text();
    return fail(ErrorKind::Rejected,
                QStringLiteral("Mit der Vorlage „%1“ entsteht kein Bericht. %2")
                    .arg(reportTemplate.title, sentences.join(u' ')),
                QStringLiteral("Berichtigen Sie die Vorlage. Platzhalter sind %1 und {baustein:KÜRZEL}.")
                    .arg(known.join(QStringLiteral(", "))));
}

bool isFor(const ReportTemplate& reportTemplate, const ReportInfo& report)
{
    return reportTemplate.report.isEmpty() || reportTemplate.report == report.keyText();
}

} // namespace iplan::report
