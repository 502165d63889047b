// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sample.h"
#include "core/report/content/costmatrixreport.h"
#include "core/report/content/listreport.h"
#include "core/report/content/timelinereport.h"
#include "core/report/letterhead.h"
#include "core/report/render.h"
#include "core/store/storefixture.h"
#include "core/synthetic/synthetic.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>

using namespace iplan;
using namespace iplan::test;

// Writes all lists, Zeitplan and Kosten into the folder of the screenshots, for people to look at: every entity with
// its usual columns, measures with all columns and in groups, too. Runs only when it is asked for.

namespace
{

report::Letterhead exampleLetterhead()
{
    QImage image(900, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 60, 180, 180, QColor(0x1f, 0x4f, 0x9c));
    painter.setFont(QFont(QStringLiteral("Liberation Sans"), 70));
    painter.drawText(220, 190, QStringLiteral("Müsterstadt"));
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {QStringLiteral("Stadt Müsterstadt"), QStringLiteral("Kommunales Integrationszentrum"), buffer.data()};
}

struct PaperFolder {
    QDir dir;
    void write(report::Document document, const QString& name) const
    {
        report::applyLetterhead(document, exampleLetterhead());
        for (const report::Format format :
             {report::Format::Pdf, report::Format::Docx, report::Format::Odt, report::Format::Html})
            REQUIRE_OK(report::render(document, format, dir.filePath(name + u'.' + report::extensionOf(format))));
    }
    void writeList(const Store& store, const EntityInfo& entity, const QString& name, FieldFlag flag,
                   const FieldInfo* group = nullptr) const
    {
        ListQuery query;
        query.entity = &entity;
        query.groupBy = group;
        QList<const iplan::Column*> columns;
        for (const FieldInfo& field : entity.fields) {
            if (flag == InList ? field.has(InList) : !field.has(Hidden))
                columns << &field;
        }
        if (!columns.isEmpty())
            write(report::listReport(value_of(makeListSheet(store, query, columns)), {2026, 11, 22}), name);
    }
};

} // namespace

TEST_CASE("Printed lists, for people to look at", "[.pictures]")
{
    const QString where = QCoreApplication::applicationDirPath() + QStringLiteral("/../screenshots");
    for (const QString& sample : {QStringLiteral("koeln"), QStringLiteral("viel")}) {
        const auto store = memoryStore();
        if (sample == u"viel")
            REQUIRE_OK(loadSynthetic(*store, 1, 1));
        else
            REQUIRE_OK(loadSample(*store, sample));
        const PaperFolder paper{QDir(where + QStringLiteral("/druck-") + sample)};
        REQUIRE(paper.dir.mkpath(QStringLiteral(".")));
        for (const EntityInfo* entity : allEntities()) {
            if (entity->role != EntityRole::System)
                paper.writeList(*store, *entity, entity->keyText(), InList);
        }
        const EntityInfo& measure = entityOf<Measure>();
        paper.writeList(*store, measure, QStringLiteral("measure-alle"), Hidden);
        paper.writeList(*store, measure, QStringLiteral("measure-gruppiert"), InList, measure.field(u"fieldOfAction"));
        const auto snapshot = value_of(Snapshot::load(*store));
        const auto timeline = std::make_shared<const Timeline>(
            *snapshot, Timeline::Options{MeasureGrouping::FieldOfAction, {}, {2026, 11, 22}});
        paper.write(report::timelineReport(timeline, TimeZoom::Quarters), QStringLiteral("zeitplan"));
        CostMatrix::Options costs;
        costs.today = QDate(2026, 11, 22);
        paper.write(report::costMatrixReport(CostMatrix(*snapshot, costs)), QStringLiteral("kosten"));
    }
}
