// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/liststatus.h"

#include "ui/base/background.h"
#include "ui/base/filereader.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/grid/gridclipboard.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kSumsDelay = 60;            ///< ms; while the mouse draws a selection nothing is added up
constexpr qsizetype kSummedAtOnce = 2000; ///< rows

} // namespace

ListStatus::ListStatus(Workspace& workspace, const EntityTableModel& model, const GridView& view,
                       const GridClipboard& clipboard)
    : m_workspace(workspace), m_model(model), m_view(view), m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("list-status"));
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kSumsDelay);
    connect(m_delay, &QTimer::timeout, this, &ListStatus::showNow);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_said.clear();
        m_delay->start();
    });
    connect(&model, &QAbstractItemModel::dataChanged, m_delay, qOverload<>(&QTimer::start));
    connect(&clipboard, &GridClipboard::said, this, &ListStatus::say);
    // After any step only what is still true is said of the one before.
    connect(&workspace.runner(), &OperationRunner::saved, this, [this, &clipboard] {
        m_said = clipboard.noteText();
        m_delay->start();
    });
}

void ListStatus::say(const QString& text)
{
    m_delay->stop();
    m_said = text;
    setText(text);
}

void ListStatus::showNow()
{
    if (m_summing)
        *m_summing = true;
    m_summing.reset();
    if (!m_said.isEmpty()) {
        setText(m_said);
        return;
    }
    const int rows = m_view.touchedRowCount();
    QList<const Column*> fields;
    for (const int column : m_view.touchedColumns())
        fields << &m_model.columns().at(column);
    const int wholeRows = m_view.holdsWholeRows() ? rows : 0;
    // One row that is in front is no selection to be counted.
    if (wholeRows == 1 || rows * fields.size() < 2 || !m_workspace.isOpen()) {
        clear();
        return;
    }
    QList<QUuid> ids;
    for (const int row : m_view.touchedRows())
        ids << m_model.state().rowAt(row).id;
    const EntityInfo& entity = m_model.columns().entity();
    const QString path = m_workspace.store().file().path();
    if (rows <= kSummedAtOnce || path == u":memory:") {
        showSums(sumCells(m_workspace.store(), entity, ids, fields), wholeRows);
        return;
    }
    setText(tr("wird zusammengezählt …"));
    // Not by a FileReader: what cannot be added up is said here, beside the selection, and leads to no message.
    m_summing = std::make_shared<std::atomic_bool>(false);
    runInBackground<Result<CellSums>>(
        this,
        [path, ids, fields, cancel = m_summing, &entity]() -> Result<CellSums> {
            IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
            return sumCells(*store, entity, ids, fields, cancel.get());
        },
        [this, wholeRows, cancel = m_summing](const Result<CellSums>& sums) {
            if (!*cancel)
                showSums(sums, wholeRows);
        });
}

void ListStatus::showSums(const Result<CellSums>& sums, int wholeRows)
{
    setText(sums ? sums->text(wholeRows)
                 : tr("Die Auswahl ließ sich nicht zusammenzählen: %1").arg(sums.error().message));
}

} // namespace iplan
