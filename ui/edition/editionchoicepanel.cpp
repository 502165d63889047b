// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/editionchoicepanel.h"

#include "core/base/searchtext.h"
#include "core/model/entities.h"
#include "core/ops/editions.h"
#include "core/query/editionselection.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace iplan
{

namespace
{

constexpr int kIdRole = Qt::UserRole;
constexpr int kEntityRole = Qt::UserRole + 1; ///< key of the entity

/// What an edition holds, and what of it was chosen by hand.
struct Extent {
    RowsByEntity held;
    QHash<QUuid, EditionChoice> byHand;
};

Extent extentOf(const Workspace& workspace, const Id<Edition>& id)
{
    const auto read = workspace.store().read([&](const Reader& reader) -> Result<Extent> {
        Extent out;
        const auto edition = reader.find(id);
        if (!edition)
            return out;
        out.held = chosenRows(reader, TableRows(reader), *edition);
        const auto entries = reader.where<EditionEntry>("edition", id);
        for (const EditionEntry& entry : entries) {
            if (const auto choice = entry.choice.value())
                out.byHand.insert(idFromText(entry.sourceId), *choice);
        }
        return out;
    });
    return read.value_or(Extent());
}

RowRef rowOf(const QListWidgetItem& item)
{
    return {entityByKey(item.data(kEntityRole).toString()), item.data(kIdRole).toUuid()};
}

} // namespace

EditionChoicePanel::EditionChoicePanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Umfang der Fortschreibung"), parent), m_workspace(workspace), m_text(new QLabel),
      m_filter(new QLineEdit), m_rows(new QListWidget), m_summary(new QLabel)
{
    setObjectName(QStringLiteral("editionChoicePanel"));
    for (QLabel* label : {m_text, m_summary}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_filter->setAccessibleName(tr("Filter der Maßnahmen und Module"));
    m_filter->setPlaceholderText(tr("Nummer oder Titel"));
    m_filter->setClearButtonEnabled(true);
    m_rows->setAccessibleName(tr("Maßnahmen und Module"));
    m_rows->setAccessibleDescription(tr("Die Leertaste nimmt auf oder lässt aus; Strg+Z nimmt es zurück."));
    m_rows->setUniformItemSizes(true);
    m_rows->setMinimumHeight(m_rows->fontMetrics().height() * 12);
    add(m_text);
    add(m_filter, tr("&Filter:"));
    add(m_rows, tr("Maßnahmen und M&odule:"));
    add(m_summary);
    add(makeButtons());
    addCloseButton();
    connect(m_filter, &QLineEdit::textChanged, this, &EditionChoicePanel::applyFilter);
    connect(m_rows, &QListWidget::itemChanged, this, &EditionChoicePanel::take);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget* EditionChoicePanel::makeButtons()
{
    auto* both = new QWidget;
    auto* layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto addButton = [&](const QString& text, const char* name, bool wanted) {
        auto* button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        button->setToolTip(tr("Was der Filter zeigt."));
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, this, [this, wanted] { takeShown(wanted); });
        layout->addWidget(button);
    };
    addButton(tr("Alle aufneh&men"), "takeShown", true);
    addButton(tr("Alle a&uslassen"), "leaveShown", false);
    return both;
}

void EditionChoicePanel::begin(const Id<Edition>& edition)
{
    m_edition = edition;
    const auto row = m_workspace.find(rowRef(edition));
    const bool hasRule = row && !fromRecord<Edition>(*row).selection.isNull();
    m_text->setText(hasRule ? tr("„%1“ umfasst, was die gewählte Ansicht zeigt. Ein Häkchen, das davon abweicht, gilt "
                                 "als von Hand gewählt.")
                                  .arg(m_workspace.labelOf(rowRef(edition)))
                            : tr("„%1“ umfasst alles, was hier angekreuzt ist. Eine Regel dafür ist das Feld „Auswahl "
                                 "der Maßnahmen“: eine gespeicherte Ansicht.")
                                  .arg(m_workspace.labelOf(rowRef(edition))));
    m_filter->clear();
    refresh();
    m_rows->setFocus();
}

void EditionChoicePanel::refresh()
{
    const QSignalBlocker quiet(m_rows);
    const int current = m_rows->currentRow();
    m_rows->clear();
    addRows(entityOf<Measure>());
    addRows(entityOf<ConceptModule>());
    m_rows->setCurrentRow(qBound(0, current, m_rows->count() - 1));
    applyFilter();
}

void EditionChoicePanel::addRows(const EntityInfo& entity)
{
    const Extent extent = extentOf(m_workspace, m_edition);
    int held = 0;
    const QList<Record> records = m_workspace.list(entity);
    for (const Record& record : records) {
        const bool isHeld = holds(extent.held, record.ref());
        const auto byHand = extent.byHand.constFind(record.id);
        QString text = m_workspace.labelOf(record.ref());
        if (byHand != extent.byHand.constEnd())
            text.prepend(tr("Von Hand %1: ").arg(Choice<EditionChoice>(*byHand).label()));
        auto* item = new QListWidgetItem(text, m_rows);
        item->setData(kIdRole, record.id);
        item->setData(kEntityRole, entity.keyText());
        item->setCheckState(isHeld ? Qt::Checked : Qt::Unchecked);
        held += isHeld ? 1 : 0;
    }
    const QString part = tr("%1: %L2 von %L3").arg(entity.pluralText()).arg(held).arg(records.size());
    m_summary->setText(&entity == &entityOf<Measure>() ? part : m_summary->text() + QStringLiteral(", ") + part);
}

void EditionChoicePanel::applyFilter()
{
    const QList<QStringList> words = foldedQuery(m_filter->text());
    for (int row = 0; row < m_rows->count(); ++row) {
        const QString text = foldedForIndex(m_rows->item(row)->text());
        const bool fits = std::all_of(words.begin(), words.end(), [&text](const QStringList& forms) {
            return std::any_of(forms.begin(), forms.end(),
                               [&text](const QString& form) { return text.contains(form); });
        });
        m_rows->item(row)->setHidden(!fits);
    }
}

void EditionChoicePanel::take(QListWidgetItem* item)
{
    hold({rowOf(*item)}, item->checkState() == Qt::Checked);
}

void EditionChoicePanel::takeShown(bool wanted)
{
    QList<RowRef> rows;
    for (int row = 0; row < m_rows->count(); ++row) {
        if (!m_rows->item(row)->isHidden())
            rows << rowOf(*m_rows->item(row));
    }
    hold(rows, wanted);
}

void EditionChoicePanel::hold(const QList<RowRef>& rows, bool wanted)
{
    m_workspace.runner().run(kChooseForEditionOperation,
                             [&](Writer& writer) { return holdInEdition(writer, m_edition, rows, wanted); });
    refresh(); // also where it was refused
}

QString EditionChoicePanel::summary() const
{
    return m_summary->text();
}

} // namespace iplan
