// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/savedviews.h"

#include "core/base/collation.h"
#include "core/base/searchtext.h"

namespace iplan
{

QList<SavedView> savedViews(const Reader& reader, const EntityInfo& entity)
{
    QList<SavedView> out = reader.all<SavedView>();
    out.removeIf([&entity](const SavedView& view) { return view.list != entity.keyText(); });
    std::stable_sort(out.begin(), out.end(),
                     [](const SavedView& a, const SavedView& b) { return textBefore(a.title, b.title); });
    return out;
}

Result<Id<SavedView>> saveView(Writer& writer, const EntityInfo& entity, const QString& title,
                               const QString& definition)
{
    SavedView view;
    view.title = normalizedText(title).simplified();
    if (view.title.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Ansicht hat noch keinen Namen."),
                    QStringLiteral("Bitte einen Namen eingeben, zum Beispiel „Laufende Maßnahmen“."));
    for (const SavedView& known : savedViews(writer.reader(), entity)) {
        if (known.title.compare(view.title, Qt::CaseInsensitive) == 0)
            view = known;
    }
    view.list = entity.keyText();
    view.definition = definition;
    return writer.insert(view);
}

} // namespace iplan
