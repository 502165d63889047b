// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/ratingoutpanel.h"

#include "core/base/counted.h"
#include "core/model/entities.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace iplan
{

namespace
{

QString stateOf(const NamedBallot& ballot)
{
    const RatingBallot& row = ballot.ballot;
    if (row.returnedOn.isValid())
        return RatingOutPanel::tr("zurück am %1").arg(formatDate(row.returnedOn));
    if (ballot.isFilled())
        return RatingOutPanel::tr("eingegeben");
    return row.sentOn.isValid() ? RatingOutPanel::tr("ausgegeben am %1").arg(formatDate(row.sentOn))
                                : RatingOutPanel::tr("noch nicht ausgegeben");
}

} // namespace

RatingOutPanel::RatingOutPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Bögen ausgeben"), parent), m_workspace(workspace), m_text(new QLabel), m_list(new QListWidget),
      m_together(new QCheckBox(tr("Ein ge&meinsamer Bogen für alle"))), m_out(new QPushButton(tr("Bögen a&usgeben …"))),
      m_outcome(new QLabel)
{
    setObjectName(QStringLiteral("ratingOutPanel"));
    for (QLabel* label : {m_text, m_outcome}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_list->setAccessibleName(tr("Stimmzettel und wie weit sie sind"));
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 8);
    m_together->setToolTip(tr("Mit Spalten für jeden Stimmzettel, zum Auszählen auf Papier. Nur in geheimen Runden."));
    m_together->setAccessibleDescription(m_together->toolTip());
    m_out->setToolTip(tr("Legt fehlende Stimmzettel an und schreibt für jeden einen Bogen in einen Ordner."));
    m_out->setAccessibleDescription(m_out->toolTip());
    add(m_text);
    add(m_list, tr("Stimm&zettel:"));
    add(m_together);
    add(m_out);
    add(m_outcome);
    addCloseButton();
    connect(m_out, &QPushButton::clicked, this, &RatingOutPanel::issue);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void RatingOutPanel::begin(const Id<RatingRound>& round, FileChooser* chooser)
{
    m_id = round;
    m_chooser = chooser;
    m_together->setChecked(false);
    m_outcome->clear();
    m_text->setText(tr("Jedes Mitglied der bewertenden Gruppen von „%1“ bekommt einen Excel-Bogen. In einer geheimen "
                       "Runde tragen die Bögen nur Nummern; verteilen Sie sie, ohne zu notieren, wer welchen hat.")
                        .arg(m_workspace.labelOf(rowRef(round))));
    refresh();
    m_out->setFocus();
}

QList<NamedBallot> RatingOutPanel::readBallots() const
{
    const auto read = m_workspace.store().read([this](const Reader& reader) -> Result<QList<NamedBallot>> {
        IPLAN_TRY_ASSIGN(const auto round, ratingRound(reader, m_id));
        return ballotsOf(reader, round);
    });
    return read.value_or(QList<NamedBallot>());
}

void RatingOutPanel::refresh()
{
    m_list->clear();
    const QList<NamedBallot> ballots = readBallots();
    for (const NamedBallot& ballot : ballots) {
        m_list->addItem(tr("%1: %2").arg(ballot.name, stateOf(ballot)));
    }
    const auto record = m_workspace.find(rowRef(m_id));
    const bool isSecret = record && fromRecord<RatingRound>(*record).secret;
    m_together->setEnabled(isSecret);
    m_out->setEnabled(!m_workspace.isReadOnly() && m_chooser);
}

void RatingOutPanel::issue()
{
    const QString folder = m_chooser->targetFolder(this, {tr("Ordner für die Bögen"), {}, QDir::homePath(), {}});
    if (folder.isEmpty())
        return;
    const bool areMade = m_workspace.runner().run(kRatingBallotsOperation, [this](Writer& writer) -> Result<> {
        IPLAN_TRY(makeBallots(writer, m_id));
        return {};
    });
    if (!areMade)
        return;
    QList<Id<RatingBallot>> ballots;
    const QList<NamedBallot> known = readBallots();
    for (const NamedBallot& ballot : known)
        ballots << ballot.ballot.id;
    const QDate today = QDate::currentDate();
    const auto issued =
        writeRatingSheets(m_workspace.store(), ballots, folder, today, m_together->isChecked() && ballots.size() > 1);
    if (!issued) {
        m_workspace.runner().report(issued.error());
        return;
    }
    if (m_workspace.runner().run(kRatingOutOperation,
                                 [&](Writer& writer) { return noteIssued(writer, *issued, today); }))
        m_outcome->setText(tr("%1 geschrieben nach %2.")
                               .arg(counted(issued->size(), "Bogen", "Bögen"), QDir::toNativeSeparators(folder)));
}

QString RatingOutPanel::outcome() const
{
    return m_outcome->text();
}

RatingReturnPanel::RatingReturnPanel(Workspace& workspace, QWidget* parent)
    : SheetReturnPanel(workspace, kRatingReturnOperation, parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("ratingReturnPanel"));
}

void RatingReturnPanel::begin(const Id<RatingRound>& round, FileChooser* chooser)
{
    m_round = round;
    m_sheet.reset();
    m_planned.reset();
    beginWith(chooser);
}

Result<> RatingReturnPanel::read(const QString& path)
{
    m_sheet.reset();
    IPLAN_TRY_ASSIGN(m_sheet, readRatingSheet(path));
    return {};
}

Result<SheetReturn> RatingReturnPanel::planRead(const SheetChoices& choices)
{
    RatingReturnOptions options;
    static_cast<SheetChoices&>(options) = choices;
    options.round = m_round;
    m_planned.reset();
    IPLAN_TRY_ASSIGN(m_planned, planRatingReturn(m_workspace.store(), *m_sheet, options));
    return static_cast<const SheetReturn&>(*m_planned);
}

Result<> RatingReturnPanel::applyPlan(Writer& writer)
{
    const RatingReturn wanted = *m_planned;
    return applyRatingReturn(writer, wanted, writer.today());
}

} // namespace iplan
