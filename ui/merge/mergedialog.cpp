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
#include "ui/widget/noteline.h"
#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kImportLook = 100; ///< ms

QLabel* wrappedLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A package of another concept cannot be read, as it holds only what its receiver lacks.
bool looksLikePackageFile(const QString& path)
{
    return path.endsWith(QStringLiteral(".iplanpaket"), Qt::CaseInsensitive);
}

} // namespace

MergeDialog::MergeDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_chooser(chooser), m_runner(new MergeRunner(workspace, this)),
      m_heading(pageHeading({})), m_stack(new QStackedWidget), m_path(new QLineEdit),
      m_passwordLabel(new QLabel(tr("&Passwort des Pakets:"))), m_password(new QLineEdit),
      m_rehearsal(new RehearsalView(workspace)), m_result(wrappedLabel({})), m_imported(new StepNote(workspace, this)),
      m_error(new NoteLine(NoteLine::Kind::Refused)), m_import(new QPushButton(tr("Als Daten &importieren"))),
      m_progress(new QProgressBar), m_tick(new QTimer(this)), m_task(wrappedLabel({})),
      m_conflicts(new QPushButton(tr("Konflikte &ansehen"))),
      m_takeBack(new QPushButton(tr("Zusammenführung &zurücknehmen"))),
      m_takeBackLast(new QPushButton(tr("&Letzte Zusammenführung zurücknehmen"))),
      m_back(new QPushButton(tr("Zu&rück"))), m_next(new QPushButton), m_close(new QPushButton)
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Andere Kopie zusammenführen"));
    m_stack->addWidget(makeChoice());
    m_stack->addWidget(m_rehearsal);
    m_stack->addWidget(makeResult());
    m_import->setAutoDefault(false);
    m_import->setToolTip(tr("Nimmt alle Einträge jener Datei als Kopien in diese auf, ohne ihren Verlauf; die beiden "
                            "Dateien bleiben danach getrennt"));
    m_import->setAccessibleDescription(m_import->toolTip());
    m_import->hide();
    connect(m_import, &QPushButton::clicked, m_runner, &MergeRunner::importAsData);
    m_progress->setTextVisible(false);
    m_tick->setInterval(kImportLook);
    connect(m_tick, &QTimer::timeout, this, &MergeDialog::showImportProgress);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_error);
    layout->addWidget(m_import, 0, Qt::AlignLeft);
    layout->addWidget(m_task);
    layout->addWidget(m_progress);
    layout->addLayout(makeButtons());
    connectRunner();
    const QSize room = screen() ? screen()->availableSize() : QSize(1280, 720);
    resize(QSize(100 * fontMetrics().averageCharWidth(), 34 * fontMetrics().lineSpacing())
               .expandedTo({760, 520})
               .boundedTo(room));
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
    auto* line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    auto* out = new QWidget;
    auto* layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(wrappedLabel(
        tr("Nimmt auf, was auf einer anderen Kopie dieser Datei geschrieben wurde. Zuerst sehen Sie, was geschehen "
           "würde; die andere Kopie bleibt, wie sie ist. Wo beide dasselbe Feld verschieden geändert haben, bleiben "
           "beide Fassungen erhalten, bis Sie sich für eine entscheiden.")));
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addStretch(1);
    layout->addWidget(m_takeBackLast, 0, Qt::AlignLeft);
    connect(browse, &QPushButton::clicked, this, &MergeDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &MergeDialog::showPasswordLine);
    connect(m_password, &QLineEdit::textChanged, this, &MergeDialog::showStep);
    return out;
}

QWidget* MergeDialog::makeResult()
{
    auto* out = new QWidget;
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_conflicts);
    buttons->addWidget(m_takeBack);
    for (QPushButton* button : {m_takeBack, m_takeBackLast}) {
        button->setAutoDefault(false);
        button->setToolTip(tr("Stellt die Datei wieder her, wie sie davor war; möglich, solange danach nichts "
                              "geschrieben wurde"));
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, m_runner, &MergeRunner::takeBack);
    }
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_result);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_conflicts, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT conflictsRequested();
    });
    return out;
}

QLayout* MergeDialog::makeButtons()
{
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_back);
    line->addWidget(m_next);
    line->addWidget(m_close);
    m_back->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(Choose); });
    connect(m_next, &QPushButton::clicked, this, &MergeDialog::goOn);
    connect(m_close, &QPushButton::clicked, this, &MergeDialog::reject);
    return line;
}

void MergeDialog::connectRunner()
{
    connect(m_runner, &MergeRunner::stepChanged, this, &MergeDialog::showStep);
    connect(m_runner, &MergeRunner::rehearsed, this, &MergeDialog::showPlan);
    connect(m_runner, &MergeRunner::merged, this, &MergeDialog::showReport);
    connect(m_runner, &MergeRunner::failed, this, &MergeDialog::showError);
    connect(m_runner, &MergeRunner::imported, this, &MergeDialog::showImported);
    connect(m_imported, &StepNote::changed, this, [this] {
        if (m_imported->state() != StepNote::State::None)
            m_result->setText(m_imported->text());
    });
    connect(m_runner, &MergeRunner::takenBack, this, [this] {
        m_imported->forget();
        m_result->setText(tr("Die Zusammenführung ist zurückgenommen: die Datei ist wieder, wie sie davor war."));
        m_conflicts->hide();
        goTo(Report);
        m_close->setFocus();
    });
    connect(&m_workspace, &Workspace::aboutToClose, this, [this] {
        // The names in the rehearsal are those of the open file; another file means another merge.
        if (!m_runner->isBusy() && m_stack->currentIndex() != Choose)
            goTo(Choose);
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
        goTo(Choose);
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
    (m_password->isVisible() ? static_cast<QWidget*>(m_password) : m_next)->setFocus();
}

void MergeDialog::showPasswordLine()
{
    const bool needed = needsPassword(m_path->text().trimmed());
    m_passwordLabel->setVisible(needed);
    m_password->setVisible(needed);
    m_import->hide(); // it was for the file that was chosen before
    showStep();
}

void MergeDialog::goOn()
{
    m_error->setText({});
    if (m_stack->currentIndex() == Choose)
        m_runner->rehearse(m_path->text().trimmed(), Password(m_password->text()));
    else if (m_stack->currentIndex() == Rehearse)
        m_runner->merge();
    else
        close();
}

void MergeDialog::goTo(Step step)
{
    m_stack->setCurrentIndex(step);
    m_error->setText({});
    m_import->hide();
    if (step == Choose)
        showPasswordLine();
    showStep();
}

void MergeDialog::showStep()
{
    const int step = m_stack->currentIndex();
    const QStringList headings{tr("Schritt 1 von 3: Welche Kopie?"), tr("Schritt 2 von 3: Was würde geschehen?"),
                               tr("Schritt 3 von 3: Was ist geschehen?")};
    const bool busy = m_runner->isBusy();
    if (busy)
        m_import->hide();
    m_heading->setText(headings.at(step));
    m_stack->setEnabled(!busy);
    m_back->setVisible(step == Rehearse);
    m_back->setEnabled(!busy);
    m_next->setText(step == Choose ? tr("&Weiter") : tr("Zusammen&führen"));
    m_next->setVisible(step != Report && !(step == Rehearse && m_nothingNew));
    const bool hasPassword = m_password->isHidden() || !m_password->text().isEmpty();
    m_next->setEnabled(!busy && (step != Choose || (!m_path->text().trimmed().isEmpty() && hasPassword)));
    m_close->setText(busy || step == Rehearse ? tr("Abbrechen") : tr("Schließen"));
    m_close->setEnabled(m_runner->step() != MergeRunner::Step::TakingBack);
    m_takeBack->setVisible(m_runner->canTakeBack());
    m_takeBackLast->setVisible(m_runner->canTakeBack());
    showBusy();
}

void MergeDialog::showBusy()
{
    const QHash<MergeRunner::Step, QString> tasks{
        {MergeRunner::Step::Rehearsing, tr("Die Kopien werden verglichen …")},
        {MergeRunner::Step::Merging,
         tr("Die Datei wird gesichert, dann wird zusammengeführt. Wenn Sie abbrechen, bleibt sie, wie sie war.")},
        {MergeRunner::Step::Importing,
         tr("Die Einträge der anderen Datei werden importiert. Wenn Sie abbrechen, bleibt diese, wie sie war.")},
        {MergeRunner::Step::TakingBack, tr("Die Sicherung von davor wird geprüft und wiederhergestellt …")}};
    const QString task = tasks.value(m_runner->step());
    m_task->setText(task);
    m_task->setVisible(!task.isEmpty());
    m_progress->setVisible(!task.isEmpty());
    m_progress->setAccessibleName(task);
    m_progress->setRange(0, 0);
    if (m_runner->step() == MergeRunner::Step::Importing)
        m_tick->start();
    else
        m_tick->stop();
}

void MergeDialog::showImportProgress()
{
    const ImportProgress* progress = m_runner->importProgress();
    m_progress->setRange(0, static_cast<int>(progress->all)); // 0: the other file is being read
    m_progress->setValue(static_cast<int>(progress->done));
}

void MergeDialog::showPlan(const MergePlan& plan)
{
    m_nothingNew = plan.isEmpty();
    m_rehearsal->setPlan(plan);
    goTo(Rehearse);
    (m_nothingNew ? static_cast<QWidget*>(m_back) : m_next)->setFocus();
    m_rehearsal->setAccessibleDescription(m_rehearsal->summary().join(u' '));
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
    m_result->setText(lines.join(QStringLiteral("\n\n")));
    m_conflicts->setVisible(open > 0);
    goTo(Report);
    (open > 0 ? m_conflicts : m_close)->setFocus();
}

void MergeDialog::showImported(qint64 created, qint64 changed)
{
    if (created + changed == 0) {
        m_imported->forget();
        m_result->setText(tr("Importiert: Alles stand schon so in der Datei. Es wurde nichts geändert."));
    } else {
        m_imported->tellOf(
            m_workspace.store().undoLog().nextUndo().commit.id,
            tr("Importierte Einträge: %L1 neu, %L2 vorhandene überschrieben.").arg(created).arg(changed) +
                QStringLiteral("\n\n") + tr("Es sind Kopien ohne Verlauf; die beiden Dateien bleiben getrennt."));
    }
    m_conflicts->hide();
    goTo(Report);
    m_close->setFocus();
}

void MergeDialog::showError(const Error& error)
{
    const bool otherConcept = error.kind == ErrorKind::Conflict && m_stack->currentIndex() == Choose &&
                              !looksLikePackageFile(m_path->text().trimmed());
    if (m_stack->currentIndex() == Rehearse)
        goTo(Choose); // the plan was for a state that is no more
    const QString hint = otherConcept
                             ? tr("Zusammenführen lassen sich nur Kopien derselben Datei. Ihre Einträge können "
                                  "Sie aber als Daten importieren.")
                             : error.hint;
    m_error->setText(hint.isEmpty() ? error.message : error.message + u' ' + hint);
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_import->setVisible(otherConcept);
    if (otherConcept)
        m_import->setFocus();
    else if (m_stack->currentIndex() == Choose)
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
    return m_result->text();
}

QString MergeDialog::errorText() const
{
    return m_error->text();
}

} // namespace iplan
