// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ownfields.h"
#include "ui/form/formsection.h"

class QFormLayout;
class QLabel;

namespace iplan
{

class FieldEditor;
class Workspace;
struct CommitNotice;

/// The own fields of a row: an editor for each field in use, made anew when somebody changes the fields. Saves at once,
/// as EntityForm does.
class OwnFieldsSection : public FormSection
{
    Q_OBJECT
public:
    OwnFieldsSection(Workspace& workspace, const EntityInfo& entity, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    /// Only where there are own fields.
    [[nodiscard]] bool isRelevant() const override { return !m_lines.isEmpty(); }
    /// The value of an own field of the row shown counts as a row of it.
    bool focusRow(const RowRef& row) override;
    /// Null if there is no such field in use.
    [[nodiscard]] FieldEditor* editor(const Id<OwnField>& field) const;

private:
    struct Line {
        OwnFieldDefinition field;
        FieldEditor* editor = nullptr;
        Value stored;
    };
    void readFields();
    void build(const QList<OwnFieldDefinition>& fields);
    void readValues(bool keepTyped);
    void save(qsizetype at, const Value& value);
    void onRowsChanged(const CommitNotice& notice);

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    RowRef m_owner;
    bool m_readOnly = false;
    bool m_filling = false; ///< the editors are being given another row
    QFormLayout* m_form = nullptr;
    QList<Line> m_lines;
};

} // namespace iplan
