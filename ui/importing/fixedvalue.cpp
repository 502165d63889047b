// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/fixedvalue.h"

#include "core/base/collation.h"
#include "core/model/fieldtext.h"
#include "core/query/ownfields.h"
#include "core/query/rowlabel.h"
#include "ui/base/workspace.h"
#include "ui/widget/noteline.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr qsizetype kMostOffered = 5'000; ///< rows, while typing

QStringList labelsOf(Workspace& workspace, const EntityInfo& entity)
{
    QStringList out;
    for (const Record& row : workspace.list(entity)) {
        if (out.size() < kMostOffered)
            out << rowLabel(row).simplified();
    }
    sortTexts(out);
    return out;
}

} // namespace

FixedValue::FixedValue(Workspace& workspace, const Column& field, const QString& text, QWidget* parent)
    : QWidget(parent), m_checked(field.kind == FieldKind::Reference || isOwnField(field) ? nullptr : &field),
      m_text(text), m_note(new NoteLine(NoteLine::Kind::Refused)), m_editor(makeEditor(workspace, field, text))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_editor->setObjectName(QStringLiteral("fixed-%1").arg(field.keyText()));
    m_editor->setAccessibleName(field.labelText());
    setFocusProxy(m_editor);
    layout->addWidget(m_editor);
    layout->addWidget(m_note);
}

QWidget* FixedValue::makeEditor(Workspace& workspace, const Column& field, const QString& text)
{
    QStringList choices;
    if (field.kind == FieldKind::Enum) {
        for (const Option& option : field.options())
            choices << option.labelText();
    } else if (field.kind == FieldKind::Boolean) {
        choices << tr("ja") << tr("nein");
    }
    if (!choices.isEmpty()) {
        auto* choice = new QComboBox;
        choice->addItem(QString());
        choice->addItems(choices);
        choice->setCurrentText(text);
        connect(choice, &QComboBox::activated, this, [this, choice] { take(choice->currentText()); });
        return choice;
    }
    auto* line = new QLineEdit(text);
    if (field.kind == FieldKind::Reference) {
        auto* completer = new QCompleter(labelsOf(workspace, field.target()), line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
    }
    connect(line, &QLineEdit::editingFinished, this, [this, line] { take(line->text().simplified()); });
    return line;
}

void FixedValue::setText(const QString& text)
{
    if (text == m_text || m_editor->hasFocus())
        return;
    m_text = text;
    m_note->setText({});
    if (auto* choice = qobject_cast<QComboBox*>(m_editor))
        choice->setCurrentText(text);
    else if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        line->setText(text);
}

void FixedValue::take(const QString& text)
{
    const auto read = m_checked ? parseFieldText(*m_checked, text) : Result<Value>(Value());
    m_note->setText(read ? QString() : QStringList({read.error().message, read.error().hint}).join(u' ').trimmed());
    if (!read || text == m_text)
        return;
    m_text = text;
    Q_EMIT changed(text);
}

} // namespace iplan
