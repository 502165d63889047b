// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialog/longstep.h"

#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "core/store/undolog.h"
#include "ui/base/operationrunner.h"
#include "ui/base/whileclosed.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

using Step = std::function<Result<CommitNotice>(UndoLog&)>;

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

Result<CommitNotice> carryOutAside(const QString& file, Store::Options options, const Step& step)
{
    options.access = Store::Access::ReadWrite;
    IPLAN_TRY_ASSIGN(const auto store, Store::open(file, options));
    return step(store->undoLog());
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
        [file = workspace.store().file().path(), options, step] { return carryOutAside(file, options, step); },
        [&workspace, dialog, done](const Result<CommitNotice>& result, const Result<>& opened) {
            dialog->accept();
            dialog->deleteLater();
            if (!result)
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
        [id = commit.id](UndoLog& log) { return log.undo(id); }, done);
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
        [](UndoLog& log) { return log.redo(); }, done);
}

LongStepDialog::LongStepDialog(const QString& task, QWidget* parent) : QDialog(parent)
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
    auto* bar = new QProgressBar;
    bar->setRange(0, 0); // nobody knows how far it is
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Der Schritt ist in Arbeit"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(bar);
    layout->addStretch(1);
}

} // namespace iplan
