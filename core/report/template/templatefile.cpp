// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/templatefile.h"

#include "core/base/plainfile.h"
#include "core/report/logo.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace iplan::report
{

namespace
{

constexpr int kTemplateVersion = 1;
constexpr qint64 kMostTemplateBytes = 20'000'000;
const QString kTemplateFormat = QStringLiteral("integrationsplaner-berichtsvorlage");

/// Whether the field goes into the file.
bool travels(const FieldInfo& field)
{
    return field.kind != FieldKind::OrderKey && field.keyText() != QLatin1String("isUsual");
}

QJsonValue jsonOf(const FieldInfo& field, const Value& value)
{
    if (field.kind == FieldKind::Boolean)
        return value.integer() != 0;
    return field.kind == FieldKind::Decimal ? QJsonValue(value.real()) : QJsonValue(value.text());
}

Value valueOf(const FieldInfo& field, const QJsonValue& json)
{
    if (field.kind == FieldKind::Boolean)
        return json.toBool() ? Value(qint64(1)) : Value();
    if (field.kind == FieldKind::Decimal)
        return json.isDouble() ? Value(json.toDouble()) : Value();
    return Value(json.toString());
}

tl::unexpected<Error> noTemplate(const QString& name, const QString& detail)
{
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist keine Berichtsvorlage.").arg(name),
                QStringLiteral("Wählen Sie eine Datei, die dieses Programm als Vorlage gespeichert hat (*.%1).")
                    .arg(kTemplateSuffix),
                detail);
}

QJsonObject pictureJson(const QByteArray& png, const QString& text)
{
    return {{QStringLiteral("png"), QString::fromLatin1(png.toBase64())}, {QStringLiteral("text"), text}};
}

/// Pictures are read as those that somebody chooses: without anything else that the file may hold.
Result<QByteArray> pictureFrom(const QJsonValue& json, const QString& name)
{
    if (json.isUndefined() || json.isNull())
        return QByteArray();
    const QString text = json.toObject().value(QStringLiteral("png")).toString();
    const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!json.isObject() || !bytes || bytes.decoded.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist beschädigt oder kein Bild.").arg(name),
                    QStringLiteral("Geben Sie die Vorlage noch einmal aus, oder nehmen Sie das Bild aus der Datei."));
    return readLogoBytes(bytes.decoded, name);
}

} // namespace

QByteArray templateFileBytes(const LoadedTemplate& reportTemplate)
{
    QJsonObject fields;
    for (const FieldInfo& field : entityOf<ReportTemplate>().fields) {
        const Value value = field.get(&reportTemplate.row);
        if (travels(field) && !value.isNull())
            fields.insert(field.keyText(), jsonOf(field, value));
    }
    QJsonObject json{{QStringLiteral("format"), kTemplateFormat},
                     {QStringLiteral("version"), kTemplateVersion},
                     {QStringLiteral("template"), fields}};
    if (!reportTemplate.logo.isEmpty())
        json.insert(QStringLiteral("logo"), pictureJson(reportTemplate.logo, reportTemplate.logoText));
    if (!reportTemplate.cover.isEmpty())
        json.insert(QStringLiteral("cover"), pictureJson(reportTemplate.cover, reportTemplate.coverPictureText));
    return QJsonDocument(json).toJson();
}

Result<LoadedTemplate> templateFromFile(const QByteArray& bytes, const QString& name)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (json.value(QStringLiteral("format")).toString() != kTemplateFormat)
        return noTemplate(name, error.errorString());
    if (json.value(QStringLiteral("version")).toInt() > kTemplateVersion)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ ist eine Vorlage einer neueren Programmversion.").arg(name),
                    QStringLiteral("Bitte aktualisieren Sie das Programm."));
    LoadedTemplate out;
    const QJsonObject fields = json.value(QStringLiteral("template")).toObject();
    for (const FieldInfo& field : entityOf<ReportTemplate>().fields) {
        if (travels(field) && fields.contains(field.keyText()))
            field.set(&out.row, valueOf(field, fields.value(field.keyText())));
    }
    if (out.row.title.trimmed().isEmpty())
        return noTemplate(name, QStringLiteral("no title"));
    const QJsonValue logo = json.value(QStringLiteral("logo"));
    const QJsonValue cover = json.value(QStringLiteral("cover"));
    IPLAN_TRY_ASSIGN(out.logo, pictureFrom(logo, name));
    IPLAN_TRY_ASSIGN(out.cover, pictureFrom(cover, name));
    out.logoText = logo.toObject().value(QStringLiteral("text")).toString();
    out.coverPictureText = cover.toObject().value(QStringLiteral("text")).toString();
    return out;
}

Result<LoadedTemplate> readTemplateFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!isPlainFile(path) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ lässt sich nicht lesen.").arg(name), {}, file.errorString());
    if (file.size() > kMostTemplateBytes)
        return noTemplate(name, QStringLiteral("%L1 bytes").arg(file.size()));
    return templateFromFile(file.readAll(), name);
}

} // namespace iplan::report
