// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/recurrenceeditor.h"

#include "core/base/recurrence.h"
#include "core/model/fieldtext.h"
#include "core/ops/meetings.h"
#include "ui/base/workspace.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace iplan
{

namespace
{

constexpr int kPreviewed = 5; ///< days
constexpr int kLeastChars = 16;

} // namespace

RecurrenceEditor::RecurrenceEditor(const Column& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(field, parent), m_workspace(workspace), m_choice(new QComboBox(this)), m_own(new QLineEdit(this)),
      m_preview(new QLabel(this))
{
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(kLeastChars);
    m_own->setPlaceholderText(QStringLiteral("FREQ=MONTHLY;BYDAY=2TU"));
    m_own->setAccessibleName(tr("%1: eigene Regel").arg(field.labelText()));
    m_own->setAccessibleDescription(tr("Eine Regel nach RFC 5545"));
    m_own->setToolTip(m_own->accessibleDescription());
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    setControl(m_choice);
    addBelow(m_preview);
    addBelow(m_own); // above the preview
    m_own->installEventFilter(this);
    connect(m_choice, &QComboBox::activated, this, &RecurrenceEditor::choose);
    connect(m_own, &QLineEdit::textEdited, this, [this] {
        setMessage({});
        noteTyped();
        showPreview();
    });
    connect(m_own, &QLineEdit::editingFinished, this, &FieldEditor::commit);
    // When it begins on another day, other choices are usual.
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (!isModified())
            writeControl(value());
    });
    writeControl({});
}

void RecurrenceEditor::offerNewRows(const Beside& beside)
{
    m_beside = beside;
    if (!isModified())
        writeControl(value());
}

MeetingSeries RecurrenceEditor::series() const
{
    const Record row = m_beside ? m_beside() : Record();
    return row.entity == &entityOf<MeetingSeries>() ? fromRecord<MeetingSeries>(row) : MeetingSeries();
}

bool RecurrenceEditor::isOwn() const
{
    return m_choice->currentIndex() == m_choices.size();
}

bool RecurrenceEditor::isModified() const
{
    const QString written = isOwn() ? m_own->text().trimmed() : m_choices.value(m_choice->currentIndex()).rule;
    return written != value().text();
}

Result<Value> RecurrenceEditor::readControl() const
{
    if (!isOwn())
        return Value(m_choices.value(m_choice->currentIndex()).rule);
    const QString rule = m_own->text().trimmed();
    if (rule.isEmpty())
        return Value();
    const auto read = parseRecurrence(rule);
    if (!read)
        return failFrom(read);
    return Value(rule);
}

void RecurrenceEditor::fill()
{
    const QString rule = value().text();
    m_choices = recurrenceChoices(series().first.date());
    if (const int at = choiceOf(m_choices, rule); at >= 0)
        m_choices[at].rule = rule; // however it is written there
    else if (const auto read = parseRecurrence(rule))
        m_choices.insert(1, RecurrenceChoice{rule, recurrenceText(*read)});
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const RecurrenceChoice& choice : std::as_const(m_choices))
        m_choice->addItem(choice.text);
    m_choice->addItem(tr("eigene Regel …"));
}

void RecurrenceEditor::writeControl(const Value& value)
{
    fill();
    const int at = choiceOf(m_choices, value.text());
    m_choice->setCurrentIndex(at >= 0 ? at : int(m_choices.size()));
    m_own->setText(value.text());
    m_own->setVisible(isOwn());
    showPreview();
}

void RecurrenceEditor::applyReadOnly(bool readOnly)
{
    m_choice->setEnabled(!readOnly);
    m_own->setReadOnly(readOnly);
}

bool RecurrenceEditor::commitsOnFocusOut() const
{
    return !m_own->hasFocus() && !isOwn();
}

void RecurrenceEditor::choose()
{
    m_own->setVisible(isOwn());
    if (!isOwn()) {
        commit();
        return;
    }
    m_own->setText(value().text());
    m_own->setFocus(Qt::OtherFocusReason);
    m_own->selectAll();
}

QString RecurrenceEditor::preview() const
{
    return m_preview->text();
}

void RecurrenceEditor::showPreview()
{
    MeetingSeries row = series();
    const auto typed = readControl();
    QString text;
    if (typed && m_beside) {
        row.rule = typed->text();
        const QLocale german(QLocale::German, QLocale::Germany);
        QStringList days;
        for (const QDate day : nextDays(row, m_workspace.today(), kPreviewed))
            days << german.dayName(day.dayOfWeek(), QLocale::ShortFormat).left(2) + u' ' + formatDate(day);
        text = !row.first.isValid()
                   ? tr("Tragen Sie ein, wann die erste Sitzung beginnt; dann stehen hier die Termine.")
               : days.isEmpty() ? tr("Von heute an kein Termin.")
                                : tr("Nächste Termine: %1").arg(days.join(QStringLiteral(", ")));
    }
    m_preview->setText(text);
    m_preview->setVisible(!text.isEmpty());
}

bool RecurrenceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_own && event->type() == QEvent::KeyPress &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape && isModified()) {
        setValue(value());
        m_choice->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace iplan
