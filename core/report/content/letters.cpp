// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/letters.h"

#include "core/base/partialdate.h"
#include "core/report/content/blocks.h"

#include <algorithm>
#include <QLocale>
#include <QRegularExpression>

namespace iplan::report
{

namespace
{

// DIN 5008, form B, in millimetres: the field of the address begins 45 mm below the edge of the paper and ends at 90,
// with 17.7 mm for remarks above the address, the last line of which says who sends it.
constexpr PageFrame kLetterPage{25, 20, 27, 20, 0, 0};
constexpr double kAddressEnd = 90;
constexpr double kSenderLine = 58.5;
constexpr double kAddressWidth = 100; ///< the block with the date begins 125 mm from the left edge
constexpr double kDateWidth = 65;

QString longDate(QDate day)
{
    return QLocale(QLocale::German, QLocale::Germany).toString(day, QStringLiteral("d. MMMM yyyy"));
}

QString senderText(const Letterhead& letterhead)
{
    return joined({letterhead.municipality.simplified(), letterhead.office.simplified()}, QStringLiteral(", "));
}

constexpr Placeholder kPlaceholders[] = {
    {"Anrede", "„Sehr geehrte Frau Dr. Beispiel“, ohne Komma dahinter",
     [](const Addressee& one, const LetterSender&) { return one.salutation; }},
    {"Name", "Titel, Vor- und Nachname, oder der Name der Organisation",
     [](const Addressee& one, const LetterSender&) { return one.name; }},
    {"Titel", "akademischer Grad oder Amtsbezeichnung",
     [](const Addressee& one, const LetterSender&) { return one.title; }},
    {"Vorname", "", [](const Addressee& one, const LetterSender&) { return one.givenName; }},
    {"Nachname", "", [](const Addressee& one, const LetterSender&) { return one.familyName; }},
    {"Funktion", "der Person", [](const Addressee& one, const LetterSender&) { return one.function; }},
    {"Stelle", "die Organisation, wie sie heute heißt",
     [](const Addressee& one, const LetterSender&) { return one.body; }},
    {"Anschrift", "alle Zeilen der Anschrift",
     [](const Addressee& one, const LetterSender&) { return one.address.join(u'\n'); }},
    {"Datum", "der Tag, an dem die Briefe entstehen",
     [](const Addressee&, const LetterSender& sender) { return longDate(sender.day); }},
    {"Absender", "Kommune und Dienststelle aus den Einstellungen",
     [](const Addressee&, const LetterSender& sender) { return senderText(sender.letterhead); }},
};

const QRegularExpression& placeholderForm()
{
    static const QRegularExpression form(QStringLiteral("\\{([^{}\\n]+)\\}"));
    return form;
}

const Placeholder* placeholderNamed(const QString& name)
{
    const auto found = std::ranges::find_if(kPlaceholders, [&](const Placeholder& one) {
        return name.trimmed().compare(QString::fromUtf8(one.name), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(kPlaceholders) ? nullptr : &*found;
}

/// Fills in what is meant for one of them.
class LetterText
{
public:
    LetterText(const Addressee& addressee, const LetterSender& sender) : m_addressee(addressee), m_sender(sender) {}

    [[nodiscard]] QString line(const QString& pattern) const
    {
        QString out;
        qsizetype from = 0;
        for (auto each = placeholderForm().globalMatch(pattern); each.hasNext();) {
            const auto match = each.next();
            const Placeholder* known = placeholderNamed(match.captured(1));
            out += pattern.mid(from, match.capturedStart() - from);
            out += known ? known->value(m_addressee, m_sender) : match.captured();
            from = match.capturedEnd();
        }
        return out + pattern.mid(from);
    }

    /// Paragraphs with their line breaks; an empty one for each further empty line between two, as above a signature.
    [[nodiscard]] QStringList paragraphs(const QString& pattern) const
    {
        QStringList out;
        QStringList current;
        for (const QString& each : pattern.split(u'\n')) {
            const QString text = line(each).trimmed();
            if (text.isEmpty() && !each.trimmed().isEmpty())
                continue; // nothing but placeholders that say nothing
            if (!text.isEmpty()) {
                current << text;
                continue;
            }
            if (!current.isEmpty())
                out << current.join(u'\n');
            else if (!out.isEmpty())
                out << QString(QChar::Nbsp);
            current.clear();
        }
        if (!current.isEmpty())
            out << current.join(u'\n');
        while (!out.isEmpty() && out.last() == QChar::Nbsp)
            out.removeLast();
        return out;
    }

private:
    const Addressee& m_addressee;
    const LetterSender& m_sender;
};

std::vector<Spans> letterLines(const QStringList& texts)
{
    std::vector<Spans> out;
    for (const QString& text : texts)
        out.push_back(plain(text));
    return out;
}

/// The address in the window of the envelope, and the date beside it.
FixedCells letterHead(const Addressee& addressee, const LetterSender& sender)
{
    FixedCells out;
    out.widthsMm = {kAddressWidth, kDateWidth};
    out.heightMm = kAddressEnd - kLetterPage.top;
    out.topMm = kSenderLine - kLetterPage.top;
    const QString from = senderText(sender.letterhead);
    out.cells = {FixedCell{from.isEmpty() ? QString(QChar::Nbsp) : from, letterLines(addressee.address)},
                 FixedCell{QString(QChar::Nbsp), letterLines({longDate(sender.day)})}};
    return out;
}

void addLetter(Blocks& blocks, const Addressee& addressee, const LetterTemplate& letter, const LetterSender& sender)
{
    const LetterText text(addressee, sender);
    blocks.emplace_back(letterHead(addressee, sender));
    blocks.emplace_back(Paragraph{plain(QString(QChar::Nbsp)), ParagraphStyle::Lead}); // the text begins at 98.5 mm
    if (const QString subject = text.line(letter.subject).simplified(); !subject.isEmpty())
        blocks.emplace_back(Paragraph{{Span{.text = subject, .bold = true}}, ParagraphStyle::Lead});
    for (const QString& paragraph : text.paragraphs(letter.text))
        blocks.emplace_back(Paragraph{plain(paragraph), ParagraphStyle::Lead});
}

constexpr LabelSheet kLabelSheets[] = {
    {"70x36", "70 × 36 mm, 24 je Bogen", 3, 8, 70, 36, 0, 4.5},
    {"70x37", "70 × 37 mm, 24 je Bogen", 3, 8, 70, 37, 0, 0.5},
    {"105x48", "105 × 48 mm, 12 je Bogen", 2, 6, 105, 48, 0, 4.5},
    {"105x42", "105 × 42,3 mm, 14 je Bogen", 2, 7, 105, 42.3, 0, 0.45},
    {"63x38", "63,5 × 38,1 mm, 21 je Bogen", 3, 7, 66.04, 38.1, 7.21, 15.15},
    {"99x38", "99,1 × 38,1 mm, 14 je Bogen", 2, 7, 101.6, 38.1, 4.65, 15.15},
};

/// Room for the paragraph that word processors want behind a table.
constexpr double kBehindLabels = 2;

PageFrame framesOf(const LabelSheet& sheet)
{
    constexpr double width = 210;
    constexpr double height = 297;
    const double below = height - sheet.topMm - sheet.rows * sheet.heightMm;
    PageFrame out{sheet.leftMm, std::max(0.0, width - sheet.leftMm - sheet.columns * sheet.widthMm), sheet.topMm, 0};
    out.bottom = below - std::min(kBehindLabels, below);
    out.headerTop = 0;
    out.footerBottom = 0;
    return out;
}

} // namespace

std::span<const Placeholder> letterPlaceholders()
{
    return kPlaceholders;
}

LetterTemplate usualLetter()
{
    return {QString(), QStringLiteral("{Anrede},\n\n\n\nMit freundlichen Grüßen\n\n\n\n{Absender}")};
}

Result<> checkTemplate(const LetterTemplate& letter)
{
    QStringList unknown;
    for (const QString& text : {letter.subject, letter.text}) {
        for (auto each = placeholderForm().globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            if (!placeholderNamed(match.captured(1)) && !unknown.contains(match.captured()))
                unknown << match.captured();
        }
    }
    if (unknown.isEmpty())
        return {};
    QStringList known;
    for (const Placeholder& one : kPlaceholders)
        known << one.text();
    return fail(ErrorKind::Rejected,
                unknown.size() == 1
                    ? QStringLiteral("Den Platzhalter %1 gibt es nicht.").arg(unknown.first())
                    : QStringLiteral("Diese Platzhalter gibt es nicht: %1.").arg(unknown.join(QStringLiteral(", "))),
                QStringLiteral("Möglich sind %1.").arg(known.join(QStringLiteral(", "))));
}

Document serialLetters(const QList<Addressee>& addressees, const LetterTemplate& letter, const LetterSender& sender)
{
    Document out;
    out.title = QStringLiteral("Serienbrief");
    out.author = senderText(sender.letterhead);
    out.form = kLetterPage;
    for (const Addressee& one : addressees) {
        if (!out.blocks.empty())
            out.blocks.emplace_back(PageBreak{});
        addLetter(out.blocks, one, letter, sender);
    }
    return out;
}

std::span<const LabelSheet> labelSheets()
{
    return kLabelSheets;
}

const LabelSheet* labelSheetByKey(QStringView key)
{
    const auto found =
        std::ranges::find_if(kLabelSheets, [key](const LabelSheet& one) { return key == QLatin1String(one.key); });
    return found == std::end(kLabelSheets) ? nullptr : &*found;
}

Document addressLabels(const QList<Addressee>& addressees, const LabelSheet& sheet, int skipped)
{
    constexpr double inset = 5; // printers leave so much free at the edge of the paper
    Document out;
    out.title = QStringLiteral("Adressetiketten");
    out.form = framesOf(sheet);
    FixedCells labels;
    labels.widthsMm.assign(std::size_t(sheet.columns), sheet.widthMm);
    labels.heightMm = sheet.heightMm;
    labels.insetMm = inset;
    labels.topMm = inset;
    labels.cells.resize(std::size_t(std::clamp(skipped, 0, sheet.count() - 1)));
    for (const Addressee& one : addressees)
        labels.cells.push_back(FixedCell{{}, letterLines(one.address)});
    out.blocks.emplace_back(std::move(labels));
    return out;
}

} // namespace iplan::report
