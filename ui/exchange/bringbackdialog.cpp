// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/bringbackdialog.h"

#include "core/copies/mergesource.h"
#include "core/ops/takencopy.h"
#include "core/store/erasebackup.h"
#include "core/sync/admissiontext.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"
#include "ui/merge/mergerunner.h"
#include "ui/merge/rehearsalview.h"
#include "ui/widget/flowlayout.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum { kBringChoice, kBringRehearsal };

/// Runs in another thread.
QUuid noteInCopy(const QString& file, const QString& copy, const Password& password, const QList<TakenCopy>& notes)
{
    const auto mine = Store::open(file, readOnlyOptions());
    if (!mine)
        return {};
    const auto source = MergeSource::open(**mine, copy, password);
    if (!source)
        return {};
    return noteOfCopy(notes,
                      [&](const Id<TakenCopy>& id) {
                          const auto known = source->store().read(
                              [&](const Reader& reader) -> Result<bool> { return reader.find(id).has_value(); });
                          return known.value_or(false);
                      })
        .uuid();
}

} // namespace

BringBackDialog::BringBackDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : StepDialog(tr("Arbeitskopie zurückführen"), parent), m_workspace(workspace), m_chooser(chooser),
      m_runner(new MergeRunner(workspace, this)), m_path(new QLineEdit), m_passwordLabel(new QLabel(tr("&Passwort"))),
      m_password(passwordEdit(tr("Passwort des Pakets"))), m_rehearsal(new RehearsalView(workspace)),
      m_notes(new QComboBox)
{
    setObjectName(QStringLiteral("bringBackDialog"));
    addStep(tr("Welche Kopie kommt zurück?"), makeChoice(), tr("&Weiter"));
    addStep(tr("Was würde geschehen?"), makeRehearsal(), tr("&Zurückführen"));
    connectRunner();
    showPasswordLine();
    connect(&workspace, &Workspace::aboutToClose, this, [this] {
        m_rehearsal->clear();
        if (!m_runner->isBusy()) // the runner closes and opens the file by itself
            reject();
    });
}

QWidget* BringBackDialog::makeChoice()
{
    m_path->setObjectName(QStringLiteral("bringBackPath"));
    m_path->setAccessibleName(tr("Arbeitskopie oder Paket"));
    m_password->setObjectName(QStringLiteral("bringBackPassword"));
    m_passwordLabel->setBuddy(m_password);
    auto* choose = new QPushButton(tr("Aus&wählen …"));
    choose->setAutoDefault(false);
    auto* label = new QLabel(tr("&Arbeitskopie (*.iplan) oder Paket (*.iplanpaket)"));
    label->setBuddy(m_path);
    label->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    auto* out = new QWidget;
    auto* layout = new QVBoxLayout(out);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addWidget(indentedNote(tr("Die Kopie wird nur gelesen. Zuerst sehen Sie, was geschehen würde.")));
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &BringBackDialog::choose);
    connect(m_path, &QLineEdit::textChanged, this, &BringBackDialog::showPasswordLine);
    return out;
}

QWidget* BringBackDialog::makeRehearsal()
{
    m_notes->setObjectName(QStringLiteral("bringBackNote"));
    m_notes->setAccessibleName(tr("Vermerk"));
    m_notes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_notes->setMinimumContentsLength(24);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Diese Kopie hatte"), m_notes);
    auto* out = new QWidget;
    auto* layout = new QVBoxLayout(out);
    layout->addWidget(m_rehearsal, 1);
    layout->addLayout(form);
    return out;
}

void BringBackDialog::connectRunner()
{
    connect(m_runner, &MergeRunner::rehearsed, this, &BringBackDialog::showPlan);
    connect(m_runner, &MergeRunner::merged, this, &BringBackDialog::showMerged);
    connect(m_runner, &MergeRunner::takenBack, this, &BringBackDialog::showTakenBack);
    connect(m_runner, &MergeRunner::failed, this, [this](const Error& error) {
        if (!m_returnCommit.isNull() && m_workspace.isOpen() && !isFinished())
            m_workspace.runner().undo(std::exchange(m_returnCommit, {}));
        showError(error);
    });
}

QString BringBackDialog::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

Password BringBackDialog::password() const
{
    return m_password->isHidden() || m_password->text().isEmpty() ? Password() : Password(m_password->text());
}

void BringBackDialog::choose()
{
    FileQuestion question;
    question.title = tr("Arbeitskopie oder Paket auswählen");
    question.filter = tr("Arbeitskopien und Pakete (*.iplan *.iplanpaket)");
    question.proposal = path().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : path();
    const QString chosen = m_chooser.existingFile(this, question);
    if (!chosen.isEmpty())
        m_path->setText(QDir::toNativeSeparators(chosen));
}

void BringBackDialog::showPasswordLine()
{
    m_planned = false;
    const bool needed = needsPassword(path());
    m_password->setVisible(needed);
    m_passwordLabel->setVisible(needed);
}

void BringBackDialog::enterStep(int step)
{
    if (step == kBringChoice)
        m_planned = false;
}

bool BringBackDialog::leaveStep(int step)
{
    if (step != kBringChoice || m_planned)
        return true;
    if (path().isEmpty()) {
        showError({ErrorKind::Rejected, tr("Es fehlt, welche Kopie zurückkommt."),
                   tr("Wählen Sie die Datei auf dem USB-Stick oder das Paket aus der E-Mail.")});
        return false;
    }
    setBusy(tr("Es wird nachgesehen, was geschehen würde …"));
    m_runner->rehearse(path(), password());
    return false; // showPlan() goes on
}

void BringBackDialog::showPlan(const MergePlan& plan)
{
    setBusy({});
    m_planned = true;
    m_rehearsal->setPlan(plan);
    fillNotes();
    goTo(kBringRehearsal);
}

void BringBackDialog::fillNotes()
{
    const auto notes =
        m_workspace.store().read([](const Reader& reader) -> Result<QList<TakenCopy>> { return takenCopies(reader); });
    QList<TakenCopy> out = notes.value_or(QList<TakenCopy>());
    out.removeIf([](const TakenCopy& note) { return note.returnedOn.isValid(); });
    m_notes->clear();
    m_notes->addItem(tr("niemand (ohne Vermerk)"), QUuid());
    for (const TakenCopy& note : std::as_const(out))
        m_notes->addItem(takenCopyText(note), note.id.uuid());
    if (out.isEmpty())
        return;
    runInBackground<QUuid>(
        this,
        [file = m_workspace.store().file().path(), copy = path(), password = password(), out] {
            return noteInCopy(file, copy, password, out);
        },
        [this](const QUuid& note) {
            if (m_notes->currentIndex() == 0) // nobody has chosen yet
                m_notes->setCurrentIndex(qMax(0, m_notes->findData(note)));
        });
}

bool BringBackDialog::writeReturn()
{
    const Id<TakenCopy> note(m_notes->currentData().toUuid());
    if (note.isNull())
        return true;
    const bool written =
        m_workspace.runner().run(kBringBackOperation, [note, day = m_workspace.today()](Writer& writer) {
            return recordReturn(writer, note, day);
        });
    if (written)
        m_returnCommit = m_workspace.store().undoLog().nextUndo().commit.id;
    return written;
}

void BringBackDialog::finish()
{
    // The note first: then the merge is the last word, and can be taken back.
    if (!writeReturn()) {
        showError({ErrorKind::Conflict, tr("Die Rückgabe konnte nicht vermerkt werden."),
                   tr("Wählen Sie unter „Diese Kopie hatte“ einen anderen Eintrag.")});
        return;
    }
    m_rehearsal->clear();
    setBusy(tr("Die Kopie wird zurückgeführt; die Datei ist solange geschlossen. Wenn Sie abbrechen, bleibt sie, wie "
               "sie war …"));
    m_runner->merge();
}

void BringBackDialog::showMerged(const MergeReport& report)
{
    const auto count = report.admission.admitted.size();
    QString text = count == 0   ? tr("Die Kopie brachte nichts Neues.")
                   : count == 1 ? tr("1 Änderung wurde übernommen.")
                                : tr("%L1 Änderungen wurden übernommen.").arg(count);
    if (const auto conflicts = report.newConflicts.size(); conflicts > 0)
        text += u' ' + (conflicts == 1 ? tr("1 Konflikt wartet auf Ihre Entscheidung.")
                                       : tr("%L1 Konflikte warten auf Ihre Entscheidung.").arg(conflicts));
    for (const QString& line : contentLines(report.admission.contents))
        text += u'\n' + line;
    if (!m_returnCommit.isNull())
        text += u'\n' + tr("Die Rückgabe ist vermerkt.");
    auto* details = new QWidget;
    auto* buttons = new FlowLayout(details);
    if (report.openConflicts > 0) {
        auto* conflicts = new QPushButton(tr("Konflikte &ansehen"));
        conflicts->setObjectName(QStringLiteral("bringBackConflicts"));
        conflicts->setAutoDefault(false);
        connect(conflicts, &QPushButton::clicked, this, [this] {
            Q_EMIT conflictsRequested();
            accept();
        });
        buttons->addWidget(conflicts);
    }
    if (m_runner->canTakeBack()) {
        auto* back = new QPushButton(tr("&Rückführung zurücknehmen"));
        back->setObjectName(QStringLiteral("bringBackTakeBack"));
        back->setAutoDefault(false);
        back->setToolTip(tr("Geht, solange danach nichts geschrieben wurde"));
        connect(back, &QPushButton::clicked, m_runner, &MergeRunner::takeBack);
        buttons->addWidget(back);
    }
    showOutcome(text, details);
}

void BringBackDialog::reject()
{
    // While the file is in the hands of the runner, the dialog stays until it is open again.
    const bool wasWriting = m_runner->isBusy() && m_runner->step() != MergeRunner::Step::Rehearsing;
    m_runner->cancel();
    if (!wasWriting)
        StepDialog::reject();
}

void BringBackDialog::showTakenBack()
{
    if (!m_returnCommit.isNull())
        m_workspace.runner().undo(std::exchange(m_returnCommit, {}));
    showOutcome(tr("Die Datei ist wieder, wie sie vor dem Zurückführen war."));
}

} // namespace iplan
