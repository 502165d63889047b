// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/template/templates.h"

#include "core/base/collation.h"
#include "core/base/searchtext.h"
#include "core/ops/documents.h"
#include "core/store/contents.h"
#include "core/store/operation.h"

#include <QCryptographicHash>

namespace iplan::report
{

namespace
{

constexpr TemplatePicture kTemplatePictures[] = {TemplatePicture::Logo, TemplatePicture::Cover};

/// The bytes in pieces.
ContentSource piecesOfBytes(const QByteArray& bytes)
{
    return [bytes, done = qsizetype(0)]() mutable -> Result<QByteArray> {
        const QByteArray piece = bytes.mid(done, kContentPiece);
        done += piece.size();
        return piece;
    };
}

QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString pictureName(TemplatePicture picture)
{
    return picture == TemplatePicture::Logo ? QStringLiteral("Logo") : QStringLiteral("Titelbild");
}

/// Writes the row of the picture, whose content is kept already; without bytes it goes to the Papierkorb.
Result<> writePicture(Writer& writer, const Id<ReportTemplate>& owner, TemplatePicture picture, const QByteArray& png,
                      const QString& text)
{
    const Id<AttachedDocument> id = templatePictureId(owner, picture);
    const auto known = writer.reader().find(id);
    if (png.isEmpty())
        return known && !known->deleted ? writer.remove(rowRef(id)) : Result<>();
    AttachedDocument row = known.value_or(AttachedDocument());
    row.id = id;
    row.deleted = false;
    row.reportTemplate = owner;
    row.title = pictureName(picture);
    row.note = text;
    row.fileName = pictureName(picture) + QStringLiteral(".png");
    row.mediaType = QStringLiteral("image/png");
    row.size = static_cast<int>(png.size());
    row.sha256 = hashOf(png);
    writer.insert(row);
    return {};
}

/// Content first: what a commit names is there.
Result<> keepContent(Store& store, const QByteArray& png)
{
    return png.isEmpty() ? Result<>() : ContentStore(store).put(hashOf(png), piecesOfBytes(png));
}

/// Writes, or leaves nothing of what was kept for it.
Result<CommitNotice> writeTemplate(Store& store, const Store::Body& body)
{
    auto notice = store.transact(kSaveTemplateOperation, body);
    if (!notice)
        (void)ContentStore(store).removeUnnamed(); // the next opening tries again
    return notice;
}

Result<QByteArray> contentOf(const Store& store, const QString& hash)
{
    const ContentStore contents(store);
    IPLAN_TRY_ASSIGN(const bool isHere, contents.has(hash));
    QByteArray out;
    if (isHere)
        IPLAN_TRY(passPieces(contents.read(hash), [&out](const QByteArray& piece) -> Result<> {
            out += piece;
            return {};
        }));
    return out;
}

/// What the file has to say of templates.
struct TemplateShelf {
    std::optional<ReportTemplate> chosen;
    QList<TextModule> modules;
};

Result<TemplateShelf> shelfOf(const Store& store, const ReportInfo& report, const QString& title)
{
    return store.read([&](const Reader& reader) -> Result<TemplateShelf> {
        TemplateShelf out{usualTemplate(reader, report), reader.all<TextModule>()};
        if (!title.isEmpty()) {
            IPLAN_TRY_ASSIGN(out.chosen, reportTemplateNamed(reader, title));
        }
        return out;
    });
}

} // namespace

QList<ReportTemplate> reportTemplates(const Reader& reader)
{
    QList<ReportTemplate> out = reader.all<ReportTemplate>();
    std::ranges::stable_sort(
        out, [](const ReportTemplate& a, const ReportTemplate& b) { return textBefore(a.title, b.title); });
    return out;
}

Result<ReportTemplate> reportTemplateNamed(const Reader& reader, const QString& title)
{
    QStringList names;
    for (const ReportTemplate& one : reportTemplates(reader)) {
        if (foldedName(one.title) == foldedName(title))
            return one;
        names << QStringLiteral("„%1“").arg(one.title);
    }
    return fail(ErrorKind::NotFound, QStringLiteral("Eine Berichtsvorlage „%1“ gibt es in der Datei nicht.").arg(title),
                names.isEmpty() ? QStringLiteral("Es ist noch keine gespeichert.")
                                : QStringLiteral("Es gibt: %1.").arg(names.join(QStringLiteral(", "))));
}

std::optional<ReportTemplate> usualTemplate(const Reader& reader, const ReportInfo& report)
{
    std::optional<ReportTemplate> ofAll;
    for (const ReportTemplate& one : reportTemplates(reader)) {
        if (one.isUsual && one.report == report.keyText())
            return one;
        if (one.isUsual && one.report.isEmpty() && !ofAll)
            ofAll = one;
    }
    return ofAll;
}

Result<Id<ReportTemplate>> saveTemplate(Writer& writer, const ReportTemplate& reportTemplate)
{
    ReportTemplate row = reportTemplate;
    row.title = row.title.simplified();
    if (row.title.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Vorlage hat noch keinen Namen."),
                    QStringLiteral("Bitte einen Namen eingeben, zum Beispiel „Ratsfassung“."));
    for (ReportTemplate one : reportTemplates(writer.reader())) {
        const bool isSame = !row.id.isNull() && one.id == row.id;
        if (foldedName(one.title) == foldedName(row.title) && !isSame) {
            if (!row.id.isNull())
                return fail(ErrorKind::Rejected, QStringLiteral("Eine Vorlage „%1“ gibt es schon.").arg(one.title),
                            QStringLiteral("Bitte einen anderen Namen eingeben."));
            row.id = one.id;
        } else if (!isSame && row.isUsual && one.isUsual && one.report == row.report) {
            one.isUsual = false;
            IPLAN_TRY(writer.update(one));
        }
    }
    row.deleted = false;
    return writer.insert(row);
}

Result<LoadedTemplate> loadTemplate(const Store& store, const ReportTemplate& reportTemplate)
{
    LoadedTemplate out{reportTemplate};
    for (const TemplatePicture picture : kTemplatePictures) {
        IPLAN_TRY_ASSIGN(const auto document,
                         store.read([&](const Reader& reader) -> Result<std::optional<AttachedDocument>> {
                             return reader.find(templatePictureId(reportTemplate.id, picture));
                         }));
        if (!document || document->deleted || document->sha256.isEmpty())
            continue;
        IPLAN_TRY_ASSIGN(const QByteArray bytes, contentOf(store, document->sha256));
        (picture == TemplatePicture::Logo ? out.logo : out.cover) = bytes;
        (picture == TemplatePicture::Logo ? out.logoText : out.coverPictureText) = document->note;
    }
    return out;
}

Result<std::optional<LoadedTemplate>> chosenTemplate(const Store& store, const ReportInfo& report, const QString& title)
{
    IPLAN_TRY_ASSIGN(const auto shelf, shelfOf(store, report, title));
    if (!shelf.chosen)
        return std::optional<LoadedTemplate>();
    if (!isFor(*shelf.chosen, report)) {
        const ReportInfo* other = reportByKey(shelf.chosen->report);
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Die Vorlage „%1“ ist nicht für „%2“.").arg(shelf.chosen->title, report.labelText()),
                    QStringLiteral("Sie ist für „%1“.").arg(other ? other->labelText() : shelf.chosen->report));
    }
    IPLAN_TRY(checkTemplate(*shelf.chosen, shelf.modules));
    IPLAN_TRY_ASSIGN(auto loaded, loadTemplate(store, *shelf.chosen));
    return std::optional(std::move(loaded));
}

Result<CommitNotice> keepTemplate(Store& store, const LoadedTemplate& reportTemplate)
{
    IPLAN_TRY(keepContent(store, reportTemplate.logo));
    IPLAN_TRY(keepContent(store, reportTemplate.cover));
    return writeTemplate(store, [&reportTemplate](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const auto id, saveTemplate(writer, reportTemplate.row));
        IPLAN_TRY(writePicture(writer, id, TemplatePicture::Logo, reportTemplate.logo, reportTemplate.logoText));
        return writePicture(writer, id, TemplatePicture::Cover, reportTemplate.cover, reportTemplate.coverPictureText);
    });
}

Result<CommitNotice> setTemplatePicture(Store& store, const Id<ReportTemplate>& reportTemplate, TemplatePicture picture,
                                        const QByteArray& png, const QString& text)
{
    IPLAN_TRY(keepContent(store, png));
    return writeTemplate(store,
                         [&](Writer& writer) { return writePicture(writer, reportTemplate, picture, png, text); });
}

} // namespace iplan::report
