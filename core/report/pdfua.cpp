// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdfua.h"

#include "core/report/pdfmarks.h"
#include "core/report/qpdf.h"

#include <map>
#include <optional>
#include <QStringList>

namespace iplan::report
{

namespace
{

using Handle = QPDFObjectHandle;

/// The kids of a structure element, whether it has one or more.
std::vector<Handle> kidsOf(Handle element)
{
    Handle kids = element.getKey("/K");
    if (kids.isArray())
        return kids.getArrayAsVector();
    return kids.isNull() ? std::vector<Handle>() : std::vector{kids};
}

bool isElement(Handle kid)
{
    return kid.isDictionary() && kid.hasKey("/S");
}

/// Names an annotation as belonging to the element.
bool isReference(Handle kid)
{
    return kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR");
}

std::string nameOf(Handle element)
{
    Handle name = element.getKey("/S");
    return name.isName() ? name.getName() : std::string();
}

QString textOf(Handle text)
{
    return text.isString() ? QString::fromStdString(text.getUTF8Value()) : QString();
}

class AccessiblePdf
{
public:
    explicit AccessiblePdf(const QByteArray& bytes)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", bytes.constData(), std::size_t(bytes.size()));
    }

    Result<QByteArray> run()
    {
        Handle root = m_pdf.getRoot().getKey("/StructTreeRoot");
        if (!root.isDictionary() || !root.getKey("/ParentTree").isDictionary())
            return fail(ErrorKind::Damaged, QStringLiteral("LibreOffice hat ein PDF ohne Strukturmarken geschrieben."),
                        QStringLiteral("Bitte prüfen Sie, ob LibreOffice 7 oder neuer installiert ist."));
        visit(root);
        Handle outlines = m_pdf.getRoot().getKey("/Outlines");
        if (outlines.isDictionary())
            collectHeadings(outlines.getKey("/First"));
        QPDFNumberTreeObjectHelper parents(root.getKey("/ParentTree"), m_pdf);
        for (auto& [annotation, elements] : m_links) {
            for (std::size_t i = 1; i < elements.size(); ++i)
                join(elements.front(), elements[i], parents);
        }
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
            markPage(page, parents);
            mendLinks(page.getObjectHandle());
        }
        return written();
    }

private:
    /// Goes through the structure: scopes of tables, pictures without content, and out with what is empty.
    void visit(Handle element)
    {
        Handle kept = Handle::newArray();
        bool dropped = false;
        for (Handle kid : kidsOf(element)) {
            if (isElement(kid)) {
                visit(kid);
                if (isEmptyParagraph(kid)) {
                    dropped = true;
                    continue;
                }
            }
            kept.appendItem(kid);
        }
        if (dropped && kept.getArrayNItems() == 0)
            element.removeKey("/K");
        else if (dropped)
            element.replaceKey("/K", kept);
        if (nameOf(element) == "/Table")
            setScopes(element);
        for (Handle kid : kidsOf(element)) {
            if (isReference(kid) && kid.getKey("/Obj").isIndirect())
                m_links[kid.getKey("/Obj").getObjGen()].push_back(element);
        }
        if (nameOf(element) == "/Figure" && kidsOf(element).empty())
            m_figures.push_back(element);
    }

    /// Cells may be empty, their number is what makes the table; anything else says nothing without content.
    [[nodiscard]] static bool isEmptyParagraph(Handle element)
    {
        const std::string name = nameOf(element);
        return kidsOf(element).empty() && name != "/TD" && name != "/TH" && name != "/Figure";
    }

    /// In the rows at the head a heading names its column, everywhere else its row (ISO 32000-1, table 349).
    static void setScopes(Handle table)
    {
        bool atHead = true;
        for (Handle row : kidsOf(table)) {
            const std::vector<Handle> cells = isElement(row) ? kidsOf(row) : std::vector<Handle>();
            for (Handle cell : cells)
                atHead = atHead && nameOf(cell) == "/TH";
            for (Handle cell : cells) {
                if (nameOf(cell) == "/TH")
                    setScope(cell, atHead ? "/Column" : "/Row");
            }
        }
    }

    static void setScope(Handle cell, const char* scope)
    {
        Handle attributes = cell.getKey("/A");
        for (Handle each : attributes.isArray() ? attributes.getArrayAsVector() : std::vector{attributes}) {
            if (each.isDictionary() && each.hasKey("/Scope"))
                each.replaceKey("/Scope", Handle::newName(scope));
        }
    }

    /// An entry of the contents list has two elements for its one link, one of the words and one of the page number.
    void join(Handle element, Handle other, QPDFNumberTreeObjectHelper& parents)
    {
        Handle kids = Handle::newArray(kidsOf(element));
        Handle owners;
        Handle page = other.getKey("/Pg");
        const bool known = page.isDictionary() && page.getKey("/StructParents").isInteger() &&
                           parents.findObject(page.getKey("/StructParents").getIntValue(), owners) && owners.isArray();
        for (Handle kid : kidsOf(other)) {
            if (isReference(kid)) {
                Handle annotation = kid.getKey("/Obj");
                if (annotation.getKey("/StructParent").isInteger())
                    parents.insert(annotation.getKey("/StructParent").getIntValue(), element);
                continue;
            }
            kids.appendItem(kid);
            if (known && kid.isInteger() && kid.getIntValueAsInt() < owners.getArrayNItems())
                owners.setArrayItem(kid.getIntValueAsInt(), element);
        }
        element.replaceKey("/K", kids);
        Handle siblings = Handle::newArray();
        for (Handle kid : kidsOf(other.getKey("/P"))) {
            if (!kid.isSameObjectAs(other))
                siblings.appendItem(kid);
        }
        other.getKey("/P").replaceKey("/K", siblings);
    }

    /// Where headings stand, as the bookmarks say: page and height.
    using Place = std::pair<QPDFObjGen, int>;

    [[nodiscard]] static std::optional<Place> placeOf(Handle destination)
    {
        if (!destination.isArray() || destination.getArrayNItems() < 4 || !destination.getArrayItem(3).isNumber())
            return std::nullopt;
        return Place(destination.getArrayItem(0).getObjGen(), int(destination.getArrayItem(3).getNumericValue()));
    }

    void collectHeadings(Handle entry)
    {
        for (; entry.isDictionary(); entry = entry.getKey("/Next")) {
            if (const auto place = placeOf(entry.getKey("/Dest")))
                m_headings.emplace(*place, textOf(entry.getKey("/Title")));
            collectHeadings(entry.getKey("/First"));
        }
    }

    /// The place that a figure says it has; empty if it says none.
    [[nodiscard]] static QRectF placeOfFigure(Handle figure)
    {
        Handle attributes = figure.getKey("/A");
        for (Handle each : attributes.isArray() ? attributes.getArrayAsVector() : std::vector{attributes}) {
            if (!each.isDictionary() || !each.getKey("/BBox").isRectangle())
                continue;
            const Handle::Rectangle box = each.getKey("/BBox").getArrayAsRectangle();
            return {QPointF(box.llx, box.lly), QPointF(box.urx, box.ury)};
        }
        return {};
    }

    void markPage(QPDFPageObjectHelper& page, QPDFNumberTreeObjectHelper& parents)
    {
        Handle object = page.getObjectHandle();
        Handle key = object.getKey("/StructParents");
        Handle owners;
        if (!key.isInteger() || !parents.findObject(key.getIntValue(), owners) || !owners.isArray())
            owners = Handle::newNull();
        std::vector<MarkedPicture> pictures;
        std::vector<Handle> figures;
        for (Handle& figure : m_figures) {
            const bool here = figure.getKey("/Pg").getObjGen() == object.getObjGen();
            if (owners.isNull() || !here || placeOfFigure(figure).isEmpty())
                continue;
            pictures.push_back({placeOfFigure(figure), owners.getArrayNItems() + int(figures.size())});
            figures.push_back(figure);
        }
        std::map<int, bool> found;
        completeMarks(page, pictures, [&](const MarkedPicture& picture) { found[picture.mcid] = true; });
        for (std::size_t i = 0; i < figures.size(); ++i) {
            owners.appendItem(figures[i]); // every MCID has its place, also one that no content got
            if (found[pictures[i].mcid])
                figures[i].replaceKey("/K", Handle::newInteger(pictures[i].mcid));
        }
    }

    void mendLinks(Handle page)
    {
        page.replaceKey("/Tabs", Handle::newName("/S"));
        Handle annotations = page.getKey("/Annots");
        if (!annotations.isArray())
            return;
        Handle kept = Handle::newArray();
        for (Handle annotation : annotations.getArrayAsVector()) {
            // Page numbers are fields, which link by themselves, once more than the words before them.
            if (!annotation.hasKey("/StructParent") && annotation.getKey("/Dest").isArray())
                continue;
            const QString text = linkText(annotation);
            if (!text.isEmpty())
                annotation.replaceKey("/Contents", Handle::newUnicodeString(text.toStdString()));
            kept.appendItem(annotation);
        }
        page.replaceKey("/Annots", kept);
    }

    /// What a link leads to, in words: neither nothing nor a number alone.
    [[nodiscard]] QString linkText(Handle annotation) const
    {
        QString text = textOf(annotation.getKey("/Contents")).trimmed();
        text.replace(u'\t', QStringLiteral(", Seite "));
        bool isNumber = false;
        [[maybe_unused]] const int number = text.toInt(&isNumber);
        if (!isNumber && !text.isEmpty())
            return text;
        if (const auto place = placeOf(annotation.getKey("/Dest"))) {
            const auto heading = m_headings.find(*place);
            QStringList parts{isNumber ? QStringLiteral("Seite %1").arg(text) : QString(),
                              heading == m_headings.end() ? QString() : heading->second};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(": "));
        }
        Handle action = annotation.getKey("/A");
        return action.isDictionary() ? textOf(action.getKey("/URI")) : text;
    }

    QByteArray written()
    {
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setNewlineBeforeEndstream(true);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    }

    QPDF m_pdf;
    std::map<Place, QString> m_headings;
    std::vector<Handle> m_figures;                     ///< without content
    std::map<QPDFObjGen, std::vector<Handle>> m_links; ///< the elements of each link
};

} // namespace

Result<QByteArray> finishAccessiblePdf(const QByteArray& bytes)
{
    try {
        return AccessiblePdf(bytes).run();
    } catch (const std::exception& error) {
        return fail(ErrorKind::Damaged, QStringLiteral("Das PDF von LibreOffice ist nicht lesbar."),
                    QStringLiteral("Bitte versuchen Sie es erneut, oder speichern Sie den Bericht als HTML."),
                    QString::fromUtf8(error.what()));
    }
}

} // namespace iplan::report
