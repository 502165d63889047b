// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/orderkey.h"
#include "core/ops/arrange.h"
#include "tests/core/store/storefixture.h"

namespace iplan::test
{

/// "1: 1.1 1.2 | 2: 2.1": the modules with their recommendations, by number, in order.
inline QString drawnConcept(const Store& store)
{
    return value_of(store.read([](const Reader& reader) -> Result<QString> {
        QStringList modules;
        for (const Record& module : rowsInTreeOrder(reader, entityOf<ConceptModule>())) {
            QStringList line{module.value(u"number").text() + u':'};
            for (const Recommendation& row : reader.where<Recommendation>("module", Id<ConceptModule>(module.id)))
                line << row.number;
            modules << line.join(u' ');
        }
        return modules.join(QStringLiteral(" | "));
    }));
}

/// A file with a concept: one field, modules 1 and 2, recommendations 1.1, 1.2, 1.3, 2.1 and 2.2.
struct ConceptFixture {
    ConceptFixture()
    {
        write(*store, QStringLiteral("batch"), [this](Writer& writer) {
            Concept top;
            top.title = QStringLiteral("Konzept");
            concept_ = writer.insert(top);
            FieldOfAction education;
            education.concept_ = concept_;
            education.number = QStringLiteral("1");
            education.title = QStringLiteral("Bildung");
            education.position = orderKeyAt(0);
            field = writer.insert(education);
            first = addModule(writer, 1, QStringLiteral("Sprache"));
            second = addModule(writer, 2, QStringLiteral("Arbeit"));
            for (int i = 1; i <= 3; ++i)
                advice << addAdvice(writer, first, QStringLiteral("1.%1").arg(i), i);
            for (int i = 1; i <= 2; ++i)
                advice << addAdvice(writer, second, QStringLiteral("2.%1").arg(i), i);
        });
    }
    [[nodiscard]] QString drawn() const { return drawnConcept(*store); }

    const std::unique_ptr<Store> store = memoryStore();
    Id<Concept> concept_;
    Id<FieldOfAction> field;
    Id<ConceptModule> first;
    Id<ConceptModule> second;
    QList<Id<Recommendation>> advice;

private:
    Id<ConceptModule> addModule(Writer& writer, int number, const QString& title) const
    {
        ConceptModule module;
        module.fieldOfAction = field;
        module.number = QString::number(number);
        module.title = title;
        module.position = orderKeyAt(number);
        return writer.insert(module);
    }
    static Id<Recommendation> addAdvice(Writer& writer, const Id<ConceptModule>& module, const QString& number,
                                        int place)
    {
        Recommendation row;
        row.module = module;
        row.number = number;
        row.title = QStringLiteral("Empfehlung ") + number;
        row.originalText = QStringLiteral("Wortlaut von ") + number;
        row.position = orderKeyAt(place);
        return writer.insert(row);
    }
};

} // namespace iplan::test
