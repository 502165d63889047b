// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/lineeditor.h"
#include "ui/widget/calendarpopup.h"

#include "core/base/datewords.h"
#include "core/base/dayonly.h"
#include "core/base/localtime.h"
#include "core/model/fieldtext.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace iplan
{

namespace
{

constexpr int kLettersAtMost = 10'000'000;

/// Characters that the longest usual value of the kind has; 0 for as long as possible.
int usualLength(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Decimal:
        return 12;
    case FieldKind::Date:
        return 14;
    case FieldKind::Money:
        return 22;
    case FieldKind::DateTime:
        return 24;
    case FieldKind::PartialDate: // "2. Halbjahr 2026", with room for the calendar beside it
        return 18;
    default:
        return 0;
    }
}

QString placeholder(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Money:
        return LineEditor::tr("zum Beispiel 12.500,00");
    case FieldKind::Date:
        return LineEditor::tr("TT.MM.JJJJ, heute, +14");
    case FieldKind::DateTime:
        return LineEditor::tr("TT.MM.JJJJ, HH:MM");
    case FieldKind::PartialDate:
        return LineEditor::tr("etwa 3. Quartal 2026");
    default:
        return {};
    }
}

} // namespace

LineEditor::LineEditor(const Column& field, QWidget* parent) : FieldEditor(field, parent), m_line(new QLineEdit(this))
{
    m_line->setMaxLength(kLettersAtMost); // Qt's 32,767 would cut what is longer as soon as it is shown
    m_line->setPlaceholderText(placeholder(field.kind));
    fitWidth();
    setControl(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::checkWhileTyping);
}

void LineEditor::fitWidth()
{
    const int length = usualLength(field().kind);
    if (length == 0)
        return;
    const int example = fontMetrics().horizontalAdvance(m_line->placeholderText());
    m_line->setFixedWidth(qMax(fontMetrics().averageCharWidth() * length, example) + fontMetrics().height());
}

void LineEditor::changeEvent(QEvent* event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

bool LineEditor::isModified() const
{
    if (m_line->text() == displayText(field(), value()))
        return false;
    const auto read = readControl();
    return !read || normalizedValue(field(), *read) != value();
}

Result<Value> LineEditor::readControl() const
{
    return parseFieldText(field(), m_line->text());
}

void LineEditor::writeControl(const Value& value)
{
    if (const QString text = displayText(field(), value); text != m_line->text()) // else undo steps would be lost
        m_line->setText(text);
    m_line->setCursorPosition(0);
}

void LineEditor::applyReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void LineEditor::checkWhileTyping()
{
    const auto read = readControl();
    setMessage(read ? QString() : read.error().hint);
    if (isModified())
        noteTyped();
    else
        noteSettled();
}

DateEditor::DateEditor(const Column& field, Clock clock, QWidget* parent)
    : LineEditor(field, parent), m_clock(std::move(clock)), m_button(new QToolButton(this))
{
    m_button->setText(tr("Kalender"));
    m_button->setAccessibleName(tr("%1: Kalender öffnen").arg(field.labelText()));
    m_button->setToolTip(tr("Kalender öffnen (Alt+Pfeil nach unten)"));
    connect(m_button, &QToolButton::clicked, this, &DateEditor::openCalendar);
    addBeside(m_button);
}

Result<Value> DateEditor::readControl() const
{
    return parseFieldText(field(), withoutDateWords());
}

QString DateEditor::withoutDateWords() const
{
    const QDate today = m_clock().toLocalTime().date();
    const QString text = line()->text();
    if (field().kind != FieldKind::DateTime)
        return withDateWords(text, today, field().kind == FieldKind::Date);
    const QString typed = text.simplified();
    const auto gap = typed.indexOf(u' '); // "morgen 14:00"
    QString day = gap < 0 ? typed : typed.left(gap);
    if (day.endsWith(u','))
        day.chop(1);
    return withDateWords(day, today, true) + (gap < 0 ? QString() : typed.mid(gap));
}

void DateEditor::takeDay(QDate day)
{
    line()->setFocus(Qt::OtherFocusReason);
    if (field().kind == FieldKind::DateTime) {
        const auto typed = readControl();
        const QDateTime former = fromIsoMinute(typed.value_or(Value()).text());
        if (!former.isValid() || isDayOnly(former)) {
            line()->setText(formatDate(day) + QStringLiteral(", "));
            line()->setCursorPosition(int(line()->text().size()));
            noteTyped();
            return;
        }
        line()->setText(formatDateTime(QDateTime(day, former.time(), Qt::UTC)));
    } else {
        line()->setText(formatDate(day));
    }
    commit();
}

void DateEditor::applyReadOnly(bool readOnly)
{
    LineEditor::applyReadOnly(readOnly);
    m_button->setEnabled(!readOnly);
}

void DateEditor::openCalendar()
{
    auto* menu = new QMenu(this);
    auto* calendar = new QCalendarWidget(menu);
    takeNoDigits(*calendar);
    calendar->setLocale(QLocale(QLocale::German, QLocale::Germany));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setAccessibleName(m_button->accessibleName());
    const auto typed = readControl();
    const QDate present = QDate::fromString(typed.value_or(Value()).text().left(10), Qt::ISODate);
    calendar->setSelectedDate(present.isValid() ? present : m_clock().toLocalTime().date());
    auto* holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        menu->close();
        takeDay(day);
    });
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(line()->mapToGlobal(QPoint(0, line()->height())));
    calendar->setFocus();
}

bool DateEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == line() && event->type() == QEvent::KeyPress && !isReadOnly()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

} // namespace iplan
