// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog/longstep.h"

#include "core/base/outputfile.h"
#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "core/store/undolog.h"
#include "ui/base/operationrunner.h"
#include "ui/base/whileclosed.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

using Step = std::function<Result<CommitNotice>(UndoLog&, const StepProgress&)>;

constexpr int kWhole = 1000; ///< of LongStepState::permille
constexpr int kBetweenLooksMs = 100;

/// Whether taking the commit back, or bringing it back, would leave the window standing still.
bool isLong(const Store& store, const CommitRecord& commit)
{
    if (store.file().path() == u":memory:" || commit.id.isNull())
        return false;
    const auto count = store.readJournal([&commit](JournalReader& journal, const Reader&) -> Result<qint64> {
        return CommitHistory(journal).countTouched(commit.seq, {});
    });
    return count.value_or(0) >= kLongStep;
}

Result<CommitNotice> carryOutAside(const QString& file, Store::Options options, const Step& step, LongStepState& state)
{
    options.access = Store::Access::ReadWrite;
    IPLAN_TRY_ASSIGN(const auto store, Store::open(file, options));
    return step(store->undoLog(), [&state](qint64 done, qint64 all) -> Result<> {
        state.permille = all > 0 ? int(std::min<qint64>(done * kWhole / all, kWhole)) : 0;
        return state.isGivenUp ? Result<>(outputCancelled()) : Result<>();
    });
}

void carryOutLong(Workspace& workspace, QWidget* window, const QString& task, const Step& step,
                  const std::function<void()>& done)
{
    auto* dialog = new LongStepDialog(task, window);
    dialog->show();
    Store::Options options;
    options.clock = workspace.clock();
    options.author = workspace.author();
    whileClosed<CommitNotice>(
        workspace, dialog,
        [file = workspace.store().file().path(), options, step, state = dialog->state()] {
            return carryOutAside(file, options, step, *state);
        },
        [&workspace, dialog, done](const Result<CommitNotice>& result, const Result<>& opened) {
            dialog->accept();
            dialog->deleteLater();
            if (!result && !dialog->state()->isGivenUp) // who gave it up need not be told
                workspace.runner().report(result.error());
            else if (!opened)
                workspace.runner().report(opened.error());
            if (done)
                done();
        });
}

} // namespace

void takeBack(Workspace& workspace, QWidget* window, const CommitRecord& commit, const std::function<void()>& done)
{
    if (!workspace.isOpen())
        return;
    const CommitRecord record = commit.id.isNull() ? workspace.store().undoLog().nextUndo().commit : commit;
    if (!isLong(workspace.store(), record)) {
        workspace.runner().undo(commit.id);
        return;
    }
    carryOutLong(
        workspace, window,
        LongStepDialog::tr("„%1“ wird zurückgenommen. Das dauert einen Moment; die Datei ist solange "
                           "geschlossen.")
            .arg(operationLabel(record.operation)),
        [id = commit.id](UndoLog& log, const StepProgress& progress) { return log.undo(id, progress); }, done);
}

void bringBack(Workspace& workspace, QWidget* window, const std::function<void()>& done)
{
    if (!workspace.isOpen())
        return;
    const CommitRecord record = workspace.store().undoLog().nextRedo().commit;
    if (!isLong(workspace.store(), record)) {
        workspace.runner().redo();
        return;
    }
    carryOutLong(
        workspace, window,
        LongStepDialog::tr("„%1“ wird wiederholt. Das dauert einen Moment; die Datei ist solange geschlossen.")
            .arg(operationLabel(record.operation)),
        [](UndoLog& log, const StepProgress& progress) { return log.redo(progress); }, done);
}

LongStepDialog::LongStepDialog(const QString& task, QWidget* parent)
    : QDialog(parent), m_bar(new QProgressBar), m_cancel(new QPushButton(tr("Abbrechen")))
{
    setObjectName(QStringLiteral("longStep"));
    setWindowTitle(tr("Bitte warten"));
    setWindowModality(Qt::WindowModal); // nobody opens the file meanwhile, or another one in its place
    setAccessibleDescription(task);
    auto* text = new QLabel(task);
    text->setObjectName(QStringLiteral("longStepTask"));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_bar->setRange(0, kWhole);
    m_bar->setAccessibleName(tr("Wie weit der Schritt ist"));
    m_bar->setAccessibleDescription(task);
    m_cancel->setObjectName(QStringLiteral("giveUpLongStep"));
    m_cancel->setAccessibleDescription(tr("Die Datei bleibt, wie sie vor dem Schritt war"));
    connect(m_cancel, &QPushButton::clicked, this, &LongStepDialog::reject);
    auto* line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(line);
    layout->addStretch(1);
    auto* looks = new QTimer(this);
    connect(looks, &QTimer::timeout, this, &LongStepDialog::showState);
    looks->start(kBetweenLooksMs);
}

void LongStepDialog::reject()
{
    m_state->isGivenUp = true;
    m_cancel->setEnabled(false);
}

void LongStepDialog::showState()
{
    const int done = m_state->permille;
    if (done >= kWhole) {
        m_bar->setRange(0, 0); // what is written now takes its time, and is all or nothing
        m_cancel->setEnabled(false);
        return;
    }
    m_bar->setValue(done);
}

} // namespace iplan
