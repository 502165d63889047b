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

/// Draws a symbol in the colours of the moment, so that buttons need not be told when the theme changes.
class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(QByteArray svg, std::optional<QPalette> palette)
        : m_svg(std::move(svg)), m_palette(std::move(palette))
    {
    }

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
        const QColor color = iconColor(m_palette.value_or(QGuiApplication::palette()), mode);
        const QString key = QStringLiteral("iplan-icon-%1-%2-%3x%4")
                                .arg(qHash(m_svg))
                                .arg(color.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QByteArray colored = m_svg;
        QSvgRenderer renderer(colored.replace("#000000", color.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QByteArray m_svg;
    std::optional<QPalette> m_palette; ///< none: that of the application when it is drawn
};

QIcon iconOfName(const QString& name, const std::optional<QPalette>& palette)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? QIcon(new ThemedIconEngine(file.readAll(), palette)) : QIcon();
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

} // namespace iplan
