// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/logo.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QLocale>
#include <QPainter>
#include <QXmlStreamReader>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 maximumBytes = 5'000'000;
constexpr qint64 maximumDots = 40'000'000;
constexpr int maximumProportion = 20;
constexpr int keptLength = 1400; ///< dots of the longer side: on 60 mm nearly 600 per inch
// A drawing that calls its own parts doubles with each level: 12 calls are at most 3⁴ copies of a part.
constexpr int maximumCalls = 12;
constexpr int maximumElements = 20'000;
constexpr int maximumDepth = 60;

const QString takeAnother =
    u"Nehmen Sie eine PNG-, JPEG- oder SVG-Datei, am besten mit etwa 1200 Bildpunkten Breite."_s;

tl::unexpected<Error> refuse(const QString& name, const QString& why, const QString& hint = takeAnother)
{
    return fail(ErrorKind::Rejected, u"„%1“ %2"_s.arg(name, why), hint);
}

/// Why a drawing is not opened; empty if it may be.
QString dangerIn(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    int depth = 0;
    int elements = 0;
    int calls = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD && !xml.entityDeclarations().isEmpty())
            return u"enthält eigene Zeichendefinitionen, die das Programm nicht ausführt."_s;
        if (token == QXmlStreamReader::ProcessingInstruction && xml.processingInstructionTarget() == u"xml-stylesheet")
            return u"verweist auf eine andere Datei; so ein Bild fehlt auf fremden PCs."_s;
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        calls += xml.name() == u"use" ? 1 : 0;
        if (++depth > maximumDepth || ++elements > maximumElements || calls > maximumCalls)
            return u"ist als Zeichnung zu verwickelt."_s;
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            const QStringView value = attribute.value();
            const bool inside = value.startsWith(u'#') || value.startsWith("data:image/"_L1);
            if (attribute.name() == u"href" && !inside && xml.name() != u"a")
                return u"verweist auf eine andere Datei; so ein Bild fehlt auf fremden PCs."_s;
        }
    }
    return xml.hasError() ? u"ist beschädigt oder kein Bild."_s : QString();
}

/// Whether anything stands out from white paper.
bool isVisible(const QImage& onWhite)
{
    const QImage small =
        onWhite.scaled(QSize(200, 200).boundedTo(onWhite.size())).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(small.constScanLine(y));
        if (std::any_of(line, line + small.width(), [](QRgb dot) { return qGray(dot) < 235; }))
            return true;
    }
    return false;
}

QByteArray pngOnWhite(const QImage& picture)
{
    QImage white(picture.size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    QPainter(&white).drawImage(0, 0, picture);
    if (!isVisible(white))
        return {};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    white.save(&buffer, "PNG");
    return buffer.data();
}

Result<QByteArray> pictureOf(QByteArray& bytes, const QString& name)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg" && format != "svg")
        return refuse(name, u"ist beschädigt oder keine PNG-, JPEG- oder SVG-Datei."_s);
    if (format == "svg") {
        if (const QString danger = dangerIn(bytes); !danger.isEmpty())
            return refuse(name, danger, u"Speichern Sie das Bild als PNG-Datei und wählen Sie diese."_s);
    }
    const QSize size = reader.size();
    if (size.isEmpty())
        return refuse(name, u"ist beschädigt oder kein Bild."_s);
    if (format != "svg" && qint64(size.width()) * size.height() > maximumDots)
        return refuse(name, u"hat %1 × %2 Bildpunkte; das ist zu groß."_s.arg(size.width()).arg(size.height()));
    if (std::max(size.width(), size.height()) > maximumProportion * std::min(size.width(), size.height()))
        return refuse(name, u"ist zu lang und schmal."_s);
    reader.setAutoTransform(true); // photos may lie on their side
    const QSize kept = size.scaled(keptLength, keptLength, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (format == "svg" || size.width() > kept.width())
        reader.setScaledSize(kept);
    const QImage picture = reader.read();
    if (picture.isNull())
        return refuse(name, u"ist beschädigt und lässt sich nicht anzeigen."_s);
    const QByteArray png = pngOnWhite(picture);
    if (png.isEmpty())
        return refuse(name, u"ist auf weißem Papier nicht zu sehen."_s,
                      u"Nehmen Sie die Fassung für hellen Hintergrund."_s);
    return png;
}

} // namespace

Result<QByteArray> readLogo(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, u"„%1“ lässt sich nicht lesen."_s.arg(name), file.errorString());
    if (file.size() > maximumBytes)
        return refuse(name, u"ist mit %1 MB zu groß."_s.arg(QLocale().toString(double(file.size()) / 1e6, 'f', 1)));
    return readLogoBytes(file.read(maximumBytes), name);
}

Result<QByteArray> readLogoBytes(QByteArray bytes, const QString& name)
{
    return pictureOf(bytes, name);
}

std::optional<Figure> logoFigure(const QByteArray& png, const QString& alternativeText, QSizeF roomMm)
{
    const QImage image = QImage::fromData(png, "PNG");
    if (image.isNull())
        return std::nullopt;
    Figure out;
    out.alternativeText = alternativeText;
    out.sizeMm = QSizeF(image.size()).scaled(roomMm, Qt::KeepAspectRatio);
    out.paint = [image](QPainter& painter, const QRectF& place) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setRenderHint(QPainter::LosslessImageRendering); // in a PDF not as JPEG, which blurs letters
        painter.drawImage(place, image);
    };
    return out;
}

} // namespace iplan::report
