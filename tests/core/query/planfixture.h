// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "tests/core/store/storefixture.h"

namespace iplan::test
{

/// A file with two Handlungsfelder and two offices, to put measures into.
struct PlanWorld {
    PlanWorld()
    {
        write(*store, QStringLiteral("batch"), [this](Writer& w) {
            Concept plan;
            w.insert(plan);
            education.concept_ = health.concept_ = plan.id;
            education.number = QStringLiteral("1");
            education.title = QStringLiteral("Bildung");
            education.position = QStringLiteral("a");
            health.number = QStringLiteral("2");
            health.title = QStringLiteral("Gesundheit");
            health.position = QStringLiteral("b");
            w.insert(education);
            w.insert(health);
            youth.name = QStringLiteral("Jugendamt");
            schools.name = QStringLiteral("Amt für Schulen");
            w.insert(youth);
            w.insert(schools);
        });
    }
    Id<Measure> measure(const char* code, const std::function<void(Measure&)>& fill = {})
    {
        Measure row;
        row.code = QString::fromLatin1(code);
        row.title = QStringLiteral("Maßnahme ") + row.code;
        row.fieldOfAction = education.id;
        row.leadOffice = youth.id;
        if (fill)
            fill(row);
        return add(row);
    }
    template <class E>
    Id<E> add(E row)
    {
        write(*store, QStringLiteral("batch"), [&row](Writer& w) { w.insert(row); });
        return row.id;
    }
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }

    std::unique_ptr<Store> store = memoryStore();
    FieldOfAction education;
    FieldOfAction health;
    Organization youth;
    Organization schools;
};

/// The date in its stored form.
inline PartialDate partial(const char* iso)
{
    return PartialDate::fromIso(QString::fromLatin1(iso)).value();
}

} // namespace iplan::test
