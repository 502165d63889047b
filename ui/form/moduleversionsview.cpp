// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/moduleversionsview.h"

#include "core/ops/moduleversion.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/form/entityform.h"
#include "ui/form/versioncomparison.h"
#include "ui/widget/calendarpopup.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"

#include <algorithm>
#include <QDateEdit>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kVersionLines = 5;

/// The latest first; those without a date stand at the end.
QList<ModuleVersion> versionsOf(const Workspace& workspace, const RowRef& module)
{
    const EntityInfo& entity = entityOf<ModuleVersion>();
    QList<ModuleVersion> out;
    for (const Record& row : workspace.listWhere(entity, *entity.field(u"module"), idText(module.id)))
        out << fromRecord<ModuleVersion>(row);
    std::stable_sort(out.begin(), out.end(),
                     [](const ModuleVersion& a, const ModuleVersion& b) { return a.heldOn > b.heldOn; });
    return out;
}

} // namespace

ModuleVersionsView::ModuleVersionsView(Workspace& workspace, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_label(new QLineEdit), m_date(new QDateEdit),
      m_putDown(new QPushButton(tr("Fassung &festhalten"))), m_refused(new NoteLine(NoteLine::Kind::Refused)),
      m_table(new QTableWidget), m_delete(new QPushButton(tr("Fassung &löschen"))),
      m_form(new EntityForm(workspace, entityOf<ModuleVersion>(), EntityForm::Layout::Flat)),
      m_comparison(new VersionComparison(workspace))
{
    m_form->hideField(*entityOf<ModuleVersion>().field(u"module"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeNew());
    column->addWidget(m_refused);
    column->addWidget(makeList());
    column->addWidget(m_comparison, 1);
    column->addWidget(m_form);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ModuleVersionsView::showSelected);
    connect(m_form, &FormSection::openRequested, this, &FormSection::openRequested);
    connect(&workspace, &Workspace::rowsChanged, this, [this](const CommitNotice& notice) {
        const bool ours = std::any_of(notice.rows.begin(), notice.rows.end(), [](const ChangedRow& changed) {
            return changed.row.entity == &entityOf<ModuleVersion>();
        });
        if (ours)
            reload();
        else
            m_comparison->refresh();
    });
}

QWidget* ModuleVersionsView::makeNew()
{
    m_label->setPlaceholderText(tr("Zum Beispiel: Ratsbeschluss 2011"));
    m_label->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_label->setAccessibleName(tr("Bezeichnung der neuen Fassung"));
    m_date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    addCalendar(*m_date);
    m_date->setDate(m_workspace.today());
    m_date->setAccessibleName(tr("Datum der neuen Fassung"));
    m_putDown->setToolTip(tr("Bewahrt die Texte des Moduls, wie sie jetzt sind"));
    auto* box = new QWidget;
    auto* row = new FlowLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLabel(tr("Neue Fassung"));
    name->setBuddy(m_label);
    auto* day = new QLabel(tr("vom"));
    day->setBuddy(m_date);
    for (QWidget* part : std::initializer_list<QWidget*>{name, m_label, day, m_date, m_putDown})
        row->addWidget(part);
    connect(m_putDown, &QPushButton::clicked, this, &ModuleVersionsView::putDown);
    connect(m_label, &QLineEdit::returnPressed, this, &ModuleVersionsView::putDown);
    connect(m_label, &QLineEdit::textEdited, this, [this] { m_refused->setText({}); });
    return box;
}

QWidget* ModuleVersionsView::makeList()
{
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Fassung"), tr("Stand vom"), tr("Anmerkung")});
    m_table->setAccessibleName(tr("Fassungen"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    for (const int column : {0, 2})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it would cover the only row
    m_table->setWordWrap(false);
    m_table->installEventFilter(this);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_delete, 0, Qt::AlignLeft);
    connect(m_delete, &QPushButton::clicked, this, &ModuleVersionsView::removeSelected);
    return box;
}

void ModuleVersionsView::setOwner(const RowRef& owner)
{
    flush();
    m_owner = owner;
    m_label->clear();
    m_refused->setText({});
    reload();
}

void ModuleVersionsView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_date, m_putDown})
        widget->setEnabled(!readOnly);
    m_form->setReadOnly(readOnly);
    m_comparison->setReadOnly(readOnly);
    showSelected();
}

void ModuleVersionsView::flush()
{
    m_form->flush();
}

RowRef ModuleVersionsView::selected() const
{
    const auto items = m_table->selectedItems();
    return items.isEmpty()
               ? RowRef()
               : RowRef{&entityOf<ModuleVersion>(), m_table->item(items.first()->row(), 0)->data(kRowIdRole).toUuid()};
}

void ModuleVersionsView::reload()
{
    const QUuid kept = selected().id;
    const auto versions = m_owner.isNull() ? QList<ModuleVersion>() : versionsOf(m_workspace, m_owner);
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(0);
        m_table->setRowCount(static_cast<int>(versions.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const ModuleVersion& version = versions.at(row);
            const QStringList cells{version.label, version.heldOn.toString(QStringLiteral("dd.MM.yyyy")),
                                    version.note.simplified()};
            for (int column = 0; column < cells.size(); ++column) {
                auto* item = new QTableWidgetItem(cells.at(column));
                item->setToolTip(cells.at(column));
                m_table->setItem(row, column, item);
            }
            m_table->item(row, 0)->setData(kRowIdRole, version.id.uuid());
        }
    }
    m_table->setVisible(!versions.isEmpty());
    m_delete->setVisible(!versions.isEmpty());
    fitTable();
    m_comparison->setVersions(m_owner, versions);
    select(kept);
    showSelected();
}

void ModuleVersionsView::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, fontMetrics().height() * 3 / 2);
    const int lines = qBound(1, m_table->rowCount(), kVersionLines);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() +
                            lines * m_table->verticalHeader()->defaultSectionSize());
}

void ModuleVersionsView::changeEvent(QEvent* event)
{
    FormSection::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitTable();
}

void ModuleVersionsView::select(const QUuid& id)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->data(kRowIdRole).toUuid() == id)
            m_table->selectRow(row);
    }
}

void ModuleVersionsView::showSelected()
{
    const RowRef version = selected();
    m_delete->setEnabled(!version.isNull() && !m_readOnly);
    m_form->setVisible(!version.isNull());
    m_form->setRow(version.id);
    if (!version.isNull())
        m_comparison->compareWithNow(version.id);
}

void ModuleVersionsView::putDown()
{
    if (m_label->text().trimmed().isEmpty()) {
        m_refused->setText(tr("Geben Sie der Fassung eine Bezeichnung, zum Beispiel „Ratsbeschluss 2011“."));
        m_label->setFocus();
        return;
    }
    QUuid made;
    const bool written =
        m_workspace.runner().run(operationKey(entityOf<ModuleVersion>(), "create"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY_ASSIGN(const auto version, recordModuleVersion(writer, Id<ConceptModule>(m_owner.id),
                                                                     m_label->text(), m_date->date()));
            made = version.uuid();
            return {};
        });
    if (!written)
        return;
    m_label->clear();
    select(made);
}

void ModuleVersionsView::removeSelected()
{
    const RowRef version = selected();
    if (!version.isNull() && !m_readOnly)
        m_workspace.runner().run(operationKey(*version.entity, "delete"),
                                 [&](Writer& writer) { return deleteRow(writer, version); });
}

bool ModuleVersionsView::focusRow(const RowRef& row)
{
    if (row.entity != &entityOf<ModuleVersion>())
        return false;
    select(row.id);
    if (selected() != row)
        return false;
    m_table->setFocus();
    return true;
}

bool ModuleVersionsView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeSelected();
        return true;
    }
    return FormSection::eventFilter(watched, event);
}

} // namespace iplan
