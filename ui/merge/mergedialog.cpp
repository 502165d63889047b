// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergedialog.h"

#include "core/copies/mergesource.h"
#include "core/sync/admissiontext.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/merge/mergerunner.h"
#include "ui/merge/rehearsalview.h"
#include "ui/widget/flowlayout.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kImportLook = 100; ///< ms

/// A package of another concept cannot be read, as it holds only what its receiver lacks.
bool looksLikePackageFile(const QString& path)
{
    return path.endsWith(QStringLiteral(".iplanpaket"), Qt::CaseInsensitive);
}

} // namespace

MergeDialog::MergeDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : StepDialog(tr("Andere Kopie zusammenführen"), parent), m_workspace(workspace), m_chooser(chooser),
      m_runner(new MergeRunner(workspace, this)), m_path(new QLineEdit),
      m_passwordLabel(new QLabel(tr("&Passwort des Pakets:"))), m_password(new QLineEdit),
      m_rehearsal(new RehearsalView(workspace)), m_imported(new StepNote(workspace, this)),
      m_import(new QPushButton(tr("Als Daten &importieren"))), m_tick(new QTimer(this)),
      m_conflicts(new QPushButton(tr("Konflikte &ansehen"))),
      m_takeBack(new QPushButton(tr("Zusammenführung zurück&nehmen"))),
      m_takeBackLast(new QPushButton(tr("&Letzte Zusammenführung zurücknehmen"))), m_result(makeResult())
{
    setObjectName(QStringLiteral("mergeDialog"));
    setAttribute(Qt::WA_DeleteOnClose, false);
    addStep(tr("Welche Kopie?"), makeChoice(), tr("&Weiter"));
    addStep(tr("Was würde geschehen?"), m_rehearsal, tr("Zusammen&führen"));
    widen();
    m_tick->setInterval(kImportLook);
    connect(m_tick, &QTimer::timeout, this, &MergeDialog::showImportProgress);
    connectRunner();
    goTo(Choose);
}

QWidget* MergeDialog::makeChoice()
{
    m_path->setAccessibleName(tr("Datei der anderen Kopie oder Paket"));
    m_path->setPlaceholderText(tr("…/Integrationskonzept.iplan oder …/Stand.iplanpaket"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    auto* label = new QLabel(tr("&Andere Kopie oder Paket:"));
    label->setBuddy(m_path);
    auto* browse = new QPushButton(tr("&Durchsuchen …"));
    browse->setObjectName(QStringLiteral("mergeBrowse"));
    browse->setAutoDefault(false);
    m_import->setAutoDefault(false);
    m_import->setToolTip(tr("Nimmt alle Einträge jener Datei als Kopien in diese auf, ohne ihren Verlauf; die beiden "
                            "Dateien bleiben danach getrennt"));
    m_import->setAccessibleDescription(m_import->toolTip());
    auto* line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    auto* about = new QLabel(
        tr("Nimmt auf, was auf einer anderen Kopie dieser Datei geschrieben wurde. Zuerst sehen Sie, was geschehen "
           "würde; die andere Kopie bleibt, wie sie ist. Wo beide dasselbe Feld verschieden geändert haben, bleiben "
           "beide Fassungen erhalten, bis Sie sich für eine entscheiden."));
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    auto* out = new QWidget;
    auto* layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(about);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addWidget(m_import, 0, Qt::AlignLeft);
    layout->addStretch(1);
    layout->addWidget(m_takeBackLast, 0, Qt::AlignLeft);
    connect(browse, &QPushButton::clicked, this, &MergeDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &MergeDialog::showPasswordLine);
    connect(m_password, &QLineEdit::textChanged, this, &MergeDialog::showState);
    connect(m_import, &QPushButton::clicked, m_runner, &MergeRunner::importAsData);
    return out;
}

QWidget* MergeDialog::makeResult()
{
    auto* out = new QWidget(this);
    out->hide();
    auto* layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_conflicts);
    buttons->addWidget(m_takeBack);
    layout->addLayout(buttons);
    layout->addStretch(1);
    for (QPushButton* button : {m_takeBack, m_takeBackLast}) {
        button->setToolTip(tr("Stellt die Datei wieder her, wie sie davor war; möglich, solange danach nichts "
                              "geschrieben wurde"));
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, m_runner, &MergeRunner::takeBack);
    }
    for (QPushButton* button : {m_conflicts, m_takeBack, m_takeBackLast})
        button->setAutoDefault(false);
    connect(m_conflicts, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT conflictsRequested();
    });
    return out;
}

void MergeDialog::connectRunner()
{
    connect(m_runner, &MergeRunner::stepChanged, this, &MergeDialog::showState);
    connect(m_runner, &MergeRunner::rehearsed, this, &MergeDialog::showPlan);
    connect(m_runner, &MergeRunner::merged, this, &MergeDialog::showReport);
    connect(m_runner, &MergeRunner::failed, this, &MergeDialog::tellError);
    connect(m_runner, &MergeRunner::imported, this, &MergeDialog::showImported);
    connect(m_imported, &StepNote::changed, this, [this] {
        if (m_imported->state() != StepNote::State::None)
            changeOutcome(m_imported->text());
    });
    connect(m_runner, &MergeRunner::takenBack, this, [this] {
        m_imported->forget();
        showResult(tr("Die Zusammenführung ist zurückgenommen: die Datei ist wieder, wie sie davor war."));
    });
    connect(&m_workspace, &Workspace::aboutToClose, this, [this] {
        // The names in the rehearsal are those of the open file; another file means another merge.
        if (!m_runner->isBusy() && (isFinished() || step() != Choose))
            beginAnew();
        m_rehearsal->clear();
    });
    connect(&m_workspace, &Workspace::closed, this, [this] {
        if (!m_runner->isBusy())
            close();
    });
}

void MergeDialog::start(const QString& other)
{
    if (!m_runner->isBusy()) {
        m_path->setText(other);
        m_password->clear();
        beginAnew();
    }
    show();
    raise();
    activateWindow();
    m_path->setFocus();
}

void MergeDialog::browse()
{
    FileQuestion question;
    question.title = tr("Andere Kopie oder Paket");
    question.filter = tr("Kopien und Pakete (*.iplan *.iplanpaket);;Alle Dateien (*)");
    const QString typed = m_path->text().trimmed();
    question.proposal = typed.isEmpty() ? QFileInfo(m_workspace.store().file().path()).absolutePath() : typed;
    const QString path = m_chooser.existingFile(this, question);
    if (path.isEmpty())
        return;
    m_path->setText(path);
    (m_password->isVisible() ? static_cast<QWidget*>(m_password) : nextButton())->setFocus();
}

void MergeDialog::showPasswordLine()
{
    const bool needed = needsPassword(m_path->text().trimmed());
    m_passwordLabel->setVisible(needed);
    m_password->setVisible(needed);
    m_import->hide(); // it was for the file that was chosen before
    showState();
}

void MergeDialog::enterStep(int step)
{
    m_isRefused = false;
    m_import->hide();
    if (step == Choose)
        showPasswordLine();
}

bool MergeDialog::leaveStep(int step)
{
    m_isRefused = false;
    if (step == Choose)
        m_runner->rehearse(m_path->text().trimmed(), Password(m_password->text()));
    else
        m_runner->merge();
    return false; // it goes on when the runner is through
}

void MergeDialog::showState()
{
    const QHash<MergeRunner::Step, QString> tasks{
        {MergeRunner::Step::Rehearsing, tr("Die Kopien werden verglichen …")},
        {MergeRunner::Step::Merging,
         tr("Die Datei wird gesichert, dann wird zusammengeführt. Wenn Sie abbrechen, bleibt sie, wie sie war.")},
        {MergeRunner::Step::Importing,
         tr("Die Einträge der anderen Datei werden importiert. Wenn Sie abbrechen, bleibt diese, wie sie war.")},
        {MergeRunner::Step::TakingBack, tr("Die Sicherung von davor wird geprüft und wiederhergestellt …")}};
    if (m_runner->isBusy())
        m_import->hide();
    setBusy(tasks.value(m_runner->step()));
    const bool hasPassword = m_password->isHidden() || !m_password->text().isEmpty();
    setReady(step() == Choose ? !m_path->text().trimmed().isEmpty() && hasPassword : !m_nothingNew);
    m_takeBack->setVisible(m_runner->canTakeBack());
    m_takeBackLast->setVisible(m_runner->canTakeBack());
    if (m_runner->step() == MergeRunner::Step::Importing)
        m_tick->start();
    else
        m_tick->stop();
}

void MergeDialog::showImportProgress()
{
    const ImportProgress* progress = m_runner->importProgress();
    setProgress(int(progress->done), int(progress->all)); // 0: the other file is being read
}

void MergeDialog::showPlan(const MergePlan& plan)
{
    m_nothingNew = plan.isEmpty();
    m_rehearsal->setPlan(plan);
    goTo(Rehearse);
    showState();
    (m_nothingNew ? backButton() : nextButton())->setFocus();
    m_rehearsal->setAccessibleDescription(m_rehearsal->summary().join(u' '));
}

/// The end; its buttons lead on.
void MergeDialog::showResult(const QString& text, bool hasConflicts)
{
    m_isRefused = false;
    if (isFinished())
        changeOutcome(text);
    else
        showOutcome(text, m_result);
    m_conflicts->setVisible(hasConflicts);
    showState();
    (hasConflicts ? m_conflicts : nextButton())->setFocus();
}

void MergeDialog::showReport(const MergeReport& report)
{
    m_imported->forget();
    QStringList lines;
    const auto taken = report.admission.admitted.size();
    lines << (taken == 1 ? tr("1 Änderung der anderen Kopie ist übernommen.")
                         : tr("%L1 Änderungen der anderen Kopie sind übernommen.").arg(taken));
    lines += heldLines(report.admission);
    lines += contentLines(report.admission.contents);
    const qsizetype open = report.openConflicts;
    lines << (open == 0 ? tr("Es gibt keine Konflikte.")
                        : tr("Zu entscheidende Konflikte: %L1, davon neu: %L2. Keine Fassung ist verloren; Sie können "
                             "jetzt oder später entscheiden.")
                              .arg(open)
                              .arg(report.newConflicts.size()));
    if (report.backup)
        lines << tr("Die Datei von davor liegt bei den Sicherungen: %1.").arg(report.backup->name);
    showResult(lines.join(QStringLiteral("\n\n")), open > 0);
}

void MergeDialog::showImported(qint64 created, qint64 changed)
{
    if (created + changed == 0) {
        m_imported->forget();
        showResult(tr("Importiert: Alles stand schon so in der Datei. Es wurde nichts geändert."));
        return;
    }
    showResult({});
    m_imported->tellOf(m_workspace.store().undoLog().nextUndo().commit.id,
                       tr("Importierte Einträge: %L1 neu, %L2 vorhandene überschrieben.").arg(created).arg(changed) +
                           QStringLiteral("\n\n") +
                           tr("Es sind Kopien ohne Verlauf; die beiden Dateien bleiben getrennt."));
}

void MergeDialog::tellError(const Error& error)
{
    const bool isFirst = !isFinished() && step() == Choose;
    const bool otherConcept =
        error.kind == ErrorKind::Conflict && isFirst && !looksLikePackageFile(m_path->text().trimmed());
    if (!isFinished() && step() == Rehearse)
        goTo(Choose); // the plan was for a state that is no more
    Error told = error;
    if (otherConcept)
        told.hint = tr("Zusammenführen lassen sich nur Kopien derselben Datei. Ihre Einträge können Sie aber als Daten "
                       "importieren.");
    showError(told);
    m_isRefused = true;
    m_import->setVisible(otherConcept);
    if (otherConcept)
        m_import->setFocus();
    else if (!isFinished())
        (m_password->isVisible() ? m_password : m_path)->setFocus();
}

void MergeDialog::reject()
{
    if (m_runner->isBusy())
        m_runner->cancel();
    else
        QDialog::reject();
}

QString MergeDialog::resultText() const
{
    return isFinished() && !m_isRefused ? message() : QString();
}

QString MergeDialog::errorText() const
{
    return m_isRefused ? message() : QString();
}

} // namespace iplan
