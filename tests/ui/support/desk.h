// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "support/test.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

class QWidget;

namespace iplan::test
{

/// A workspace on a new file in memory at 21.11.2026, 14:03, with a few rows of each kind that forms need.
struct Desk {
    Desk();
    Workspace workspace;
    Id<FieldOfAction> field;   ///< "Bildung"
    Id<FieldOfAction> unnamed; ///< number 3
    Id<ConceptModule> module;
    Id<Recommendation> recommendation;
    Id<Organization> office;  ///< "Jugendamt Müsterstadt"
    Id<Organization> welfare; ///< "Äpfel und Öhmd e. V."
    Id<Person> person;
    Id<Measure> measure; ///< "K001 Sprachförderung"
    QStringList errors;  ///< what OperationRunner::failed() said

    template <class E>
    Id<E> add(const E& row)
    {
        E copy = row;
        REQUIRE(workspace.runner().run(QStringLiteral("%1:create").arg(entityOf<E>().keyText()),
                                       [&](Writer& writer) -> Result<> {
                                           writer.insert(copy);
                                           return {};
                                       }));
        return copy.id;
    }
    template <class E>
    E get(const Id<E>& id) const
    {
        const auto record = workspace.find(rowRef(id));
        REQUIRE(record);
        return fromRecord<E>(*record);
    }
    /// Sets a field from outside the widget under test.
    void set(const RowRef& row, const char* field, const Value& value);
    void remove(const RowRef& row);
};

/// Types text into the widget that has the focus, as an input method does; any letter of Unicode.
void type(QWidget& widget, const QString& text);
/// Takes what the widget holds away and types.
void retype(QWidget& widget, const QString& text);
/// Shows the widget and gives it the focus of the window.
void present(QWidget& window);

} // namespace iplan::test
