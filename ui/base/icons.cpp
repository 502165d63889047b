// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace iplan
{

namespace
{

QColor iconColor(const QPalette& palette, QIcon::Mode mode)
{
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    return palette.color(QPalette::Active, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
}

/// Draws an SVG file without Qt's plugins for icons and pictures: loading these takes longer than drawing.
class SvgEngine : public QIconEngine
{
public:
    explicit SvgEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/, qreal /*scale*/) override
    {
        const QByteArray svg = colored(mode);
        const QString key = QStringLiteral("iplan-icon-%1-%2x%3").arg(qHash(svg)).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SvgEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }

protected:
    [[nodiscard]] const QByteArray& svg() const { return m_svg; }
    [[nodiscard]] virtual QByteArray colored(QIcon::Mode /*mode*/) const { return m_svg; }

private:
    QByteArray m_svg;
};

/// Draws a symbol in the colours of the moment, so that buttons need not be told when the theme changes.
class ThemedIconEngine : public SvgEngine
{
public:
    explicit ThemedIconEngine(QByteArray svg, std::optional<QPalette> palette)
        : SvgEngine(std::move(svg)), m_palette(std::move(palette))
    {
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

protected:
    [[nodiscard]] QByteArray colored(QIcon::Mode mode) const override
    {
        const QColor color = iconColor(m_palette.value_or(QGuiApplication::palette()), mode);
        QByteArray out = svg();
        return out.replace("#000000", color.name().toLatin1());
    }

private:
    std::optional<QPalette> m_palette; ///< none: that of the application when it is drawn
};

/// Empty if there is no such file.
QByteArray svgOfName(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QIcon iconOfName(const QString& name, const std::optional<QPalette>& palette)
{
    const QByteArray svg = svgOfName(name);
    return svg.isEmpty() ? QIcon() : QIcon(new ThemedIconEngine(svg, palette));
}

} // namespace

QIcon themedIcon(const QString& name, const QPalette& palette)
{
    return iconOfName(name, palette);
}

QIcon themedIcon(const QString& name)
{
    return iconOfName(name, std::nullopt);
}

QIcon programIcon()
{
    return QIcon(new SvgEngine(svgOfName(QStringLiteral("integrationsplaner"))));
}

} // namespace iplan
