// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/package.h"

#include "core/report/pageframe.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QRegularExpression>
#include <zip.h>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

constexpr zip_uint16_t kFirstDay = 0x21; ///< 1.1.1980, the first that ZIP knows
constexpr double kCaptionMm = 12;        ///< room that a caption takes below a figure as high as the page

} // namespace

Package::Package() : m_source(zip_source_buffer_create(nullptr, 0, 0, nullptr))
{
    if (m_source)
        m_zip = zip_open_from_source(m_source, ZIP_TRUNCATE, nullptr);
    if (m_zip)
        zip_source_keep(m_source); // the archive lets go of its own hold when it is closed
}

Package::~Package()
{
    if (m_zip)
        zip_discard(m_zip);
    if (m_source)
        zip_source_free(m_source);
}

void Package::add(const QString& name, const QByteArray& bytes, bool compressed)
{
    if (!m_zip)
        return;
    m_parts << bytes;
    zip_source_t* part = zip_source_buffer(m_zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    const zip_int64_t at = zip_file_add(m_zip, name.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
    if (at < 0)
        zip_source_free(part);
    const auto index = static_cast<zip_uint64_t>(at);
    const zip_int32_t method = compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    m_good = m_good && at >= 0 && zip_set_file_compression(m_zip, index, method, 0) == 0 &&
             zip_file_set_dostime(m_zip, index, 0, kFirstDay, 0) == 0;
}

QByteArray Package::close()
{
    if (!m_zip || !m_good || zip_close(m_zip) != 0)
        return {};
    m_zip = nullptr;
    zip_stat_t stat;
    if (zip_source_stat(m_source, &stat) != 0 || zip_source_open(m_source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const bool whole = zip_source_read(m_source, bytes.data(), stat.size) == bytes.size();
    zip_source_close(m_source);
    return whole ? bytes : QByteArray();
}

QString packageProgram()
{
    return u"Integrationsplaner %1"_s.arg(QCoreApplication::applicationVersion()).trimmed();
}

QString packageTime(const Document& document)
{
    return document.asOf.isValid() ? document.asOf.toString(Qt::ISODate) + u"T00:00:00Z"_s : QString();
}

QString scaledSizes(QString xml, const QString& pattern, double scale)
{
    if (scale == 1)
        return xml;
    const QRegularExpression size(pattern);
    QString out;
    qsizetype done = 0;
    for (auto it = size.globalMatch(xml); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const double halves = std::round(match.captured(1).toDouble() * scale * 2) / 2;
        out += QStringView(xml).sliced(done, match.capturedStart(1) - done);
        out += QString::number(std::max(0.5, halves));
        done = match.capturedEnd(1);
    }
    out += QStringView(xml).sliced(done);
    return out;
}

QString familyOf(const Document& document, const QString& usual)
{
    return document.look.bodyFont.isEmpty() ? usual : document.look.bodyFont;
}

QSizeF placedSizeMm(const Figure& figure, const Document& document)
{
    const QSizeF room = textAreaMm(document) - QSizeF(0, figure.caption.isEmpty() ? 0 : kCaptionMm);
    return figure.sizeMm *
           std::min({1.0, room.width() / figure.sizeMm.width(), room.height() / figure.sizeMm.height()});
}

HeadingLook headingLook(int level, bool compact)
{
    static constexpr HeadingLook looks[] = {{15, 7}, {12.5, 5}, {11, 4}, {10, 3}};
    return looks[std::clamp(level - 1 + (compact ? 2 : 0), 0, 3)];
}

} // namespace iplan::report
