// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdfmarks.h"

#include <array>
#include <QTransform>
#include <set>

namespace iplan::report
{

namespace
{

using Token = QPDFTokenizer::Token;

/// What an operator of a content stream does to the marks on paper (ISO 32000-1, table 51).
enum class Effect {
    None,
    BeginPath,
    EndPath,
    BeginText,
    EndText,
    Paint, ///< in one operation
    BeginMarked,
    EndMarked,
};

Effect effectOf(const std::string& name)
{
    static const std::set<std::string> path{"m", "l", "c", "v", "y", "h", "re"};
    static const std::set<std::string> pathEnd{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"};
    static const std::set<std::string> paint{"Do", "sh", "EI"};
    if (path.count(name) > 0)
        return Effect::BeginPath;
    if (pathEnd.count(name) > 0)
        return Effect::EndPath;
    if (paint.count(name) > 0)
        return Effect::Paint;
    if (name == "BT")
        return Effect::BeginText;
    if (name == "ET")
        return Effect::EndText;
    if (name == "BMC" || name == "BDC")
        return Effect::BeginMarked;
    return name == "EMC" ? Effect::EndMarked : Effect::None;
}

class MarkCompleter : public QPDFObjectHandle::TokenFilter
{
public:
    MarkCompleter(const std::vector<MarkedPicture>& pictures, const std::function<void(const MarkedPicture&)>& found)
        : m_pictures(pictures), m_found(found)
    {
    }

    void handleToken(const Token& token) override
    {
        m_operation += token.getRawValue();
        switch (token.getType()) {
        case QPDFTokenizer::tt_space:
        case QPDFTokenizer::tt_comment:
            break;
        case QPDFTokenizer::tt_inline_image:
            m_operands.clear();
            finish(Effect::Paint);
            break;
        case QPDFTokenizer::tt_word:
            operation(token.getValue());
            m_operands.clear();
            break;
        default:
            m_operands.push_back(token);
        }
    }

    void handleEOF() override
    {
        put(m_operation);
        flush();
    }

private:
    void operation(const std::string& name)
    {
        if (name == "q")
            m_matrices.push_back(m_matrix);
        if (name == "Q" && !m_matrices.empty()) {
            m_matrix = m_matrices.back();
            m_matrices.pop_back();
        }
        if (name == "cm" && m_operands.size() == 6)
            m_matrix = QTransform(number(0), number(1), number(2), number(3), number(4), number(5)) * m_matrix;
        if (name == "BI" || name == "ID") // the image follows as a token of its own
            return;
        if (name == "Do" && m_artifact)
            lookForPicture();
        finish(effectOf(name));
    }

    /// Writes the operation, inside an artifact where it would stand outside of all marked content.
    void finish(Effect effect)
    {
        const bool begins = effect == Effect::BeginPath || effect == Effect::BeginText || effect == Effect::Paint;
        if (begins && m_depth == 0 && !m_opened) {
            put("/Artifact BMC\n");
            m_opened = true;
        }
        if (effect == Effect::BeginMarked && m_depth++ == 0 && isArtifact()) {
            m_artifact = true;
            m_opening = std::exchange(m_operation, {});
            return;
        }
        put(std::exchange(m_operation, {}));
        if (effect == Effect::EndMarked && m_depth > 0 && --m_depth == 0)
            flush();
        const bool ends = effect == Effect::EndPath || effect == Effect::EndText || effect == Effect::Paint;
        if (ends && m_opened) {
            put("\nEMC\n");
            m_opened = false;
        }
    }

    [[nodiscard]] bool isArtifact() const
    {
        return !m_operands.empty() && m_operands.front().getValue() == "/Artifact";
    }

    [[nodiscard]] double number(std::size_t at) const
    {
        return std::strtod(m_operands[at].getValue().c_str(), nullptr);
    }

    /// Images fill the unit square; whether it lies on one of the places.
    void lookForPicture()
    {
        const QRectF place = m_matrix.mapRect(QRectF(0, 0, 1, 1));
        for (const MarkedPicture& picture : m_pictures) {
            const QPointF apart = place.center() - picture.place.center();
            if (std::abs(apart.x()) > 2 || std::abs(apart.y()) > 2 || m_used.count(picture.mcid) > 0)
                continue;
            m_used.insert(picture.mcid);
            m_opening = "/Figure <</MCID " + std::to_string(picture.mcid) + ">> BDC";
            m_found(picture);
            return;
        }
    }

    /// Holds back what stands in an artifact until it is known whether it is one.
    void put(const std::string& text)
    {
        if (m_artifact)
            m_held += text;
        else
            write(text);
    }

    void flush()
    {
        if (!m_artifact)
            return;
        m_artifact = false;
        std::string text(1, '\n');
        text += std::exchange(m_opening, {});
        text += std::exchange(m_held, {});
        write(text);
    }

    const std::vector<MarkedPicture>& m_pictures;
    const std::function<void(const MarkedPicture&)>& m_found;
    std::vector<Token> m_operands;
    std::string m_operation; ///< as it stands in the page, with its operands
    int m_depth = 0;         ///< of marked content
    bool m_opened = false;   ///< an artifact of ours is open
    bool m_artifact = false; ///< inside one of the page
    std::string m_opening;   ///< the operation that opened it
    std::string m_held;
    QTransform m_matrix;
    std::vector<QTransform> m_matrices;
    std::set<int> m_used;
};

} // namespace

void completeMarks(QPDFPageObjectHelper& page, const std::vector<MarkedPicture>& pictures,
                   const std::function<void(const MarkedPicture&)>& found)
{
    MarkCompleter completer(pictures, found);
    Pl_Buffer content("content");
    page.filterContents(&completer, &content);
    QPDFObjectHandle object = page.getObjectHandle();
    object.replaceKey("/Contents", object.getOwningQPDF()->newStream(content.getBufferSharedPointer()));
}

} // namespace iplan::report
