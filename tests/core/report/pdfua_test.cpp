// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sample.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "core/report/pdfrenderer.h"
#include "core/report/pdfua.h"
#include "core/report/qpdf.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/pdfuachecker.h"
#include "tests/core/report/reportsupport.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;

namespace
{

using Handle = QPDFObjectHandle;

QByteArray accessiblePdf(const Document& document)
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("barrierefrei.pdf"));
    REQUIRE_OK(writeAccessiblePdf(document, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void checkStructure(const Document& document)
{
    INFO(document.title.toStdString());
    const QStringList findings = pdfUaFindings(accessiblePdf(document));
    INFO(findings.join(u'\n').toStdString());
    CHECK(findings.isEmpty());
}

/// The findings in the PDF after somebody broke something in it.
QStringList findingsAfter(const QByteArray& bytes, const std::function<void(QPDF&)>& breakIt)
{
    QPDF pdf;
    pdf.processMemoryFile("pdf", bytes.constData(), std::size_t(bytes.size()));
    breakIt(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return pdfUaFindings(QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())));
}

/// The first object of the file of which `meant` is true.
Handle firstOf(QPDF& pdf, const std::function<bool(Handle&)>& meant)
{
    for (Handle object : pdf.getAllObjects()) {
        if (object.isDictionary() && meant(object))
            return object;
    }
    FAIL("there is no such object");
    return Handle();
}

Handle firstElement(QPDF& pdf, const char* type)
{
    return firstOf(
        pdf, [type](Handle& object) { return object.getKey("/S").isName() && object.getKey("/S").getName() == type; });
}

Handle firstLink(QPDF& pdf)
{
    return firstOf(pdf, [](Handle& object) {
        return object.getKey("/Subtype").isName() && object.getKey("/Subtype").getName() == "/Link";
    });
}

void addContent(QPDF& pdf, const std::string& content)
{
    QPDFPageDocumentHelper(pdf).getAllPages().at(1).addPageContents(pdf.newStream(content), false);
}

} // namespace

TEST_CASE("The accessible PDF of every report has the structure that PDF/UA asks for", "[report][soffice]")
{
    if (!accessiblePdfAvailable()) {
        WARN("LibreOffice is not installed: nothing is tested");
        return;
    }
    checkStructure(fullDocument());
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    const auto snapshot = value_of(Snapshot::load(*store));
    checkStructure(moduleReport(*snapshot, {}, kReport));
    checkStructure(programmeReport(*snapshot, kReport));
    Document list = fullDocument();
    list.cover.reset();
    list.compact = true;
    checkStructure(list);
}

TEST_CASE("The checker of the structure sees each of the faults", "[report][soffice]")
{
    if (!accessiblePdfAvailable()) {
        WARN("LibreOffice is not installed: nothing is tested");
        return;
    }
    const QByteArray good = accessiblePdf(fullDocument());
    const auto sees = [&](const char* finding, const std::function<void(QPDF&)>& breakIt) {
        const QStringList findings = findingsAfter(good, breakIt);
        INFO(finding << "\n" << findings.join(u'\n').toStdString());
        CHECK(findings.filter(QString::fromUtf8(finding)).size() == 1);
    };
    CHECK(findingsAfter(good, [](QPDF&) {}).isEmpty());
    sees("row label", [](QPDF& pdf) {
        Handle scope = firstOf(pdf, [](Handle& object) {
            return object.getKey("/Scope").isName() && object.getKey("/Scope").getName() == "/Row";
        });
        scope.replaceKey("/Scope", Handle::newName("/Column"));
    });
    sees("link that the structure does not know", [](QPDF& pdf) { firstLink(pdf).removeKey("/StructParent"); });
    sees("link that says nothing",
         [](QPDF& pdf) { firstLink(pdf).replaceKey("/Contents", Handle::newUnicodeString("5")); });
    sees("link that says nothing", [](QPDF& pdf) { firstLink(pdf).removeKey("/Contents"); });
    sees("not in reading order", [](QPDF& pdf) {
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
            page.getObjectHandle().removeKey("/Tabs");
    });
    sees("marks on paper without a tag", [](QPDF& pdf) { addContent(pdf, "0 0 m 100 0 l S"); });
    sees("marks on paper without a tag", [](QPDF& pdf) { addContent(pdf, "0 0 10 10 re f"); });
    sees("content that no element claims", [](QPDF& pdf) { addContent(pdf, "/P <</MCID 999>> BDC EMC"); });
    sees("empty ", [](QPDF& pdf) { firstElement(pdf, "/H1").removeKey("/K"); });
    sees("figure without alternative text", [](QPDF& pdf) { firstElement(pdf, "/Figure").removeKey("/Alt"); });
    sees("heading that skips a level",
         [](QPDF& pdf) { firstElement(pdf, "/H2").replaceKey("/S", Handle::newName("/H4")); });
    sees("table that is not regular", [](QPDF& pdf) {
        Handle row = firstElement(pdf, "/TR");
        row.getKey("/K").eraseItem(0);
    });
    sees("no language", [](QPDF& pdf) { pdf.getRoot().removeKey("/Lang"); });
}

TEST_CASE("What is no tagged PDF is refused", "[report]")
{
    CHECK(error_of(finishAccessiblePdf("%PDF-1.7 nothing")).kind == ErrorKind::Damaged);
    CHECK(error_of(finishAccessiblePdf(QByteArray())).kind == ErrorKind::Damaged);
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("schlicht.pdf"));
    REQUIRE_OK(writePdf(documentOfLines(3), path));
    QFile plain(path);
    REQUIRE(plain.open(QIODevice::ReadOnly));
    CHECK(error_of(finishAccessiblePdf(plain.readAll())).kind == ErrorKind::Damaged);
}
