// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/templatedreport.h"

#include "core/report/logo.h"
#include "core/report/pageframe.h"
#include "core/report/template/placeholders.h"
#include "core/report/template/sectionlines.h"

namespace iplan::report
{

namespace
{

// Millimetres.
constexpr QSizeF kTemplateLogo{60, 18};
constexpr QSizeF kSmallTemplateLogo{40, 11};
constexpr double kCoverPictureHeight = 90;

/// The usual sections of the report, and those that print a text which the template has.
QStringList sectionsWithTexts(const ReportInfo& report, const ReportTemplate& reportTemplate)
{
    QStringList out;
    for (const ReportSection& section : report.sections) {
        const bool hasText = std::ranges::any_of(templateTextFields(), [&](const TemplateTextField& one) {
            return one.text != ReportText::None && one.text == section.text &&
                   !(reportTemplate.*one.member).trimmed().isEmpty();
        });
        if (section.isUsual || hasText)
            out << QString::fromLatin1(section.key);
    }
    return out;
}

/// The columns that the section has, of those that were chosen.
QStringList knownColumns(const ReportSection& section, const QStringList& chosen)
{
    QStringList out;
    for (const QString& key : chosen) {
        const bool isKnown = std::ranges::any_of(
            section.columns, [&key](const SectionColumn& column) { return key == QLatin1String(column.key); });
        if (isKnown)
            out << key;
    }
    return out;
}

/// Puts the template on a document.
class TemplateDresser
{
public:
    TemplateDresser(Document& document, const LoadedTemplate& loaded, const PlaceholderSource& source)
        : m_document(document), m_loaded(loaded), m_row(loaded.row), m_source(source)
    {
    }

    void run()
    {
        if (m_document.form)
            return;
        setLook();
        setLines();
        setLogo();
        setCover();
    }

private:
    void setLook()
    {
        DocumentLook& look = m_document.look;
        look.bodyFont = m_row.bodyFont.trimmed();
        look.headingFont = m_row.headingFont.trimmed();
        look.bodyPoints = m_row.bodyPoints.value_or(0);
        look.headingColor = QColor(m_row.headingColor);
        look.tableColor = QColor(m_row.tableColor);
    }

    [[nodiscard]] std::optional<RunningLine> line(const QString& left, const QString& center,
                                                  const QString& right) const
    {
        if ((left + center + right).trimmed().isEmpty())
            return std::nullopt;
        return RunningLine{filledLine(left, m_source), filledLine(center, m_source), filledLine(right, m_source)};
    }

    void setLines()
    {
        m_document.header = line(m_row.headerLeft, m_row.headerCenter, m_row.headerRight);
        m_document.footer = line(m_row.footerLeft, m_row.footerCenter, m_row.footerRight);
    }

    void setLogo()
    {
        if (m_loaded.logo.isEmpty())
            return;
        const QString text = m_loaded.logoText.isEmpty() ? QStringLiteral("Logo") : m_loaded.logoText;
        m_document.logo = logoFigure(m_loaded.logo, text, m_document.compact ? kSmallTemplateLogo : kTemplateLogo);
    }

    void setCover()
    {
        if (m_row.withoutCover) {
            m_document.cover.reset();
            return;
        }
        const QString title = filledText(m_row.coverTitle, m_source).trimmed();
        const QString text = filledText(m_row.coverText, m_source).trimmed();
        const bool asksForOne = !title.isEmpty() || !text.isEmpty() || !m_loaded.cover.isEmpty();
        if (!asksForOne || m_document.compact)
            return;
        if (!m_document.cover) {
            m_document.cover = Cover{};
            m_document.cover->organization = filledText(QStringLiteral("{kommune}"), m_source);
        }
        m_document.cover->title = title;
        for (const QString& one : text.split(u'\n', Qt::SkipEmptyParts))
            m_document.cover->lines.push_back(one);
        const QString shown =
            m_loaded.coverPictureText.isEmpty() ? QStringLiteral("Titelbild") : m_loaded.coverPictureText;
        if (!m_loaded.cover.isEmpty())
            m_document.cover->picture =
                logoFigure(m_loaded.cover, shown, QSizeF(textAreaMm(m_document).width(), kCoverPictureHeight));
    }

    Document& m_document;
    const LoadedTemplate& m_loaded;
    const ReportTemplate& m_row;
    const PlaceholderSource& m_source;
};

} // namespace

void chooseByTemplate(ReportParameters& parameters, const ReportInfo& report, const ReportTemplate& reportTemplate)
{
    if (report.sections.empty() || !isFor(reportTemplate, report))
        return;
    // The sections of a template for all reports are those of no report.
    const QList<SectionLine> lines =
        reportTemplate.report.isEmpty() ? QList<SectionLine>() : sectionLines(reportTemplate.sections);
    QStringList sections;
    for (const SectionLine& line : lines) {
        const ReportSection* section = sectionNamed(report, line.key);
        if (!section)
            continue; // of a newer program
        sections << line.key;
        if (const QStringList columns = knownColumns(*section, line.columns); !columns.isEmpty())
            parameters.columns.insert(line.key, columns);
    }
    if (!parameters.sections)
        parameters.sections = sections.isEmpty() ? sectionsWithTexts(report, reportTemplate) : sections;
}

Document buildReport(const Snapshot& snapshot, const ReportInfo& report, const ReportParameters& parameters,
                     const Letterhead& letterhead, const std::optional<LoadedTemplate>& reportTemplate)
{
    if (!reportTemplate) {
        Document document = report.build(snapshot, parameters);
        applyLetterhead(document, letterhead);
        return document;
    }
    const ReportContext context(snapshot, parameters.options);
    const PlaceholderSource source{context, report, letterhead};
    ReportParameters filled = parameters;
    for (const TemplateTextField& one : templateTextFields()) {
        if (one.text != ReportText::None)
            filled.texts.insert(one.text, filledText(reportTemplate->row.*one.member, source));
    }
    Document document = report.build(snapshot, filled);
    applyLetterhead(document, letterhead);
    TemplateDresser(document, *reportTemplate, source).run();
    return document;
}

} // namespace iplan::report
