// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mailmessage.h"

#include "core/base/filesize.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUrl>

namespace iplan
{

namespace
{

constexpr qsizetype kLineLength = 76;       ///< RFC 2045, 6.8; RFC 2047, 2
constexpr qsizetype kEncodedWordBytes = 36; ///< so many give a word of 60 letters, which fits behind "Subject: "

bool isPlainAscii(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// The text as encoded words (RFC 2047), none of which ends inside a letter, one to a line.
QByteArray encodedWords(const QString& text)
{
    QByteArrayList words;
    QByteArray part;
    const auto finish = [&] {
        if (!part.isEmpty())
            words << "=?UTF-8?B?" + part.toBase64() + "?=";
        part.clear();
    };
    for (qsizetype at = 0, length = 1; at < text.size(); at += length) {
        length = text.at(at).isHighSurrogate() ? 2 : 1;
        const QByteArray letter = text.mid(at, length).toUtf8();
        if (part.size() + letter.size() > kEncodedWordBytes)
            finish();
        part += letter;
    }
    finish();
    return words.join("\r\n ");
}

/// A text in a header of its own, such as "Subject".
QByteArray unstructured(const QString& text)
{
    const QString line = text.simplified();
    // What looks like an encoded word would be read as one.
    const bool isSafe = isPlainAscii(line) && !line.contains(QLatin1String("=?")) && line.size() < kLineLength - 10;
    return isSafe ? line.toLatin1() : encodedWords(line);
}

/// A name before an address: atoms or a quoted string where it is ASCII (RFC 5322, 3.2), encoded words otherwise.
QByteArray phrase(const QString& name)
{
    const QString line = name.simplified();
    if (!isPlainAscii(line) || line.contains(QLatin1String("=?")) || line.size() > kLineLength / 2)
        return encodedWords(line);
    const bool isAtoms =
        std::all_of(line.cbegin(), line.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u' ' || c == u'-'; });
    if (isAtoms)
        return line.toLatin1();
    QString quoted = line;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return '"' + quoted.toLatin1() + '"';
}

QByteArray addressSpec(const QString& address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QByteArray host = QUrl::toAce(address.mid(at + 1));
    return address.left(at + 1).toUtf8() + (host.isEmpty() ? address.mid(at + 1).toUtf8() : host);
}

/// "Bcc: …", each address on a line of its own; nothing for none.
QByteArray addressHeader(const QByteArray& name, const QList<Recipient>& recipients)
{
    QByteArrayList entries;
    for (const Recipient& recipient : recipients) {
        const QByteArray before = phrase(recipient.name);
        const QByteArray address = addressSpec(recipient.address);
        if (before.isEmpty())
            entries << address;
        else
            entries << before + (before.size() + address.size() > kLineLength - 6 ? "\r\n <" : " <") + address + '>';
    }
    return entries.isEmpty() ? QByteArray() : name + ": " + entries.join(",\r\n ") + "\r\n";
}

QByteArray base64Lines(const QByteArray& bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray out;
    out.reserve(all.size() + all.size() / kLineLength * 2 + 2);
    for (qsizetype at = 0; at < all.size(); at += kLineLength)
        out += all.mid(at, kLineLength) + "\r\n";
    return out;
}

QByteArray textPart(const QString& text)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', QLatin1String("\r\n"));
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64Lines(lines.toUtf8());
}

/// `filename*` of RFC 2231, in parts that fit on a line. Outlook reads the `name` of the type, in encoded words, which
/// no standard knows and every mail program writes.
QByteArray fileNameParameter(const QString& name)
{
    constexpr qsizetype part = 50;
    const QByteArray encoded = QUrl::toPercentEncoding(name);
    if (encoded.size() <= part)
        return ";\r\n filename*=UTF-8''" + encoded;
    QByteArray out;
    qsizetype at = 0;
    for (int number = 0; at < encoded.size(); ++number) {
        qsizetype length = std::min(part, encoded.size() - at);
        // No part ends inside "%C3".
        for (qsizetype back = 1; back <= 2 && at + length < encoded.size(); ++back) {
            if (encoded.at(at + length - back) == '%')
                length -= back;
        }
        out += ";\r\n filename*" + QByteArray::number(number) + "*=" + (number == 0 ? "UTF-8''" : "") +
               encoded.mid(at, length);
        at += length;
    }
    return out;
}

QByteArray attachmentPart(const MailAttachment& attachment)
{
    const QByteArray name = isPlainAscii(attachment.fileName) && !attachment.fileName.contains(u'"')
                                ? attachment.fileName.toLatin1()
                                : encodedWords(attachment.fileName);
    return "Content-Type: " + attachment.mediaType.toLatin1() + ";\r\n name=\"" + name +
           "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment" +
           fileNameParameter(attachment.fileName) + "\r\n\r\n" + base64Lines(attachment.bytes);
}

/// The same for the same mail. It begins with what base64 has no letters for, so no part contains it.
QByteArray boundaryOf(const MailMessage& message)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(message.subject.toUtf8());
    hash.addData(message.text.toUtf8());
    for (const MailAttachment& attachment : message.attachments)
        hash.addData(attachment.fileName.toUtf8());
    return "=_iplan_" + hash.result().toHex().left(24);
}

} // namespace

QByteArray mailMessageBytes(const MailMessage& message)
{
    QByteArray out = "X-Unsent: 1\r\n" + addressHeader("To", message.to) + addressHeader("Bcc", message.blind);
    out += "Subject: " + unstructured(message.subject) + "\r\nMIME-Version: 1.0\r\n";
    if (message.attachments.isEmpty())
        return out + textPart(message.text);
    const QByteArray boundary = boundaryOf(message);
    out += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    out += "--" + boundary + "\r\n" + textPart(message.text);
    for (const MailAttachment& attachment : message.attachments)
        out += "--" + boundary + "\r\n" + attachmentPart(attachment);
    return out + "--" + boundary + "--\r\n";
}

Result<MailAttachment> readAttachment(const QString& path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io,
                    QStringLiteral("Die Anlage „%1“ lässt sich nicht lesen.").arg(QDir::toNativeSeparators(path)),
                    QStringLiteral("Prüfen Sie, ob es die Datei noch gibt und ob Sie sie öffnen dürfen."));
    if (file.size() > kLargestAttachment)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Die Anlage „%1“ hat %2; mehr als %3 nimmt kaum ein Mailserver an.")
                        .arg(info.fileName(), formatFileSize(file.size()), formatFileSize(kLargestAttachment)),
                    QStringLiteral("Geben Sie die Datei auf einem anderen Weg weiter."));
    const QByteArray bytes = file.readAll();
    return MailAttachment{info.fileName(), QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), bytes).name(),
                          bytes};
}

} // namespace iplan
