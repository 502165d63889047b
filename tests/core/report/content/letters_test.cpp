// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/letters.h"

#include "core/base/officeprogram.h"
#include "core/report/layout.h"
#include "core/report/normalize.h"
#include "core/report/render.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/report/reportsupport.h"
#include "tests/support/python.h"

#include <QFile>
#include <QRegularExpression>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

Addressee invited(const QString& name, const QString& postcode = u"50667"_s)
{
    Addressee out;
    out.name = u"Dr. Erika "_s + name;
    out.salutation = u"Sehr geehrte Frau Dr. "_s + name;
    out.familyName = name;
    out.body = u"Verein für Übungen e. V."_s;
    out.address = {out.body, u"Frau "_s + out.name, u"Musterweg 1"_s, postcode + u" Köln"_s};
    out.postcode = postcode;
    return out;
}

QList<Addressee> invitedPeople(int count)
{
    QList<Addressee> out;
    for (int i = 1; i <= count; ++i)
        out << invited(u"Beispiel-%1"_s.arg(i));
    return out;
}

LetterSender exampleSender()
{
    return {QDate(2026, 3, 1), {u"Stadt Müsterstadt"_s, u"Integrationszentrum"_s}};
}

QStringList paragraphsOf(const Document& document)
{
    QStringList out;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            out << plainText(paragraph->spans);
    }
    return out;
}

/// Where a word stands on paper.
struct WordPlace {
    int page = 0; ///< from 1
    QPointF mm;   ///< of its upper left corner
};

QList<WordPlace> placesOfWord(const QString& pdf, const QString& word)
{
    const auto run = runTool(u"pdftotext"_s, {u"-bbox"_s, pdf, u"-"_s});
    REQUIRE(run);
    QList<WordPlace> out;
    int page = 0;
    static const QRegularExpression form(u"<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\"[^>]*>([^<]*)<"_s);
    for (const QString& line : QString::fromUtf8(run->output).split(u'\n')) {
        page += line.contains(u"<page "_s) ? 1 : 0;
        const auto match = form.match(line);
        if (match.hasMatch() && match.captured(3) == word)
            out << WordPlace{page, QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()) * (25.4 / 72)};
    }
    // By line, then from left to right.
    std::ranges::sort(out, [](const WordPlace& a, const WordPlace& b) {
        const auto key = [](const WordPlace& one) { return std::tuple(one.page, qRound(one.mm.y() / 8), one.mm.x()); };
        return key(a) < key(b);
    });
    return out;
}

/// The document on paper: by ourselves, and by LibreOffice from each of the formats that it reads.
QStringList printedBy(const Document& document, const TempDir& folder)
{
    QStringList out{folder.file(u"selbst.pdf"_s)};
    REQUIRE_OK(render(document, Format::Pdf, out.first()));
    const QString program = officeProgram();
    if (program.isEmpty()) {
        WARN("LibreOffice is not installed: a part of this test is skipped");
        return out;
    }
    for (const Format format : {Format::Docx, Format::Odt}) {
        const QString path = folder.file(u"aus-%1."_s.arg(formatKey(format)) + extensionOf(format));
        REQUIRE_OK(render(document, format, path));
        const OfficeRun run = convertWithOffice(program, u"pdf:writer_pdf_Export"_s, {path}, folder.path(), 120);
        INFO(run.problem.toStdString());
        out << folder.file(u"aus-%1.pdf"_s.arg(formatKey(format)));
        REQUIRE(QFile::exists(out.last()));
    }
    return out;
}

} // namespace

TEST_CASE("A letter fills in what differs, and leaves out lines that say nothing", "[report]")
{
    const LetterTemplate letter{
        u"Einladung an {Name}"_s,
        u"{anrede},\n\nam {Datum} laden wir {Stelle} ein.\n{Funktion}\n{Unbekannt} bleibt.\n\n\n\nGrüße\n{Absender}\n\n"_s};
    const Document document = serialLetters({invited(u"Beispiel"_s)}, letter, exampleSender());
    CHECK(paragraphsOf(document) ==
          QStringList{QString(QChar::Nbsp), u"Einladung an Dr. Erika Beispiel"_s, u"Sehr geehrte Frau Dr. Beispiel,"_s,
                      u"am 1. März 2026 laden wir Verein für Übungen e. V. ein.\n{Unbekannt} bleibt."_s,
                      QString(QChar::Nbsp), QString(QChar::Nbsp), u"Grüße\nStadt Müsterstadt, Integrationszentrum"_s});
    const Error unknown = error_of(checkTemplate(letter));
    CHECK(unknown.message == u"Den Platzhalter {Unbekannt} gibt es nicht."_s);
    CHECK(unknown.hint.contains(u"{Anrede}, {Name}"_s));
    REQUIRE_OK(checkTemplate(usualLetter()));
}

TEST_CASE("Each letter has pages of its own, without title, header and footer", "[report]")
{
    const Document document =
        serialLetters(invitedPeople(3), {u"Betreff"_s, u"{Anrede},\n\n"_s + QString(u"Langer Satz. "_s).repeated(400)},
                      exampleSender());
    const Layout layout(document);
    CHECK(layout.pageCount() == 6);
    const Document brief = serialLetters(invitedPeople(3), usualLetter(), exampleSender());
    CHECK(Layout(brief).pageCount() == 3);
}

TEST_CASE("Labels fill their sheets to the last one", "[report]")
{
    for (const LabelSheet& sheet : labelSheets()) {
        INFO(sheet.key);
        const auto pages = [&](int count, int skipped) {
            return Layout(addressLabels(invitedPeople(count), sheet, skipped)).pageCount();
        };
        CHECK(pages(sheet.count(), 0) == 1);
        CHECK(pages(sheet.count(), 1) == 2);
        CHECK(pages(2 * sheet.count(), 0) == 2);
        CHECK(pages(1, sheet.count() - 1) == 1);
        CHECK(labelSheetByKey(sheet.keyText()) == &sheet);
        CHECK(sheet.leftMm + sheet.columns * sheet.widthMm <= 210.01);
        CHECK(sheet.topMm + sheet.rows * sheet.heightMm <= 297);
    }
    CHECK_FALSE(labelSheetByKey(u"a4"));
}

TEST_CASE("The address stands in the window of the envelope, in every format", "[report][soffice]")
{
    if (!canReadPdf())
        return;
    const TempDir folder;
    const Document document =
        serialLetters(invitedPeople(3), {u"Betreffzeile"_s, u"{Anrede},\n\nText"_s}, exampleSender());
    for (const QString& pdf : printedBy(document, folder)) {
        INFO(pdf.toStdString());
        CHECK(pdfPages(pdf).size() == 3);
        const auto subjects = placesOfWord(pdf, u"Betreffzeile"_s);
        REQUIRE(subjects.size() == 3);
        const auto senders = placesOfWord(pdf, u"Stadt"_s);
        const auto streets = placesOfWord(pdf, u"Musterweg"_s);
        const auto dates = placesOfWord(pdf, u"März"_s);
        for (int page = 1; page <= 3; ++page) {
            INFO(page);
            const QPointF street = streets.at(page - 1).mm; // the third line
            CHECK(streets.at(page - 1).page == page);
            CHECK(std::abs(street.x() - 25) < 1);
            CHECK(std::abs(street.y() - 70) < 4);
            CHECK(std::abs(senders.at(page - 1).mm.y() - 58.5) < 2);
            CHECK(std::abs(dates.at(page - 1).mm.x() - 130) < 6);
            CHECK(subjects.at(page - 1).mm.y() > 94);
            CHECK(subjects.at(page - 1).mm.y() < 104);
        }
    }
}

TEST_CASE("Labels stand where the sheet has them, in every format", "[report][soffice]")
{
    if (!canReadPdf())
        return;
    for (const char* key : {"70x36", "70x37", "63x38"}) {
        const TempDir folder;
        const LabelSheet& sheet = *labelSheetByKey(QString::fromLatin1(key));
        const int count = sheet.count() + 2;
        for (const QString& pdf : printedBy(addressLabels(invitedPeople(count), sheet, 1), folder)) {
            INFO(key << ' ' << pdf.toStdString());
            CHECK(pdfPages(pdf).size() == 2);
            const auto streets = placesOfWord(pdf, u"Musterweg"_s);
            REQUIRE(streets.size() == count);
            for (int i = 0; i < count; ++i) {
                const int at = (i + 1) % sheet.count();
                INFO(i);
                CHECK(streets.at(i).page == 1 + (i + 1) / sheet.count());
                CHECK(std::abs(streets.at(i).mm.x() - (sheet.leftMm + at % sheet.columns * sheet.widthMm + 5)) < 1);
                const double top = sheet.topMm + at / sheet.columns * sheet.heightMm;
                CHECK(streets.at(i).mm.y() > top + 10);
                CHECK(streets.at(i).mm.y() < top + 18);
            }
        }
    }
}

TEST_CASE("An address that is too long for a label is set smaller, and never runs into the next", "[report]")
{
    if (!canReadPdf())
        return;
    const TempDir folder;
    Addressee longOne = invited(u"Lang"_s);
    longOne.address = {u"Arbeitsgemeinschaft der Träger der freien Wohlfahrtspflege und der Migrantenorganisationen"_s,
                       u"Geschäftsstelle für Fragen der Übung und des Beispiels im Regierungsbezirk"_s,
                       u"Frau Professorin Dr. Erika Beispiel-Musterfrau-Probe"_s,
                       u"Hinterhaus, 3. Etage, Aufgang B"_s,
                       u"Am Langen Musterweg 123"_s,
                       u"50667 Köln"_s};
    const QString pdf = folder.file(u"lang.pdf"_s);
    REQUIRE_OK(render(
        addressLabels({longOne, invited(u"Kurz"_s), invited(u"Kurz"_s), invited(u"Unten"_s)}, labelSheets().front()),
        Format::Pdf, pdf));
    const auto city = placesOfWord(pdf, u"50667"_s);
    REQUIRE(city.size() == 4);
    CHECK(std::ranges::all_of(city.first(3), [](const WordPlace& one) { return one.mm.y() < 4.5 + 36; }));
}

TEST_CASE("The DOCX of letters is read by python-docx, cell by cell", "[report][docx]")
{
    const QString python = pythonWith(u"docx"_s, u"python3-docx"_s);
    if (python.isEmpty())
        return;
    const TempDir folder;
    const QString path = folder.file(u"briefe.docx"_s);
    REQUIRE_OK(render(serialLetters(invitedPeople(2), usualLetter(), exampleSender()), Format::Docx, path));
    checkWellFormed(zipPart(path, u"word/document.xml"_s));
    const auto run = runTool(python, {u"-c"_s,
                                      u"import sys, docx\n"
                                      "d = docx.Document(sys.argv[1])\n"
                                      "s = d.sections[0]\n"
                                      "print(len(d.sections), s.header.is_linked_to_previous, round(s.top_margin.mm))\n"
                                      "for t in d.tables:\n"
                                      "    print(round(t.rows[0].height.mm), t.cell(0, 0).text.split(chr(10)))\n"_s,
                                      path});
    REQUIRE(run);
    const QString text = QString::fromUtf8(run->output);
    INFO(text.toStdString());
    CHECK(text.startsWith(u"1 True 27\n63 ['Stadt Müsterstadt, Integrationszentrum', 'Verein für Übungen e. V.', "
                          "'Frau Dr. Erika Beispiel-1', 'Musterweg 1', '50667 Köln']\n"_s));
}
