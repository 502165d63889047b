// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"

// The columns of own fields.

namespace iplan
{

void EntityTableModel::readOwnFields()
{
    if (!ownFieldLink(m_entity) || !m_workspace.isOpen())
        return;
    const auto fields = OwnFieldList::load(m_workspace.store());
    if (fields)
        setOwnFields(fields->of(m_entity));
    else
        m_workspace.runner().report(fields.error());
}

void EntityTableModel::setOwnFields(const QList<OwnFieldDefinition>& fields)
{
    m_ownValues.clear();
    const int others = columnCount() - static_cast<int>(m_ownFields.size());
    const bool same =
        std::equal(m_ownFields.begin(), m_ownFields.end(), fields.begin(), fields.end(),
                   [](const OwnFieldDefinition& a, const OwnFieldDefinition& b) { return &a.column() == &b.column(); });
    if (!same && !m_ownFields.isEmpty()) {
        beginRemoveColumns({}, others, columnCount() - 1);
        m_fields.resize(others);
        endRemoveColumns();
    }
    m_ownFields = fields;
    if (!same && !fields.isEmpty()) {
        beginInsertColumns({}, others, others + static_cast<int>(fields.size()) - 1);
        for (const OwnFieldDefinition& field : fields)
            m_fields << &field.column();
        endInsertColumns();
    }
    if (same && !fields.isEmpty() && !m_ids.isEmpty()) // a choice may have another name
        Q_EMIT dataChanged(index(0, others), index(rowCount() - 1, columnCount() - 1));
}

/// Whether values changed that decide about the list.
bool EntityTableModel::followOwnFields(const CommitNotice& notice)
{
    bool definitions = false;
    bool values = false;
    for (const ChangedRow& changed : notice.rows) {
        definitions = definitions || changed.row.entity == &entityOf<OwnField>() ||
                      changed.row.entity == &entityOf<OwnFieldOption>();
        if (changed.row.entity != &entityOf<OwnFieldValue>())
            continue;
        const auto record = m_workspace.find(changed.row);
        const RowRef owner = record ? ownFieldRow(fromRecord<OwnFieldValue>(*record)) : RowRef();
        if (owner.entity != &m_entity)
            continue;
        values = true;
        m_ownValues.remove(owner.id);
        const int row = rowOf(owner.id);
        for (const OwnFieldDefinition& field : std::as_const(m_ownFields))
            m_marks.remove({owner.id, &field.column()});
        if (row >= 0 && !m_ownFields.isEmpty())
            Q_EMIT dataChanged(index(row, columnCount() - static_cast<int>(m_ownFields.size())),
                               index(row, columnCount() - 1));
    }
    if (definitions)
        readOwnFields();
    return values && evaluator().asksOwnFields();
}

} // namespace iplan
