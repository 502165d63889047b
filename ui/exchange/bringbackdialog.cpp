// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/bringbackdialog.h"

#include "core/copies/mergesource.h"
#include "core/copies/takenplace.h"
#include "core/ops/takencopy.h"
#include "core/store/erasebackup.h"
#include "core/sync/admissiontext.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/exchange/sourcestep.h"
#include "ui/merge/mergerunner.h"
#include "ui/merge/rehearsalview.h"
#include "ui/widget/flowlayout.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum { kBringChoice, kBringRehearsal };

bool looksLikePackage(const QString& path)
{
    return path.endsWith(QStringLiteral(".iplanpaket"), Qt::CaseInsensitive);
}

/// The newest first; none if reading failed.
QList<TakenCopy> copiesOut(const Store& store)
{
    auto out = store.read([](const Reader& reader) -> Result<QList<TakenCopy>> { return takenCopies(reader); })
                   .value_or(QList<TakenCopy>());
    out.removeIf([](const TakenCopy& note) { return note.returnedOn.isValid(); });
    return out;
}

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
    : StepDialog(tr("Arbeitskopie zurückführen"), parent), m_workspace(workspace),
      m_runner(new MergeRunner(workspace, this)),
      m_source(new SourceStep(chooser, QStringLiteral("bringBack"),
                              {tr("&Arbeitskopie (*.iplan) oder Paket (*.iplanpaket)"), tr("Arbeitskopie oder Paket"),
                               tr("Arbeitskopie oder Paket auswählen"),
                               tr("Arbeitskopien und Pakete (*.iplan *.iplanpaket)"),
                               tr("Die Kopie wird nur gelesen. Zuerst sehen Sie, was geschehen würde.")})),
      m_rehearsal(new RehearsalView(workspace)), m_notes(new QComboBox), m_returned(new StepNote(workspace, this))
{
    setObjectName(QStringLiteral("bringBackDialog"));
    addStep(tr("Welche Kopie kommt zurück?"), m_source, tr("&Weiter"));
    addStep(tr("Was würde geschehen?"), makeRehearsal(), tr("&Zurückführen"));
    widen();
    connectRunner();
    connect(m_source, &SourceStep::changed, this, [this] { m_planned = false; });
    connect(m_returned, &StepNote::changed, this, [this] { changeOutcome(outcome()); });
    proposeKnown();
    connect(&workspace, &Workspace::aboutToClose, this, [this] {
        m_rehearsal->clear();
        if (!m_runner->isBusy()) // the runner closes and opens the file by itself
            reject();
    });
}

void BringBackDialog::start(const QString& path, const QString& password)
{
    m_source->setPath(path);
    m_source->setPassword(password);
}

void BringBackDialog::proposeKnown()
{
    QList<SourceStep::Known> known;
    for (const TakenCopy& note : copiesOut(m_workspace.store())) {
        if (const QString place = takenPlace(m_workspace.store(), note.id); !place.isEmpty())
            known << SourceStep::Known{takenCopyText(note), place};
    }
    m_source->setKnown(known);
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
        if (error.kind == ErrorKind::Conflict && step() == kBringChoice && looksLikePackage(m_source->path()))
            showError({error.kind, error.message, tr("Eine eigene Datei macht daraus „Datei > Paket öffnen …“."),
                       error.detail});
        else
            showError(error);
    });
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
    if (m_source->path().isEmpty()) {
        showError({ErrorKind::Rejected, tr("Es fehlt, welche Kopie zurückkommt."),
                   tr("Wählen Sie die Datei auf dem USB-Stick oder das Paket aus der E-Mail.")});
        return false;
    }
    setBusy(tr("Es wird nachgesehen, was geschehen würde …"));
    m_runner->rehearse(m_source->path(), m_source->password());
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
    const QList<TakenCopy> out = copiesOut(m_workspace.store());
    m_notes->clear();
    m_notes->addItem(tr("niemand (ohne Vermerk)"), QUuid());
    for (const TakenCopy& note : out)
        m_notes->addItem(takenCopyText(note), note.id.uuid());
    if (out.isEmpty())
        return;
    runInBackground<QUuid>(
        this,
        [file = m_workspace.store().file().path(), copy = m_source->path(), password = m_source->password(), out] {
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
    m_outcome = text;
    if (!m_returnCommit.isNull())
        m_returned->tellOf(m_returnCommit, tr("Die Rückgabe ist vermerkt."));
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
    showOutcome(outcome(), details);
}

QString BringBackDialog::outcome() const
{
    if (m_returned->state() == StepNote::State::None)
        return m_outcome;
    return m_outcome + u'\n' +
           (m_returned->state() == StepNote::State::TakenBack
                ? tr("Der Vermerk der Rückgabe ist zurückgenommen; die Kopie steht wieder als mitgenommen da.")
                : tr("Die Rückgabe ist vermerkt."));
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
    m_returned->forget();
    if (!m_returnCommit.isNull())
        m_workspace.runner().undo(std::exchange(m_returnCommit, {}));
    showOutcome(tr("Die Datei ist wieder, wie sie vor dem Zurückführen war."));
}

} // namespace iplan
