// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importsession.h"

#include "core/interchange/mapping/targetchoices.h"
#include "ui/base/filereader.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/exchange/importdialog.h"

#include <QTimer>
#include <utility>

namespace iplan
{

ImportSession::ImportSession(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::rowsChanged, this, &ImportSession::onWritten);
    connect(&workspace, &Workspace::aboutToClose, this, &ImportSession::onClosing);
}

ImportSession::~ImportSession()
{
    if (m_cancel)
        *m_cancel = true;
}

bool ImportSession::isInMemory() const
{
    return m_workspace.store().file().path() == u":memory:";
}

void ImportSession::begin(const QString& path, const EntityInfo* entity)
{
    clear();
    m_state.path = path;
    m_isWhole = !entity;
    MappingWishes wishes;
    wishes.entity = entity;
    propose(wishes);
}

void ImportSession::begin(std::unique_ptr<TableSource> source, const EntityInfo* entity)
{
    clear();
    m_state.source = std::move(source);
    m_isWhole = false;
    MappingWishes wishes;
    wishes.entity = entity;
    propose(wishes);
}

void ImportSession::clear()
{
    ++m_revision;
    if (m_cancel)
        *m_cancel = true;
    letGo(std::exchange(m_state, {}));
    m_wishes.reset();
    m_savedTitle.clear();
    m_options.corrections.clear();
    m_options.decisions.clear();
    m_isStale = false;
    m_isStopped = false;
    forgetApplied();
    Q_EMIT changed();
}

/// A large plan takes its time to go: in another thread, once nobody in this one shows it.
void ImportSession::letGo(ImportState state)
{
    QTimer::singleShot(
        0, this, [before = std::move(state)]() mutable { backgroundThreads().start([gone = std::move(before)] {}); });
}

void ImportSession::propose(const MappingWishes& wishes, const QString& savedTitle)
{
    m_wishes = wishes;
    m_savedTitle = savedTitle;
    replan();
}

MappingWishes ImportSession::present() const
{
    MappingWishes out;
    out.entity = m_state.mapping.entity;
    out.sheet = m_state.mapping.sheet;
    if (m_state.hasColumns())
        out.area = m_state.mapping.area;
    out.countsHeaderRows = true;
    return out;
}

void ImportSession::setMapping(const TableMapping& mapping)
{
    if (isProposing() || mapping == m_state.mapping)
        return;
    m_state.mapping = mapping;
    replan();
}

void ImportSession::makeOwnField(qsizetype column)
{
    if (column >= m_state.samples.size() || !m_state.mapping.entity)
        return;
    ColumnTarget target;
    const bool made = write(kListFieldOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(target, iplan::makeOwnField(writer, *m_state.mapping.entity, m_state.samples.at(column)));
        return {};
    });
    if (!made)
        return;
    m_state.ownFields = OwnFieldList::load(m_workspace.store()).value_or(m_state.ownFields);
    TableMapping mapping = m_state.mapping;
    mapping.columns[column].target = target;
    setMapping(mapping);
}

bool ImportSession::save(const QString& title)
{
    if (!m_state.mapping.entity)
        return false;
    TableMapping mapping = m_state.mapping;
    mapping.title = title.simplified();
    m_isSaving = true; // what was taken over stays on view
    const bool saved = write(kSaveMappingOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(saveMapping(writer, mapping));
        return {};
    });
    m_isSaving = false;
    if (!saved)
        return false;
    if (!m_state.savedTitles.contains(mapping.title))
        m_state.savedTitles << mapping.title;
    m_state.mapping.title = mapping.title;
    if (m_applied)
        Q_EMIT changed();
    else
        replan(); // rows will say of which list they are
    return true;
}

bool ImportSession::write(const QString& operation, const Store::Body& body)
{
    if (m_cancel)
        stop();
    const bool done = m_workspace.runner().run(operation, body);
    if (m_isStopped)
        replan();
    return done;
}

void ImportSession::correct(int sheetRow, int column, const QString& text)
{
    if (text.isNull())
        m_options.corrections[sheetRow].remove(column);
    else
        m_options.corrections[sheetRow].insert(column, text);
    replan();
}

QString ImportSession::correction(int sheetRow, int column) const
{
    const auto row = m_options.corrections.constFind(sheetRow);
    return row == m_options.corrections.constEnd() ? QString() : row->value(column);
}

void ImportSession::decide(int sheetRow, const std::optional<LineDecision>& decision)
{
    if (decision)
        m_options.decisions.insert(sheetRow, *decision);
    else
        m_options.decisions.remove(sheetRow);
    replan();
}

void ImportSession::replan()
{
    ++m_revision;
    m_isStopped = false;
    m_isStale = false; // who hears of the change need not ask for what is on its way
    forgetApplied();
    if (m_cancel)
        *m_cancel = true; // begun again when it has ended
    else
        start();
    Q_EMIT changed();
}

void ImportSession::resume()
{
    if (m_state.hasSource() && m_isStopped)
        replan();
}

void ImportSession::refresh()
{
    if (m_state.hasSource() && m_isStale && !m_isStopped && !m_applied)
        replan();
}

void ImportSession::stop()
{
    if (!m_cancel)
        return;
    ++m_revision;
    m_isStopped = true;
    *m_cancel = true;
    Q_EMIT busyChanged();
}

void ImportSession::start()
{
    if (!m_workspace.isOpen() || !m_state.hasSource())
        return;
    m_isStale = false;
    m_options.today = m_workspace.today();
    m_cancel = std::make_shared<std::atomic_bool>(false);
    const ImportTask task{m_state, m_wishes, m_savedTitle, m_isWhole, m_options, m_cancel};
    const int revision = m_revision;
    if (isInMemory()) {
        take(carryOut(m_workspace.store(), task), revision);
        return;
    }
    Q_EMIT busyChanged();
    runInBackground<ImportState>(
        this,
        [path = m_workspace.store().file().path(), task] {
            const auto store = openForBackground(path);
            if (store)
                return carryOut(**store, task);
            ImportState failed = task.state;
            failed.error = store.error();
            return failed;
        },
        [this, revision](ImportState state) { take(std::move(state), revision); });
}

void ImportSession::take(ImportState state, int revision)
{
    m_cancel.reset();
    if (revision == m_revision) {
        std::swap(m_state, state);
        if (const BookSheet* sheet = m_state.book ? m_state.book->sheet(m_state.mapping.sheet) : nullptr) {
            m_options.corrections = sheet->options.corrections;
            m_options.decisions = sheet->options.decisions;
        }
        m_wishes.reset();
        m_savedTitle.clear();
        Q_EMIT busyChanged();
        Q_EMIT changed();
        letGo(std::move(state));
        return;
    }
    if (state.source && state.path == m_state.path && state.dialect == m_state.dialect && !m_state.source)
        m_state.source = state.source; // need not be opened again
    if (!m_isStopped)
        start();
    if (!m_cancel)
        Q_EMIT busyChanged();
}

void ImportSession::onWritten()
{
    if (m_isSaving || m_isApplying || !m_state.hasSource())
        return;
    forgetApplied();
    m_isStale = true;
    Q_EMIT changed();
}

void ImportSession::onClosing()
{
    if (!m_isApplying)
        clear();
}

void ImportSession::forgetApplied()
{
    if (std::exchange(m_applied, nullptr))
        Q_EMIT changed();
}

bool ImportSession::canApply() const
{
    return m_state.plan && !m_state.doesNothing() && !isBusy() && !m_isStale && !m_isStopped && !m_applied &&
           !m_isApplying && !m_workspace.isReadOnly();
}

void ImportSession::apply(QWidget* window)
{
    if (!canApply())
        return;
    m_isApplying = true;
    using GoOn = std::function<Result<>(qint64)>;
    const auto write = [plan = m_state.plan, book = m_state.book](Writer& writer, const GoOn& goOn) {
        return book ? applyBookPlan(writer, *book, goOn) : applyListPlan(writer, *plan, goOn);
    };
    if (isInMemory()) {
        const bool done =
            m_workspace.runner().run(kListImportOperation, [&](Writer& writer) { return write(writer, GoOn()); });
        m_isApplying = false;
        if (done)
            finish({});
        return;
    }
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_workspace, window);
        connect(m_dialog, &ImportDialog::imported, this, [this] { finish({}); });
        connect(m_dialog, &ImportDialog::failed, this, [this](const Error& error) { finish(tl::unexpected(error)); });
    }
    const int rows = m_state.book ? m_state.book->rowsToWrite() : m_state.plan->rowsToWrite();
    m_dialog->start(m_state.source->name(),
                    [write, rows](Store& store, ImportProgress& progress) -> Result<ImportReport> {
                        ImportReport report;
                        report.created = rows;
                        progress.all = report.created;
                        IPLAN_TRY(store.transact(kListImportOperation, [&](Writer& writer) {
                            return write(writer, [&progress](qint64 done) -> Result<> {
                                progress.done = done;
                                return progress.cancelled ? Result<>(tl::unexpected(importCancelled())) : Result<>();
                            });
                        }));
                        return report;
                    });
}

void ImportSession::finish(const Result<>& result)
{
    m_isApplying = false;
    if (!m_workspace.isOpen()) { // something else took its place meanwhile, or it is gone
        clear();
    } else if (result) {
        m_applied = m_state.plan;
    }
    Q_EMIT changed();
    Q_EMIT finished();
    if (!result)
        Q_EMIT failed(result.error());
}

} // namespace iplan
