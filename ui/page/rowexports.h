// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"
#include "core/store/store.h"

#include <functional>
#include <QObject>

class QMenu;

namespace iplan
{

class EntityPage;
class Workspace;

/// Rows of a page for other programs: people and organisations as contacts (vCard), meetings and tasks for a calendar
/// (iCalendar). A group stands for its members and its meetings.
class RowExports : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the page, which has a FileChooser.
    RowExports(EntityPage& page, Workspace& workspace);

    /// Whether there is anything to be exported of rows of the entity in this way.
    [[nodiscard]] static bool offersAny(const EntityInfo& entity);
    using Rows = std::function<QList<RowRef>()>;
    /// Adds an entry for each way; `rows` says of which rows when one is chosen.
    void fill(QMenu& menu, const Rows& rows);
    /// Asks where to, and writes what `make` makes of the file.
    using Bytes = std::function<Result<QByteArray>(const Store& store, MemberNaming& naming)>;
    void save(const QString& title, const QString& name, const QString& suffix, const Bytes& make);

private:
    EntityPage& m_page;
    Workspace& m_workspace;
};

} // namespace iplan
