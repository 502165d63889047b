// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfilterbar.h"

#include "core/model/author.h"
#include "ui/base/workspace.h"
#include "ui/widget/calendarpopup.h"
#include "ui/widget/flowlayout.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kFilterPause = 300; ///< ms

} // namespace

HistoryFilterBar::HistoryFilterBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_person(new QComboBox), m_span(new QComboBox), m_from(new QDateEdit),
      m_until(new QDateEdit), m_record(new QLineEdit), m_kind(new QComboBox), m_field(new QComboBox),
      m_pause(new QTimer(this))
{
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_record->setPlaceholderText(tr("Name, Nummer oder Wörter (Strg+F)"));
    m_record->setClearButtonEnabled(true);
    m_record->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    layout->addWidget(labelled(tr("E&intrag"), m_record));
    layout->addWidget(labelled(tr("&Person"), m_person));
    layout->addWidget(labelled(tr("&Zeit"), m_span));
    m_dates = {labelled(tr("von"), m_from), labelled(tr("bis"), m_until)};
    for (QWidget* date : std::as_const(m_dates))
        layout->addWidget(date);
    layout->addWidget(labelled(tr("Art"), m_kind));
    layout->addWidget(labelled(tr("&Feld"), m_field));
    fillSpans();
    fillKinds();
    fillFields();
    reloadPeople();
    showDates();

    m_pause->setSingleShot(true);
    m_pause->setInterval(kFilterPause);
    connect(m_pause, &QTimer::timeout, this, &HistoryFilterBar::changed);
    connect(m_record, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_person, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_field, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_from, &QDateEdit::dateChanged, this, &HistoryFilterBar::changed);
    connect(m_until, &QDateEdit::dateChanged, this, &HistoryFilterBar::changed);
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        showDates();
        Q_EMIT changed();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillFields();
        Q_EMIT changed();
    });
}

QWidget* HistoryFilterBar::labelled(const QString& text, QWidget* control)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* label = new QLabel(text);
    label->setBuddy(control);
    column->addWidget(label);
    column->addWidget(control);
    control->setAccessibleName(tr("Verlauf filtern: %1").arg(QString(text).remove(u'&')));
    if (auto* choice = qobject_cast<QComboBox*>(control))
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void HistoryFilterBar::fillSpans()
{
    m_span->addItem(tr("Jederzeit"), int(Span::Always));
    m_span->addItem(tr("Heute"), int(Span::Today));
    m_span->addItem(tr("Letzte 7 Tage"), int(Span::Week));
    m_span->addItem(tr("Letzte 30 Tage"), int(Span::Month));
    m_span->addItem(tr("Dieses Jahr"), int(Span::Year));
    m_span->addItem(tr("Zeitraum …"), int(Span::Own));
    for (QDateEdit* edit : {m_from, m_until}) {
        edit->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
        addCalendar(*edit);
        edit->setDate(m_workspace.today());
    }
    m_from->setDate(m_workspace.today().addMonths(-1));
}

void HistoryFilterBar::fillKinds()
{
    m_kind->addItem(tr("Alles"), QString());
    for (const EntityInfo* info : allEntities())
        m_kind->addItem(info->pluralText(), info->keyText());
}

void HistoryFilterBar::fillFields()
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    m_field->addItem(tr("Alle Felder"), QString());
    const EntityInfo* info = entity();
    m_field->setEnabled(info != nullptr);
    if (!info)
        return;
    for (const FieldInfo& field : info->fields)
        m_field->addItem(field.labelText(), field.keyText());
}

void HistoryFilterBar::reloadPeople()
{
    const QString chosen = m_person->currentData().toString();
    const QSignalBlocker quiet(m_person);
    m_person->clear();
    m_person->addItem(tr("Alle"), QString());
    if (!m_workspace.isOpen())
        return;
    for (const Record& author : m_workspace.list(entityOf<Author>()))
        m_person->addItem(m_workspace.labelOf(author.ref()), idText(author.id));
    m_person->setCurrentIndex(qMax(0, m_person->findData(chosen)));
}

void HistoryFilterBar::showDates()
{
    const bool own = m_span->currentData().toInt() == int(Span::Own);
    for (QWidget* date : std::as_const(m_dates))
        date->setVisible(own);
}

const EntityInfo* HistoryFilterBar::entity() const
{
    return entityByKey(m_kind->currentData().toString());
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter out;
    out.author = idFromText(m_person->currentData().toString());
    out.record = m_record->text();
    out.entity = entity();
    out.field = out.entity ? out.entity->field(m_field->currentData().toString()) : nullptr;
    const QDate today = m_workspace.today();
    switch (Span(m_span->currentData().toInt())) {
    case Span::Today:
        out.from = today;
        break;
    case Span::Week:
        out.from = today.addDays(-6);
        break;
    case Span::Month:
        out.from = today.addDays(-29);
        break;
    case Span::Year:
        out.from = QDate(today.year(), 1, 1);
        break;
    case Span::Own:
        out.from = m_from->date();
        out.until = m_until->date();
        break;
    case Span::Always:
        break;
    }
    return out;
}

void HistoryFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_record->clear();
        m_pause->stop();
        for (QComboBox* choice : {m_person, m_span, m_kind})
            choice->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

} // namespace iplan
