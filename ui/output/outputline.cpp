// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/outputline.h"

#include "core/base/outputfile.h"
#include "core/base/shortened.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/output/disclosurefield.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr qsizetype kShownChars = 32; ///< of the name of a file that is being written
constexpr int kProgressDelay = 400;   ///< ms; what is quicker shows no progress

} // namespace

OutputLine::OutputLine(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_note(new QLabel), m_progress(new QWidget),
      m_delay(new QTimer(this)), m_disclosure(new DisclosureField(workspace))
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
    auto* line = new FlowLayout;
    line->addWidget(m_note);
    line->addWidget(m_progress);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_disclosure);
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
         NamingWrite([write = std::move(write)](const QString& path, const std::atomic_bool&, MemberNaming&) {
             return write(path);
         }));
}

void OutputLine::save(const QString& title, const QString& name, const QString& suffix, Write write)
{
    save(title, name, suffix,
         NamingWrite([write = std::move(write)](const QString& path, const std::atomic_bool& cancelled, MemberNaming&) {
             return write(path, cancelled);
         }));
}

void OutputLine::save(const QString& title, const QString& name, const QString& suffix, NamingWrite write)
{
    FileQuestion question;
    question.title = title;
    question.suffix = suffix;
    question.filter = QStringLiteral("%1 (*.%1)").arg(suffix);
    question.proposal = freeDocumentPath(name, suffix);
    const QString target = m_chooser.targetFile(this, question, true);
    if (!target.isEmpty())
        this->write(target, write, {});
}

void OutputLine::write(const QString& file, const NamingWrite& write, const QString& reason)
{
    const QString name = QFileInfo(file).fileName();
    const CancelFlag flag = begin(tr("„%1“ wird geschrieben …").arg(shortened(name, kShownChars)));
    m_note->setToolTip(name);
    m_disclosure->withdraw();
    const auto naming = std::make_shared<MemberNaming>(MemberNaming{reason});
    runInBackground<Result<>>(
        this,
        [write, file, flag, naming] {
            return writeBeside(
                file, [&](const QString& path) { return write(path, *flag, *naming); }, *flag);
        },
        [this, write, file, flag, naming](const Result<>& result) {
            finish(result, flag, file, *naming);
            if (!*flag)
                m_disclosure->offer(naming->withheld,
                                    [this, write, file](const QString& why) { this->write(file, write, why); });
        });
}

void OutputLine::askReason(const QSet<Id<WorkingGroup>>& withheld, std::function<void(const QString&)> again)
{
    m_note->clear();
    m_disclosure->offer(withheld, std::move(again));
    show();
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
    m_disclosure->withdraw();
    hide();
}

void OutputLine::finish(const Result<>& result, const CancelFlag& flag, const QString& file, const MemberNaming& naming)
{
    end(flag);
    if (!result && !*flag) // else it is said already
        sayFailed(result.error(), naming);
    const bool isKept = result && keepReason(m_workspace, naming, file);
    if (isKept) {
        sayWritten(file);
    } else if (result) { // no list leaves without its reason
        QFile::remove(file);
        m_note->setText(tr("Wieder entfernt, weil der Grund nicht festgehalten wurde."));
    }
    Q_EMIT finished(isKept ? file : QString());
}

void OutputLine::sayFailed(const Error& error, const MemberNaming& naming)
{
    setVisible(m_running > 0 || !naming.withheld.isEmpty());
    if (naming.withheld.isEmpty())
        m_workspace.runner().report(error);
    else // why, and what to do, stands below
        m_note->setText(tr("Nicht geschrieben."));
}

void OutputLine::sayWritten(const QString& file)
{
    const QString link =
        QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded), QFileInfo(file).fileName().toHtmlEscaped());
    m_note->setText(tr("Gespeichert: %1").arg(link));
}

} // namespace iplan
