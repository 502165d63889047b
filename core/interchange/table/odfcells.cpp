// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/odfcells.h"

#include "core/interchange/table/tablelimits.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

/// Collects what an ODF element shows.
class OdfText
{
public:
    OdfText(TableXml& xml, QString* note) : m_xml(xml), m_note(note) {}

    QString read()
    {
        readChildren(0);
        QString out = m_lines.join(u'\n');
        return out.isNull() ? QString(QLatin1String("")) : plainCellText(out);
    }

    /// Where the present element is a paragraph itself.
    QString readInline()
    {
        m_lines << QLatin1String("");
        ++m_paragraphs;
        readChildren(0);
        return plainCellText(m_lines.join(u'\n'));
    }

private:
    static bool isParagraph(QStringView name) { return name == u"p" || name == u"h"; }
    static bool isLeftOut(QStringView name)
    {
        static const QSet<QString> names{
            QStringLiteral("note"),    QStringLiteral("ruby-text"), QStringLiteral("tracked-changes"),
            QStringLiteral("shapes"),  QStringLiteral("deletion"),  QStringLiteral("annotation-end"),
            QStringLiteral("forms"),   QStringLiteral("frame"),     QStringLiteral("custom-shape"),
            QStringLiteral("control"), QStringLiteral("detective")};
        return names.contains(name.toString());
    }

    void readChildren(int depth)
    {
        if (depth > tablelimits::kMostXmlDepth)
            m_xml.raiseError(QStringLiteral("too deep"));
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                return;
            if (token == QXmlStreamReader::Characters)
                addCharacters(m_xml.text());
            else if (token == QXmlStreamReader::StartElement)
                readChild(depth);
        }
    }

    void readChild(int depth)
    {
        const QStringView name = m_xml.name();
        if (name == u"annotation") {
            const QString text = readNote();
            if (m_note)
                *m_note = text;
        } else if (isLeftOut(name)) {
            m_xml.skipCurrentElement();
        } else if (isParagraph(name)) {
            m_lines << QLatin1String("");
            ++m_paragraphs;
            readChildren(depth + 1);
            if (m_lines.last().endsWith(u' ') && m_isCollapsing)
                m_lines.last().chop(1);
            m_isCollapsing = false;
            --m_paragraphs;
        } else {
            if (name == u"s")
                add(QString(std::min(odfCount(m_xml.attribute(u"c")), 1000), u' '));
            else if (name == u"tab")
                add(QStringLiteral("\t"));
            else if (name == u"line-break")
                add(QStringLiteral("\n"));
            readChildren(depth + 1);
        }
    }

    /// Without who wrote it when.
    QString readNote()
    {
        QStringList lines;
        while (m_xml.nextChild()) {
            if (isParagraph(m_xml.name()) || m_xml.name() == u"list")
                lines << OdfText(m_xml, nullptr).readInline();
            else
                m_xml.skipCurrentElement();
        }
        return lines.join(u'\n');
    }
    void add(const QString& text)
    {
        if (m_paragraphs > 0 && m_size < tablelimits::kMostCellChars) {
            m_lines.last() += text;
            m_size += text.size();
            m_isCollapsing = false;
        }
    }

    /// Blanks and line ends beside each other are one blank, none at the begin of a paragraph.
    void addCharacters(QStringView text)
    {
        if (m_paragraphs == 0 || m_size > tablelimits::kMostCellChars)
            return;
        QString& line = m_lines.last();
        for (const QChar c : text) {
            const bool isBlank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (!isBlank)
                line += c;
            else if (!line.isEmpty() && !m_isCollapsing)
                line += u' ';
            m_isCollapsing = isBlank && !line.isEmpty();
        }
        m_size += text.size();
    }

    TableXml& m_xml;
    QString* m_note;
    QStringList m_lines;
    int m_paragraphs = 0;
    qsizetype m_size = 0;
    bool m_isCollapsing = false; ///< the last character is a blank that stands for several
};

/// What the attributes of a cell say.
struct OdfValue {
    QString type;
    QString value;
    QString text; ///< string-value
    bool isError = false;
    bool isFormula = false;
};

OdfValue readValue(TableXml& xml, OdfCell& out)
{
    OdfValue value;
    for (const QXmlStreamAttribute& each : xml.attributes()) {
        const QStringView name = each.name();
        if (name == u"number-columns-repeated")
            out.columnsRepeated = odfCount(each.value());
        else if (name == u"number-columns-spanned")
            out.columnsSpanned = odfCount(each.value());
        else if (name == u"number-rows-spanned")
            out.rowsSpanned = odfCount(each.value());
        else if (name == u"value-type" && each.value() == u"error")
            value.isError = true;
        else if (name == u"value-type" && value.type.isEmpty())
            value.type = each.value().toString();
        else if (name == u"value" || name == u"date-value" || name == u"time-value" || name == u"boolean-value")
            value.value = each.value().toString();
        else if (name == u"string-value")
            value.text = each.value().toString();
        else if (name == u"formula")
            value.isFormula = true;
    }
    return value;
}

void holdTime(TableCell& cell, const QString& value)
{
    QDateTime time = QDateTime::fromString(value.left(19), Qt::ISODate);
    time.setTimeSpec(Qt::UTC); // of the wall, without a zone
    if (!time.isValid())
        return;
    if (time.time() == QTime(0, 0))
        cell.held = time.date();
    else
        cell.held = time;
}

void holdValue(TableCell& cell, const OdfValue& value)
{
    const bool isNumber = value.type == u"float" || value.type == u"currency" || value.type == u"percentage";
    bool isRight = false;
    const double number = isNumber ? value.value.toDouble(&isRight) : 0;
    cell.isFormula = value.isFormula;
    cell.isError = value.isError;
    if (cell.isError)
        return;
    if (isRight && qIsFinite(number)) {
        cell.held = number;
        cell.isPercent = value.type == u"percentage";
    } else if (value.type == u"boolean") {
        cell.held = isXmlTrue(value.value);
    } else if (value.type == u"date") {
        holdTime(cell, value.value);
    }
    if (!cell.text.isEmpty())
        return;
    if (value.type == u"string" || value.type.isEmpty())
        cell.text = plainCellText(value.text);
    else
        cell.text = value.value; // nothing is shown, such as for the format ";;;"
}

} // namespace

int odfCount(QStringView value)
{
    bool isNumber = false;
    const qlonglong count = value.toLongLong(&isNumber);
    return isNumber ? static_cast<int>(std::clamp<qlonglong>(count, 1, tablelimits::kMostRows)) : 1;
}

OdfCell readOdfCell(TableXml& xml)
{
    OdfCell out;
    const bool isCovered = xml.name() == u"covered-table-cell";
    const OdfValue value = readValue(xml, out);
    out.cell.text = OdfText(xml, &out.cell.note).read();
    if (isCovered) {
        out.cell = TableCell();
        return out;
    }
    holdValue(out.cell, value);
    if (out.cell.text.isNull())
        out.cell.text = QLatin1String("");
    return out;
}

QString readOdfParagraph(TableXml& xml)
{
    return OdfText(xml, nullptr).readInline();
}

} // namespace iplan
