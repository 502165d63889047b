// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/abbreviations.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestAbbreviation = 8; ///< of capitals; what is longer is a name

const QSet<QString>& usualAbbreviations()
{
    static const QSet<QString> all = [] {
        const QString words = QStringLiteral(
            // in texts
            "a.a.O. a.D. Abb. Abk. Abs. Abschn. Abt. allg. Anh. Anl. Anm. Art. Aufl. Az. Bd. bes. betr. bez. bzgl. "
            "bzw. ca. d.h. d.i. d.J. dgl. ebd. einschl. entspr. etc. etw. evtl. exkl. f. ff. gem. ggf. Hbf. Hg. Hrsg. "
            "i.A. i.Allg. i.d.F. i.d.R. i.e.S. i.H.v. i.S.d. i.S.v. i.V. i.V.m. i.w.S. inkl. insb. insbes. Jg. Jh. "
            "jährl. Kap. lfd. "
            "lt. m.E. m.W. max. mind. Mio. Mrd. mtl. N.N. Nr. Nrn. o.a. o.Ä. o.ä. o.g. o.J. p.a. "
            "r. rd. S. s. s.o. s.u. sog. Std. Tel. Tsd. u. u.a. u.Ä. u.ä. u.U. u.v.a. u.v.m. urspr. usw. v. v.a. v.H. "
            "v.Chr. n.Chr. vgl. vorl. z.B. z.H. z.Hd. z.K. z.T. z.Zt. Ziff. zz. zzgl. zzt. "
            // names and addresses
            "Dr. Prof. Dipl. Ing. Fr. Hr. Frl. St. Str. Pl. e.V. geb. verh. gez. c/o Jan. Feb. Apr. Aug. Sept. Okt. "
            "Nov. Dez. Mo. Di. Mi. Do. Fr. Sa. So. "
            // of capitals
            "AG AGB BGB BGH BRD BVerfG DDR DIN DM DSGVO EDV EG EU EUR GbR GG GmbH gGmbH HTML IHK ISO IT KG LKW NRW "
            "OECD PC PDF PKW PLZ SGB StGB TOP TÜV UN UNO US USA USB UNESCO UNICEF VHS WC WHO WLAN ZDF ARD OK");
        QSet<QString> out;
        for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
            out.insert(word);
        return out;
    }();
    return all;
}

bool isRoman(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return QStringView(u"IVXLCM").contains(c); });
}

/// "LehrerInnen" has two capitals and is no abbreviation.
bool isInnerCapitalForm(QStringView word)
{
    const qsizetype at = word.indexOf(u"In", 1);
    return at > 0 && word.at(at - 1).isLower() && (word.size() == at + 2 || word.mid(at).startsWith(u"Innen"));
}

bool isOfCapitals(QStringView word)
{
    const auto capitals = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    return capitals >= 2 && word.size() <= kLongestAbbreviation && !isRoman(word) && !isInnerCapitalForm(word);
}

/// "MASSNAHMEN DER STADT": a heading, whatever its words are.
bool isShouted(QStringView line)
{
    const bool small = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLower(); });
    return !small && line.trimmed().contains(u' ');
}

QStringView chunkAround(QStringView text, qsizetype start, qsizetype end)
{
    while (start > 0 && !text.at(start - 1).isSpace())
        --start;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    return text.mid(start, end - start);
}

QStringView lineAround(QStringView text, qsizetype at)
{
    const qsizetype start = text.first(at).lastIndexOf(u'\n') + 1;
    const qsizetype end = text.indexOf(u'\n', at);
    return text.mid(start, (end < 0 ? text.size() : end) - start);
}

/// Matches of the pattern that are no parts of addresses.
void addMatches(const QString& text, const QRegularExpression& pattern, QList<TextWord>& out)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextWord word{match.capturedStart(1), match.capturedLength(1), false};
        if (!isAddressLike(chunkAround(text, word.start, word.end())))
            out << word;
    }
}

/// "z. B. i. d. R." is two: a run of parts with dots is cut where an abbreviation that everybody knows begins or ends.
QList<TextWord> cutParts(QStringView text, const TextWord& run)
{
    QList<qsizetype> starts; // of the parts, and the end
    for (qsizetype i = run.start; i < run.end(); ++i) {
        const bool afterDot = i == run.start || text.at(i - 1) == u'.' || text.at(i - 1).isSpace();
        if (afterDot && text.at(i).isLetter())
            starts << i;
    }
    starts << run.end();
    const auto usualEnd = [&](qsizetype from) {
        for (qsizetype to = starts.size() - 1; to > from; --to) {
            if (isUsualAbbreviation(text.mid(starts.at(from), starts.at(to) - starts.at(from))))
                return to;
        }
        return qsizetype(-1);
    };
    QList<TextWord> out;
    for (qsizetype from = 0; from + 1 < starts.size();) {
        qsizetype to = usualEnd(from);
        if (to < 0) {
            to = from + 1;
            while (to + 1 < starts.size() && usualEnd(to) < 0)
                ++to;
        }
        qsizetype end = starts.at(to);
        while (text.at(end - 1).isSpace())
            --end;
        out << TextWord{starts.at(from), end - starts.at(from), false};
        from = to;
    }
    return out;
}

} // namespace

QList<TextWord> abbreviationsIn(QStringView text)
{
    static const QRegularExpression parts(
        QStringLiteral(R"((?<![\p{L}\p{N}.])(\p{L}\.(?:[ \x{00a0}\x{202f}]?\p{L}{1,4}\.)+))"));
    static const QRegularExpression dotted(
        QStringLiteral(R"((?<![\p{L}\p{N}.-])(\p{L}{2,8}\.)(?=[,;]|[ \x{00a0}\x{202f}][\p{Ll}\p{N}]))"));
    static const QRegularExpression capitals(
        QStringLiteral(R"((?<![\p{L}\p{N}*:_/.])(\p{L}*\p{Lu}\p{L}*)(?![\p{L}\p{N}*:_]))"));
    const QString whole = text.toString();
    QList<TextWord> out;
    QList<TextWord> runs;
    addMatches(whole, parts, runs);
    for (const TextWord& run : std::as_const(runs))
        out << cutParts(text, run);
    addMatches(whole, dotted, out);
    QList<TextWord> words;
    addMatches(whole, capitals, words);
    for (const TextWord& word : std::as_const(words)) {
        if (isOfCapitals(text.mid(word.start, word.length)) && !isShouted(lineAround(text, word.start)))
            out << word;
    }
    std::sort(out.begin(), out.end(), [](const TextWord& a, const TextWord& b) { return a.start < b.start; });
    // A part of a longer one is none by itself.
    QList<TextWord> apart;
    for (const TextWord& word : std::as_const(out)) {
        if (apart.isEmpty() || word.start >= apart.last().end())
            apart << word;
    }
    return apart;
}

QString abbreviationForm(QStringView abbreviation)
{
    QString out;
    for (const QChar c : abbreviation) {
        if (!c.isSpace())
            out += c;
    }
    const bool isPlural = out.size() > 2 && out.endsWith(u's') && out.at(out.size() - 2).isUpper();
    return isPlural ? out.chopped(1) : out;
}

bool isUsualAbbreviation(QStringView abbreviation)
{
    const QString form = abbreviationForm(abbreviation);
    // "Evtl." at the start of a sentence
    return usualAbbreviations().contains(form) || usualAbbreviations().contains(form.left(1).toLower() + form.mid(1));
}

bool endsSentences(QStringView abbreviation)
{
    static const QSet<QString> all{QStringLiteral("usw"), QStringLiteral("etc"),   QStringLiteral("ff"),
                                   QStringLiteral("dgl"), QStringLiteral("u.v.m"), QStringLiteral("u.v.a")};
    return all.contains(abbreviation.toString());
}

} // namespace iplan
