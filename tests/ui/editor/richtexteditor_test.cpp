// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/editor/fieldeditor.h"
#include "ui/editor/richtextdocument.h"

#include <memory>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QRandomGenerator>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>

using namespace iplan;
using namespace iplan::test;

namespace
{

RichBlocks randomText(QRandomGenerator& random)
{
    static const QStringList words{QStringLiteral("Straße"), QStringLiteral("für <alle>"), QStringLiteral("&amp; &"),
                                   QStringLiteral("Ümläut"), QStringLiteral("日本"),       QStringLiteral("\"Zitat\""),
                                   QStringLiteral("1 < 2")};
    RichBlocks out;
    for (int block = random.bounded(6); block >= 0; --block) {
        RichBlock next{static_cast<RichBlock::Kind>(random.bounded(5)), {}};
        for (int span = random.bounded(5); span >= 0; --span) {
            const QString link =
                random.bounded(4) == 0 ? QStringLiteral("https://example.org/?a=1&b=\"2\"") : QString();
            next.spans << RichSpan{words.at(random.bounded(int(words.size()))) + QString(random.bounded(2), u' '),
                                   random.bounded(2) == 0, random.bounded(3) == 0, link};
        }
        out << next;
    }
    return parseRichText(richTextToHtml(out)); // as stored
}

struct Editor {
    Desk desk;
    std::unique_ptr<FieldEditor> editor{makeEditor(*entityOf<ConceptModule>().field(u"objectives"), desk.workspace)};
    QTextEdit& text{*qobject_cast<QTextEdit*>(editor->control())};
    Editor()
    {
        present(*editor);
        editor->setFocus();
    }
    QString html()
    {
        editor->commit();
        return editor->value().text();
    }
    void paste(QMimeData* data)
    {
        QApplication::clipboard()->setMimeData(data);
        text.paste();
    }
};

} // namespace

TEST_CASE("Rich text survives the document whatever it holds", "[ui]")
{
    const quint32 seed = 4711;
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    QTextDocument document;
    for (int i = 0; i < scaled(2000, 200); ++i) {
        const RichBlocks text = randomText(random);
        writeRichText(document, text);
        const QString before = richTextToHtml(text);
        const QString after = richTextToHtml(readRichText(document));
        if (before != after)
            REQUIRE(before == after);
    }
}

TEST_CASE("Looking at a rich text does not change it", "[ui]")
{
    Editor bench;
    const QString stored = QStringLiteral("<h3>Ziele</h3>\n<p>Alle <strong>lernen</strong></p>\n<ul><li>eins</li>\n"
                                          "<li>zwei</li></ul>");
    bench.editor->setValue(stored);
    CHECK_FALSE(bench.editor->isModified());
    CHECK(bench.html() == stored);
    bench.editor->setValue(QStringLiteral("Nur Text\nmit zwei Zeilen")); // as the command line may write it
    CHECK_FALSE(bench.editor->isModified());
}

TEST_CASE("Paragraphs become headings and lists by keys", "[ui]")
{
    Editor bench;
    bool pageShown = false;
    const QShortcut page(Qt::CTRL | Qt::Key_3, bench.editor.get(), [&] { pageShown = true; }); // as in the window
    QTest::keyClick(&bench.text, Qt::Key_3, Qt::ControlModifier);
    CHECK(pageShown); // a digit with Ctrl means a page, in a text, too
    QTest::keyClick(&bench.text, Qt::Key_1, Qt::AltModifier);
    type(bench.text, QStringLiteral("Überblick"));
    QTest::keyClick(&bench.text, Qt::Key_Return);
    type(bench.text, QStringLiteral("Es gibt "));
    QTest::keyClick(&bench.text, Qt::Key_B, Qt::ControlModifier);
    type(bench.text, QStringLiteral("drei"));
    QTest::keyClick(&bench.text, Qt::Key_B, Qt::ControlModifier);
    type(bench.text, QStringLiteral(" Dinge"));
    QTest::keyClick(&bench.text, Qt::Key_Return);
    QTest::keyClick(&bench.text, Qt::Key_8, Qt::AltModifier);
    type(bench.text, QStringLiteral("Äpfel"));
    QTest::keyClick(&bench.text, Qt::Key_Return);
    type(bench.text, QStringLiteral("Öl"));
    CHECK(bench.html() == QStringLiteral("<h3>Überblick</h3>\n<p>Es gibt <strong>drei</strong> Dinge</p>\n"
                                         "<ul><li>Äpfel</li>\n<li>Öl</li></ul>"));
    QTest::keyClick(&bench.text, Qt::Key_7, Qt::AltModifier);
    CHECK(bench.html().endsWith(QStringLiteral("<ul><li>Äpfel</li></ul>\n<ol><li>Öl</li></ol>")));
    QTest::keyClick(&bench.text, Qt::Key_Z, Qt::ControlModifier); // nothing typed since: not the text's business
}

TEST_CASE("Text from Word comes in clean", "[ui]")
{
    Editor bench;
    auto* word = new QMimeData;
    word->setHtml(QStringLiteral(
        "<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->"
        "<h1 style='color:red'>Titel</h1><p class=MsoNormal>Ein <b style='mso-bidi'>fetter</b> Satz<o:p></o:p></p>"
        "<table><tr><td>A</td><td>B</td></tr></table><script>alert(1)</script>"
        "<p><a href=\"javascript:x\">böse</a> <a href=\"https://example.org\">gut</a></p></body></html>"));
    bench.paste(word);
    CHECK(bench.html() == QStringLiteral("<h3>Titel</h3>\n<p>Ein <strong>fetter</strong> Satz</p>\n<p>A | B</p>\n"
                                         "<p>böse <a href=\"https://example.org\">gut</a></p>"));

    SECTION("plain text keeps its signs")
    {
        bench.text.selectAll();
        auto* plain = new QMimeData;
        plain->setText(QStringLiteral("1 < 2 & <b>\nneue Zeile"));
        bench.paste(plain);
        CHECK(bench.html() == QStringLiteral("<p>1 &lt; 2 &amp; &lt;b&gt;</p>\n<p>neue Zeile</p>"));
    }
    SECTION("and can be taken back")
    {
        bench.text.undo();
        CHECK(bench.html().isEmpty());
    }
}

TEST_CASE("Lists and emphasis of Word, LibreOffice and the web are kept, their signs are not", "[ui]")
{
    Editor bench;
    auto* word = new QMimeData;
    word->setHtml(QStringLiteral(
        "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span "
        "style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New "
        "Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>Räume öffnen<o:p></o:p></p>"
        "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span>o "
        "</span><!--[endif]-->Schlüssel übergeben</p>"
        "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span>1.&nbsp;</span>"
        "<![endif]>Erstens</p>"
        "<p class=MsoNormal>Danach <span style='font-weight:700'>fett <i>beides</i></span> und "
        "<span style=\"font-style: italic\">schräg</span> &sbquo;so&lsquo;</p>"));
    bench.paste(word);
    CHECK(bench.html() == QStringLiteral("<ul><li>Räume öffnen</li>\n<li>Schlüssel übergeben</li></ul>\n"
                                         "<ol><li>Erstens</li></ol>\n"
                                         "<p>Danach <strong>fett </strong><strong><em>beides</em></strong> und "
                                         "<em>schräg</em> ‚so‘</p>"));
    bench.text.selectAll();
    auto* docs = new QMimeData; // what Google Docs puts around everything
    docs->setHtml(QStringLiteral("<b style=\"font-weight:normal\"><p><span style=\"font-weight:400\">Nicht fett</span>"
                                 "</p></b><ul><li><p>Punkt</p></li></ul>"));
    bench.paste(docs);
    CHECK(bench.html() == QStringLiteral("<p>Nicht fett</p>\n<ul><li>Punkt</li></ul>"));
    bench.text.selectAll();
    auto* broken = new QMimeData;
    broken->setHtml(QStringLiteral("<p>Anfang</p><p><![if !supportLists]>ohne Ende"));
    bench.paste(broken);
    CHECK(bench.html() == QStringLiteral("<p>Anfang</p>"));
}

TEST_CASE("Fifty pages are written, changed at the end and read as stored", "[ui]")
{
    Editor bench;
    QStringList lines;
    for (int i = 0; i < 1000; ++i) {
        lines << (i % 20 == 0 ? QStringLiteral("<h3>Abschnitt %1</h3>").arg(i)
                              : QStringLiteral("<p>Absatz %1: Die Stadt <strong>öffnet</strong> Räume, damit Menschen "
                                               "einander begegnen, üben und lernen können, was sie für das "
                                               "Zusammenleben brauchen.</p>")
                                    .arg(i));
    }
    const QString stored = lines.join(u'\n');
    bench.editor->setValue(stored);
    CHECK_FALSE(bench.editor->isModified());
    bench.text.moveCursor(QTextCursor::End);
    type(bench.text, QStringLiteral(" Schluss."));
    const QString html = bench.html();
    CHECK(html.startsWith(lines.first()));
    CHECK(html.endsWith(QStringLiteral("brauchen. Schluss.</p>")));
    CHECK(html.count(u'\n') == 999);
}

TEST_CASE("The keyboard follows a link in rich text", "[ui]")
{
    Editor bench;
    bench.editor->setValue(QStringLiteral("<p><a href=\"https://example.org\">Beispiel</a> und</p>"));
    QSignalSpy followed(&bench.text, SIGNAL(linkActivated(QString)));
    bench.text.moveCursor(QTextCursor::Start);
    bench.text.moveCursor(QTextCursor::Right);
    QTest::keyClick(&bench.text, Qt::Key_Return, Qt::AltModifier);
    REQUIRE(followed.size() == 1);
    CHECK(followed.first().first().toString() == u"https://example.org");
    bench.text.moveCursor(QTextCursor::End);
    QTest::keyClick(&bench.text, Qt::Key_Return, Qt::AltModifier);
    CHECK(followed.size() == 1);
    CHECK(bench.html().count(QStringLiteral("<p>")) == 1);
}

TEST_CASE("Links are set for safe addresses only", "[ui]")
{
    QTextDocument document;
    writeRichText(document, parseRichText(QStringLiteral("Zur Seite")));
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    CHECK_FALSE(setLink(cursor, QStringLiteral("javascript:alert(1)")));
    CHECK(setLink(cursor, QStringLiteral("www.example.org")));
    CHECK(richTextToHtml(readRichText(document)) ==
          QStringLiteral("<p><a href=\"https://www.example.org\">Zur Seite</a></p>"));
    CHECK(setLink(cursor, {}));
    CHECK(richTextToHtml(readRichText(document)) == QStringLiteral("<p>Zur Seite</p>"));
}
