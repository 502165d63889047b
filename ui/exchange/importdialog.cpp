// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "ui/base/whileclosed.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kImportTick = 100; ///< ms between two looks how far it is

/// Runs in another thread.
Result<ImportReport> importInto(const QString& file, Store::Options options, const ImportDialog::Work& work,
                                ImportProgress& progress)
{
    options.access = Store::Access::ReadWrite;
    IPLAN_TRY_ASSIGN(const auto store, Store::open(file, options));
    return work(*store, progress);
}

} // namespace

ImportDialog::ImportDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_task(new QLabel), m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("&Abbrechen"))), m_tick(new QTimer(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Importieren"));
    setWindowModality(Qt::WindowModal); // nobody opens the file meanwhile, or another one in its place
    m_task->setWordWrap(true);
    m_task->setTextFormat(Qt::PlainText);
    m_task->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    m_bar->setAccessibleName(tr("Fortschritt des Imports"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_task);
    layout->addWidget(m_bar);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_tick, &QTimer::timeout, this, &ImportDialog::showProgress);
}

void ImportDialog::start(const QString& path)
{
    start(QFileInfo(path).fileName(),
          [path](Store& store, ImportProgress& progress) { return importJson(store, path, &progress); });
}

void ImportDialog::start(const QString& name, const Work& work)
{
    if (isBusy() || !m_workspace.isOpen())
        return;
    m_progress = std::make_shared<ImportProgress>();
    m_task->setText(tr("„%1“ wird importiert; die Datei ist solange geschlossen. Wenn Sie abbrechen, bleibt sie, wie "
                       "sie war.")
                        .arg(name));
    setAccessibleDescription(m_task->text());
    m_cancel->setEnabled(true);
    showProgress();
    m_tick->start(kImportTick);
    show();
    m_cancel->setFocus();
    Store::Options options;
    options.clock = m_workspace.clock();
    options.author = m_workspace.author();
    whileClosed<ImportReport>(
        m_workspace, this,
        [file = m_workspace.store().file().path(), options, work, progress = m_progress] {
            return importInto(file, options, work, *progress);
        },
        [this](const Result<ImportReport>& report, const Result<>& opened) { finish(report, opened); });
}

void ImportDialog::showProgress()
{
    const qint64 all = m_progress->all;
    m_bar->setRange(0, static_cast<int>(all)); // 0: the source is being read
    m_bar->setValue(static_cast<int>(m_progress->done));
    m_bar->setTextVisible(all > 0);
}

void ImportDialog::reject()
{
    if (!isBusy()) {
        QDialog::reject();
        return;
    }
    // The file comes back when the other thread has let go of it.
    m_progress->cancelled = true;
    m_cancel->setEnabled(false);
    m_task->setText(tr("Der Import wird abgebrochen …"));
}

void ImportDialog::finish(const Result<ImportReport>& report, const Result<>& opened)
{
    m_tick->stop();
    m_progress.reset();
    accept();
    if (!opened)
        Q_EMIT failed(opened.error());
    else if (!report)
        Q_EMIT failed(report.error());
    else
        Q_EMIT imported(*report);
}

} // namespace iplan
