// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfuachecker.h"

#include "core/report/qpdf.h"

#include <map>
#include <set>

namespace iplan::test
{

namespace
{

using Handle = QPDFObjectHandle;

/// A piece of content: page and number on it.
using Mark = std::pair<QPDFObjGen, int>;

std::vector<Handle> listOf(Handle object)
{
    if (object.isArray())
        return object.getArrayAsVector();
    return object.isNull() ? std::vector<Handle>() : std::vector{object};
}

std::string nameIn(Handle dictionary, const char* key)
{
    Handle name = dictionary.getKey(key);
    return name.isName() ? name.getName() : std::string();
}

/// Looks at the content of one page.
class ContentCheck : public Handle::ParserCallbacks
{
public:
    std::map<int, std::string> marks; ///< with their tags
    int untagged = 0;                 ///< operations that paint outside of all marked content

    void handleObject(Handle object) override
    {
        if (!object.isOperator() && !object.isInlineImage()) {
            m_operands.push_back(object);
            return;
        }
        static const std::set<std::string> paint{"S",  "s",  "f",  "F",  "f*", "B", "B*", "b",
                                                 "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "EI"};
        const std::string name = object.isOperator() ? object.getOperatorValue() : "EI";
        if (name == "BMC" || name == "BDC") {
            ++m_depth;
            if (m_operands.size() == 2 && m_operands[1].isDictionary() && m_operands[1].getKey("/MCID").isInteger())
                marks.emplace(m_operands[1].getKey("/MCID").getIntValueAsInt(), m_operands[0].getName());
        } else if (name == "EMC") {
            --m_depth;
        } else if (m_depth == 0 && paint.count(name) > 0) {
            ++untagged;
        }
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    std::vector<Handle> m_operands;
    int m_depth = 0;
};

class Checker
{
public:
    explicit Checker(const QByteArray& bytes)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("pdf", bytes.constData(), std::size_t(bytes.size()));
    }

    QStringList run()
    {
        Handle root = m_pdf.getRoot();
        require(root.getKey("/Lang").isString(), "no language");
        require(root.getKeyIfDict("/MarkInfo").getKeyIfDict("/Marked").isBool(), "not said to be tagged");
        require(root.getKeyIfDict("/ViewerPreferences").getKeyIfDict("/DisplayDocTitle").isBool(),
                "the title is not displayed");
        const auto metadata =
            root.getKey("/Metadata").isStream() ? root.getKey("/Metadata").getStreamData() : std::shared_ptr<Buffer>();
        const QByteArray xmp =
            metadata ? QByteArray(reinterpret_cast<const char*>(metadata->getBuffer()), qsizetype(metadata->getSize()))
                     : QByteArray();
        require(xmp.contains("pdfuaid") && xmp.contains("dc:title"), "metadata without PDF/UA or title");
        m_tree = root.getKey("/StructTreeRoot");
        if (!m_tree.isDictionary()) {
            require(false, "no structure");
            return findings();
        }
        for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(m_pdf).getAllPages())
            m_pages.push_back(page);
        for (Handle kid : listOf(m_tree.getKey("/K")))
            element(kid, Handle::newNull());
        for (QPDFPageObjectHelper& page : m_pages)
            checkPage(page);
        for (const auto& [mark, owner] : m_owners)
            require(m_seen.count(mark) > 0, "structure names content that no page has");
        return findings();
    }

private:
    void require(bool condition, const std::string& finding)
    {
        if (!condition)
            ++m_findings[finding];
    }

    [[nodiscard]] QStringList findings() const
    {
        QStringList out;
        for (const auto& [text, count] : m_findings)
            out << QStringLiteral("%1 x %2").arg(count).arg(QString::fromStdString(text));
        return out;
    }

    /// The standard type of an element (ISO 32000-1, 14.8.4), followed through the role map.
    [[nodiscard]] std::string typeOf(Handle element)
    {
        std::string name = nameIn(element, "/S");
        Handle roles = m_tree.getKey("/RoleMap");
        for (int i = 0; i < 8 && roles.isDictionary() && roles.getKey(name).isName(); ++i)
            name = roles.getKey(name).getName();
        return name;
    }

    void element(Handle object, Handle page)
    {
        static const std::set<std::string> standard{
            "/Document", "/Part",  "/Sect",  "/Div",       "/BlockQuote", "/Caption", "/TOC",    "/TOCI",   "/Index",
            "/P",        "/H1",    "/H2",    "/H3",        "/H4",         "/H5",      "/H6",     "/L",      "/LI",
            "/Lbl",      "/LBody", "/Table", "/TR",        "/TH",         "/TD",      "/THead",  "/TBody",  "/TFoot",
            "/Span",     "/Quote", "/Note",  "/Reference", "/Code",       "/Link",    "/Figure", "/Formula"};
        const std::string type = typeOf(object);
        require(standard.count(type) > 0, "unknown structure type " + type);
        if (object.hasKey("/Pg"))
            page = object.getKey("/Pg");
        const std::vector<Handle> kids = listOf(object.getKey("/K"));
        require(!kids.empty() || type == "/TD" || type == "/TH", "empty " + nameIn(object, "/S").substr(1));
        if (type == "/Figure")
            require(object.getKey("/Alt").isString() && !object.getKey("/Alt").getUTF8Value().empty(),
                    "figure without alternative text");
        if (type.size() == 3 && type[1] == 'H' && type[2] >= '1' && type[2] <= '6')
            heading(type[2] - '0');
        if (type == "/Table")
            table(object);
        if (type == "/Link")
            m_links.insert(object.getObjGen());
        for (Handle kid : kids)
            this->kid(object, kid, page);
    }

    void kid(Handle owner, Handle kid, Handle page)
    {
        if (kid.isInteger() || nameIn(kid, "/Type") == "/MCR") {
            Handle where = kid.isDictionary() && kid.hasKey("/Pg") ? kid.getKey("/Pg") : page;
            const int number = kid.isInteger() ? kid.getIntValueAsInt() : kid.getKey("/MCID").getIntValueAsInt();
            const bool isNew = m_owners.emplace(Mark(where.getObjGen(), number), owner).second;
            require(isNew, "content that two elements claim");
        } else if (nameIn(kid, "/Type") == "/OBJR") {
            m_objects.emplace(kid.getKey("/Obj").getObjGen(), owner.getObjGen());
        } else if (kid.isDictionary()) {
            element(kid, page);
        }
    }

    void heading(int level)
    {
        require(level <= m_level + 1, "heading that skips a level");
        m_level = level;
    }

    [[nodiscard]] static Handle tableAttribute(Handle cell, const char* key)
    {
        for (Handle each : listOf(cell.getKey("/A"))) {
            if (each.isDictionary() && each.hasKey(key))
                return each.getKey(key);
        }
        return Handle::newNull();
    }

    void table(Handle table)
    {
        bool atHead = true;
        int columns = -1;
        for (Handle row : listOf(table.getKey("/K"))) {
            require(typeOf(row) == "/TR", "table with something else than rows");
            int width = 0;
            bool named = false;
            for (Handle cell : listOf(row.getKey("/K"))) {
                const std::string type = typeOf(cell);
                require(type == "/TH" || type == "/TD", "row with something else than cells");
                atHead = atHead && type == "/TH";
                Handle span = tableAttribute(cell, "/ColSpan");
                width += span.isInteger() ? span.getIntValueAsInt() : 1;
                named = named || type == "/TH";
            }
            require(columns < 0 || width == columns, "table that is not regular");
            columns = width;
            for (Handle cell : listOf(row.getKey("/K"))) {
                Handle scope = tableAttribute(cell, "/Scope");
                if (typeOf(cell) == "/TH")
                    require(scope.isName() && scope.getName() == (atHead ? "/Column" : "/Row"),
                            atHead ? "column title of another scope" : "row label that is said to head a column");
            }
        }
    }

    void checkPage(QPDFPageObjectHelper& helper)
    {
        ContentCheck content;
        helper.parseContents(&content);
        Handle page = helper.getObjectHandle();
        if (content.untagged > 0)
            m_findings["marks on paper without a tag"] += content.untagged;
        Handle owners;
        QPDFNumberTreeObjectHelper parents(m_tree.getKey("/ParentTree"), m_pdf);
        Handle key = page.getKey("/StructParents");
        const bool known = key.isInteger() && parents.findObject(key.getIntValue(), owners) && owners.isArray();
        require(known || content.marks.empty(), "page that the structure does not know");
        for (const auto& [number, tag] : content.marks) {
            const Mark mark(page.getObjGen(), number);
            m_seen.insert(mark);
            const auto owner = m_owners.find(mark);
            require(owner != m_owners.end(), "content that no element claims");
            require(!known || owner == m_owners.end() ||
                        (number < owners.getArrayNItems() &&
                         owners.getArrayItem(number).getObjGen() == owner->second.getObjGen()),
                    "content whose parent is another one");
        }
        const std::vector<Handle> annotations = listOf(page.getKey("/Annots"));
        require(annotations.empty() || nameIn(page, "/Tabs") == "/S", "page with links that are not in reading order");
        for (Handle annotation : annotations)
            checkLink(annotation, parents);
    }

    void checkLink(Handle annotation, QPDFNumberTreeObjectHelper& parents)
    {
        Handle element;
        Handle key = annotation.getKey("/StructParent");
        const bool known = key.isInteger() && parents.findObject(key.getIntValue(), element);
        require(known, "link that the structure does not know");
        const auto owner = m_objects.find(annotation.getObjGen());
        require(!known || (owner != m_objects.end() && owner->second == element.getObjGen() &&
                           m_links.count(element.getObjGen()) > 0),
                "link whose element does not name it");
        Handle contents = annotation.getKey("/Contents");
        const QString text = contents.isString() ? QString::fromStdString(contents.getUTF8Value()) : QString();
        bool isNumber = false;
        [[maybe_unused]] const int number = text.toInt(&isNumber);
        require(!text.trimmed().isEmpty() && !isNumber, "link that says nothing");
    }

    QPDF m_pdf;
    Handle m_tree;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::map<Mark, Handle> m_owners;
    std::set<Mark> m_seen;
    std::map<QPDFObjGen, QPDFObjGen> m_objects; ///< annotations with the elements that name them
    std::set<QPDFObjGen> m_links;
    std::map<std::string, int> m_findings;
    int m_level = 0;
};

} // namespace

QStringList pdfUaFindings(const QByteArray& pdf)
{
    return Checker(pdf).run();
}

} // namespace iplan::test
