// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/ownvaluepanel.h"

#include "core/store/unitcodec.h"
#include "ui/editor/fieldeditor.h"
#include "ui/widget/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

bool OwnValuePanel::isPossible(const Conflict& conflict)
{
    if (conflict.frozenApart > 0 || conflict.kind != Conflict::Kind::Values || conflict.unit == kDeletedUnit ||
        !conflict.row.entity)
        return false;
    const auto fields = conflict.row.entity->fieldsOfUnit(conflict.unit);
    return !fields.isEmpty() && std::none_of(fields.begin(), fields.end(), [](const FieldInfo* field) {
        return field->has(Hidden) || field->has(LinkEnd) || field->kind == FieldKind::OrderKey;
    });
}

OwnValuePanel::OwnValuePanel(Workspace& workspace, const Conflict& conflict, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const EntityInfo& entity = *conflict.row.entity;
    for (const FieldInfo* field : entity.fieldsOfUnit(conflict.unit)) {
        FieldEditor* editor = makeEditor(*field, workspace, this);
        editor->setValue(fieldOfUnit(*field, entity, conflict.sides.first().value));
        auto* label = new QLabel(field->labelText());
        label->setBuddy(editor->control());
        layout->addWidget(label);
        layout->addWidget(editor);
        m_editors << editor;
    }
    auto* take = new QPushButton(tr("Eigenen Wert nehmen"));
    auto* back = new QPushButton(tr("Doch nicht"));
    for (QPushButton* button : {take, back})
        button->setAutoDefault(true);
    auto* buttons = new FlowLayout;
    buttons->addWidget(take);
    buttons->addWidget(back);
    layout->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, &OwnValuePanel::accept);
    connect(back, &QPushButton::clicked, this, &OwnValuePanel::cancelled);
}

void OwnValuePanel::accept()
{
    QList<FieldValue> values;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (!editor->commit()) {
            editor->setFocus();
            return;
        }
        values << FieldValue{editor->field().asField(), editor->value()};
    }
    Q_EMIT chosen(Decision::value(values));
}

} // namespace iplan
