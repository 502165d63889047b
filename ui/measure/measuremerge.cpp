// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measuremerge.h"

#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kMergeValueLetters = 70;

QString codeOrTitle(const Measure& measure)
{
    return measure.code.isEmpty() ? shortened(measure.title, 24) : measure.code;
}

} // namespace

MeasureMerge::MeasureMerge(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_title(pageHeading({})), m_text(new QLabel),
      m_target(makeEditor(*entityOf<Measure>().field(u"mergedInto"), workspace)), m_scroll(new QScrollArea),
      m_swap(new QPushButton(tr("Ta&uschen"))), m_apply(new QPushButton(tr("&Zusammenlegen")))
{
    setObjectName(QStringLiteral("measureMerge"));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    auto* label = new QLabel(tr("Bestehen ble&ibt:"));
    label->setBuddy(m_target->control());
    m_target->control()->setAccessibleName(tr("Bestehen bleibt"));
    m_swap->setToolTip(tr("Die andere der beiden Maßnahmen soll bestehen bleiben"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* cancel = new QPushButton(tr("Abbre&chen"));
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {m_apply, m_swap, cancel})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(m_title);
    layout->addWidget(label);
    layout->addWidget(m_target);
    layout->addWidget(m_text);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    connect(m_target, &FieldEditor::edited, this, [this](const Value& value) {
        m_into = Id<Measure>(idFromText(value.text()));
        fill();
    });
    connect(m_swap, &QPushButton::clicked, this, &MeasureMerge::swapSides);
    connect(m_apply, &QPushButton::clicked, this, &MeasureMerge::apply);
    connect(cancel, &QPushButton::clicked, this, &MeasureMerge::closed);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            fill();
    });
}

void MeasureMerge::begin(const Id<Measure>& from, const Id<Measure>& into)
{
    m_from = from;
    m_into = into;
    m_target->setValue(into.text());
    fill();
    m_target->control()->setFocus();
}

void MeasureMerge::swapSides()
{
    std::swap(m_from, m_into);
    m_target->setValue(m_into.text());
    fill();
}

void MeasureMerge::fill()
{
    m_choices.clear();
    auto* box = new QWidget;
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto from = m_workspace.find(rowRef(m_from));
    const auto into = m_into.isNull() ? std::nullopt : m_workspace.find(rowRef(m_into));
    m_title->setText(tr("„%1“ zusammenlegen").arg(m_workspace.labelOf(rowRef(m_from))));
    const bool isReady = from && into && m_from != m_into;
    m_apply->setEnabled(isReady && !m_workspace.isReadOnly());
    m_swap->setEnabled(isReady);
    if (isReady) {
        const auto going = fromRecord<Measure>(*from);
        const auto staying = fromRecord<Measure>(*into);
        m_text->setText(tr("Schritte, Kosten, Sachstände, Kennzahlen und Verknüpfungen von %1 gehen zu %2. %1 bleibt "
                           "als Hinweis unter ihrer Nummer auffindbar. Wo beide Verschiedenes sagen, wählen Sie:")
                            .arg(codeOrTitle(going), codeOrTitle(staying)));
        for (const MergeDifference& difference : mergeDifferences(going, staying))
            addChoice(difference, going, staying);
    } else {
        m_text->setText(m_from == m_into ? tr("Das ist dieselbe Maßnahme. Wählen Sie eine andere.")
                                         : tr("Wählen Sie die Maßnahme, in der diese aufgeht."));
    }
    m_scroll->setWidget(box); // deletes the one before
}

QString MeasureMerge::valueText(const MergeDifference& difference, const Measure& measure) const
{
    QStringList parts;
    for (const FieldInfo* field : difference.fields) {
        const QString text = m_workspace.valueText(*field, field->get(&measure));
        if (!text.isEmpty())
            parts << text;
    }
    return parts.isEmpty() ? tr("(keine Angabe)") : shortened(parts.join(QStringLiteral(", ")), kMergeValueLetters);
}

void MeasureMerge::addChoice(const MergeDifference& difference, const Measure& from, const Measure& into)
{
    auto* box = new QComboBox;
    const QString name = difference.fields.first()->labelText();
    box->setAccessibleName(name);
    box->setObjectName(QStringLiteral("merge-") + difference.unit());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    const auto add = [&](const Measure& measure, MergeTake take) {
        box->addItem(tr("%1: %2").arg(codeOrTitle(measure), valueText(difference, measure)), int(take));
    };
    add(into, MergeTake::Into);
    add(from, MergeTake::From);
    if (difference.canBoth)
        box->addItem(tr("beide Texte untereinander"), int(MergeTake::Both));
    box->setCurrentIndex(box->findData(int(difference.proposed)));
    auto* label = new QLabel(name + u':');
    label->setBuddy(box);
    m_form->addRow(label, box);
    m_choices << box;
}

QComboBox* MeasureMerge::choice(QStringView unit) const
{
    for (QComboBox* box : m_choices) {
        if (box->objectName() == QStringLiteral("merge-") + unit.toString())
            return box;
    }
    return nullptr;
}

void MeasureMerge::apply()
{
    QHash<QString, MergeTake> takes;
    for (const QComboBox* box : std::as_const(m_choices))
        takes.insert(box->objectName().section(u'-', 1), static_cast<MergeTake>(box->currentData().toInt()));
    const RowRef staying = rowRef(m_into);
    const bool done = m_workspace.runner().run(operationKey(entityOf<Measure>(), "merge"), [&](Writer& writer) {
        return mergeMeasures(writer, m_from, m_into, takes);
    });
    if (done)
        Q_EMIT merged(staying);
}

void MeasureMerge::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace iplan
