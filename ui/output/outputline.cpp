// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputline.h"

#include "core/base/outputfile.h"
#include "core/base/shortened.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

namespace iplan
{

namespace
{

constexpr qsizetype kShownChars = 32; ///< of the name of a file that is being written
constexpr int kProgressDelay = 400;   ///< ms; what is quicker shows no progress

} // namespace

OutputLine::OutputLine(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_note(new QLabel), m_progress(new QWidget),
      m_delay(new QTimer(this))
{
    m_note->setObjectName(QStringLiteral("outputNote"));
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_note->setOpenExternalLinks(true);
    m_note->setAccessibleName(tr("Ergebnis"));
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setMaximumHeight(8);
    bar->setMaximumWidth(160);
    bar->setAccessibleName(tr("Wird geschrieben"));
    auto* cancel = pageButton(tr("Abbrechen"), QStringLiteral("close"), tr("Schreibt die Datei nicht"));
    cancel->setObjectName(QStringLiteral("cancelOutput"));
    connect(cancel, &QToolButton::clicked, this, &OutputLine::cancel);
    auto* running = new QHBoxLayout(m_progress);
    running->setContentsMargins(0, 0, 0, 0);
    running->addWidget(bar);
    running->addWidget(cancel);
    m_progress->hide();
    m_delay->setSingleShot(true);
    m_delay->setInterval(kProgressDelay);
    connect(m_delay, &QTimer::timeout, m_progress, &QWidget::show);
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    hide();
}

OutputLine::~OutputLine()
{
    for (const CancelFlag& flag : std::as_const(m_flags))
        *flag = true;
}

void OutputLine::save(const QString& title, const QString& name, const QString& suffix,
                      std::function<Result<>(const QString&)> write)
{
    save(title, name, suffix,
         Write([write = std::move(write)](const QString& path, const std::atomic_bool&) { return write(path); }));
}

void OutputLine::save(const QString& title, const QString& name, const QString& suffix, Write write)
{
    FileQuestion question;
    question.title = title;
    question.suffix = suffix;
    question.filter = QStringLiteral("%1 (*.%1)").arg(suffix);
    question.proposal = freeDocumentPath(name, suffix);
    const QString target = m_chooser.targetFile(this, question, true);
    if (target.isEmpty())
        return;
    const QString file = QFileInfo(target).fileName();
    const CancelFlag flag = begin(tr("„%1“ wird geschrieben …").arg(shortened(file, kShownChars)));
    m_note->setToolTip(file);
    runInBackground<Result<>>(
        this,
        [write = std::move(write), target, flag] {
            return writeBeside(
                target, [&](const QString& path) { return write(path, *flag); }, *flag);
        },
        [this, flag, target](const Result<>& result) { finish(result, flag, target); });
}

CancelFlag OutputLine::begin(const QString& what)
{
    ++m_running;
    m_flags << std::make_shared<std::atomic_bool>(false);
    m_note->setText(what);
    m_delay->start();
    show();
    return m_flags.last();
}

void OutputLine::end(const CancelFlag& flag)
{
    --m_running;
    m_flags.removeOne(flag);
    if (!m_flags.isEmpty())
        return;
    m_delay->stop();
    m_progress->hide();
}

void OutputLine::cancel()
{
    for (const CancelFlag& flag : std::as_const(m_flags))
        *flag = true;
    m_flags.clear();
    m_delay->stop();
    m_progress->hide();
    m_note->setText(tr("Abgebrochen; es wurde nichts geschrieben."));
}

void OutputLine::forget()
{
    if (m_running > 0)
        return;
    m_note->clear();
    hide();
}

void OutputLine::finish(const Result<>& result, const CancelFlag& flag, const QString& file)
{
    end(flag);
    if (!result) {
        if (!*flag) { // else it is said already
            setVisible(m_running > 0);
            m_workspace.runner().report(result.error());
        }
        Q_EMIT finished({});
        return;
    }
    const QString link =
        QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded), QFileInfo(file).fileName().toHtmlEscaped());
    m_note->setText(tr("Gespeichert: %1").arg(link));
    Q_EMIT finished(file);
}

} // namespace iplan
