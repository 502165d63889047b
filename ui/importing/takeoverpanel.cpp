// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/takeoverpanel.h"

#include "core/interchange/mapping/importreport.h"
#include "core/query/rowlabel.h"
#include "ui/base/filereader.h"
#include "ui/base/workspace.h"
#include "ui/importing/importsession.h"
#include "ui/output/outputline.h"
#include "ui/widget/flowlayout.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

using Fate = ListPlan::Fate;

/// "3 neu, 2 geändert, …": what there is none of is left out.
template <class Plan>
QString countsText(const Plan& plan)
{
    QStringList out;
    const auto add = [&](const QString& text, int count) {
        if (count > 0)
            out << text.arg(count);
    };
    add(TakeoverPanel::tr("%L1 neu"), plan.count(Fate::Create));
    add(TakeoverPanel::tr("%L1 geändert"), plan.count(Fate::Change));
    add(TakeoverPanel::tr("%L1 unverändert"), plan.count(Fate::Unchanged));
    add(TakeoverPanel::tr("%L1 vielleicht schon da"), plan.count(Fate::Duplicate));
    add(TakeoverPanel::tr("%L1 fehlerhaft"), plan.count(Fate::Faulty));
    add(TakeoverPanel::tr("%L1 übersprungen"), plan.count(Fate::Skipped));
    return out.join(QStringLiteral(", "));
}

QString missingText(const ListPlan& plan)
{
    const QString count =
        plan.missing.size() == 1
            ? TakeoverPanel::tr("1 Eintrag steht nicht mehr in der Liste und")
            : TakeoverPanel::tr("%L1 Einträge stehen nicht mehr in der Liste und").arg(plan.missing.size());
    switch (plan.missingFate) {
    case TableMapping::Missing::Keep:
        return TakeoverPanel::tr("%L1 bleiben.").arg(count);
    case TableMapping::Missing::Mark:
        return TakeoverPanel::tr("%L1 werden vermerkt.").arg(count);
    case TableMapping::Missing::Trash:
        return TakeoverPanel::tr("%L1 kommen in den Papierkorb.").arg(count);
    }
    return {};
}

/// "Maßnahmen: 2 geändert; Kosten: 1 neu": the sheets of a book from which something comes.
QString sheetsText(const BookPlan& book)
{
    QStringList out;
    for (const BookSheet& sheet : book.sheets) {
        const ListPlan& plan = *sheet.plan;
        const bool isTold = !plan.doesNothing() || plan.count(Fate::Faulty) > 0 || plan.count(Fate::Duplicate) > 0;
        if (isTold)
            out << QStringLiteral("%1: %2").arg(sheet.mapping.sheet, countsText(plan));
    }
    return out.join(QStringLiteral("; "));
}

/// Whether the list names what could be made.
bool mayMake(const ListPlan& plan)
{
    return std::ranges::any_of(plan.questions, [](const ListPlan::Question& question) { return question.mayBeNew; });
}

} // namespace

TakeoverPanel::TakeoverPanel(Workspace& workspace, ImportSession& session, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_session(session), m_summary(new QLabel), m_mapping(new QWidget(this)),
      m_title(new QLineEdit), m_save(new QPushButton(tr("Zuordnung &speichern"))),
      m_report(new QPushButton(tr("&Protokoll als Excel …"))),
      m_makeAll(new QPushButton(tr("Alle unbekannten Namen neu anlegen"))), m_again(new QPushButton(tr("Neue Liste"))),
      m_apply(new QPushButton(tr("Überneh&men"))), m_output(new OutputLine(workspace, chooser))
{
    buildParts();
    connect(&session, &ImportSession::changed, this, &TakeoverPanel::update);
    connect(&session, &ImportSession::busyChanged, this, &TakeoverPanel::update);
    connect(m_apply, &QPushButton::clicked, this, [this] { m_session.apply(window()); });
    connect(m_save, &QPushButton::clicked, this, &TakeoverPanel::save);
    connect(m_title, &QLineEdit::returnPressed, this, &TakeoverPanel::save);
    connect(m_title, &QLineEdit::textChanged, this, &TakeoverPanel::update);
    connect(m_report, &QPushButton::clicked, this, &TakeoverPanel::writeReport);
    connect(m_again, &QPushButton::clicked, &session, &ImportSession::clear);
    connect(m_makeAll, &QPushButton::clicked, this, &TakeoverPanel::makeAll);
    update();
}

void TakeoverPanel::buildParts()
{
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("mappingTitle"));
    m_title->setPlaceholderText(tr("Name der Zuordnung"));
    m_title->setAccessibleName(tr("Name der Zuordnung"));
    m_title->setAccessibleDescription(tr("Unter diesem Namen wird die nächste Fassung der Liste wiedererkannt, zum "
                                         "Beispiel „Maßnahmenliste Jugendamt“."));
    m_title->setToolTip(m_title->accessibleDescription());
    m_save->setObjectName(QStringLiteral("saveMapping"));
    m_report->setObjectName(QStringLiteral("importReport"));
    m_again->setObjectName(QStringLiteral("importAnother"));
    m_apply->setObjectName(QStringLiteral("applyImport"));
    m_report->setToolTip(tr("Die Liste mit den Spalten Aktion, Eintrag und Fehler"));
    m_report->setAccessibleDescription(m_report->toolTip());
    m_again->setToolTip(tr("Legt diese Liste weg; was übernommen ist, bleibt"));
    m_again->setAccessibleDescription(m_again->toolTip());
    auto* line = new FlowLayout;
    m_makeAll->setObjectName(QStringLiteral("makeAllUnknown"));
    m_makeAll->setToolTip(
        tr("Stellen, Personen, Handlungsfelder und anderes, was die Liste nennt und die Datei nicht kennt"));
    m_makeAll->setAccessibleDescription(m_makeAll->toolTip());
    line->addWidget(m_makeAll);
    line->addWidget(m_report);
    line->addWidget(m_again);
    line->addWidget(m_apply);
    auto* mapping = new FlowLayout(m_mapping);
    mapping->addWidget(m_title);
    mapping->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addLayout(line);
    layout->addWidget(m_output);
}

QString TakeoverPanel::summary() const
{
    const auto applied = m_session.applied();
    const auto plan = applied ? applied : m_session.state().plan;
    if (!plan)
        return {};
    const auto book = m_session.state().book;
    if (book)
        return bookSummary(*book, applied != nullptr);
    QStringList out{applied                 ? tr("Übernommen: %1.").arg(countsText(*plan))
                    : plan->lines.isEmpty() ? tr("Die Tabelle hat keine Zeilen.")
                                            : tr("Zeilen: %1.").arg(countsText(*plan))};
    if (!plan->removed.isEmpty())
        out << tr("Als gelöscht bezeichnet: %L1; sie kommen in den Papierkorb.").arg(plan->removed.size());
    if (!plan->missing.isEmpty())
        out << missingText(*plan);
    if (applied)
        out << tr("Bearbeiten > Rückgängig nimmt alles zusammen zurück.");
    else if (plan->doesNothing())
        out << tr("Es gibt nichts zu übernehmen.");
    if (plan->missingFate != TableMapping::Missing::Keep && m_session.state().mapping.title.isEmpty())
        out << tr("Was nicht mehr in der Liste steht, ist erst zu erkennen, wenn die Zuordnung einen Namen hat.");
    return out.join(u' ');
}

QString TakeoverPanel::bookSummary(const BookPlan& book, bool isApplied) const
{
    const QString sheets = sheetsText(book);
    QStringList out{sheets.isEmpty() ? tr("%L1 Blätter, alle Zeilen unverändert.").arg(book.sheets.size())
                    : isApplied      ? tr("Übernommen: %1.").arg(sheets)
                                     : tr("%1.").arg(sheets)};
    qsizetype missing = 0;
    for (const BookSheet& sheet : book.sheets)
        missing += sheet.plan->missing.size();
    if (missing > 0)
        out << (m_session.state().mapping.missing == TableMapping::Missing::Trash
                    ? tr("%L1 Einträge der Datei fehlen in der Ausgabe; sie kommen in den Papierkorb.").arg(missing)
                    : tr("%L1 Einträge der Datei fehlen in der Ausgabe; sie bleiben.").arg(missing));
    if (isApplied)
        out << tr("Bearbeiten > Rückgängig nimmt alles zusammen zurück.");
    else if (book.doesNothing())
        out << tr("Es gibt nichts zu übernehmen.");
    return out.join(u' ');
}

void TakeoverPanel::update()
{
    const ImportState& state = m_session.state();
    const bool isWritable = !m_workspace.isReadOnly();
    setVisible(state.hasColumns());
    m_summary->setText(summary());
    m_summary->setVisible(!m_summary->text().isEmpty());
    if (!m_title->hasFocus() && !m_title->isModified())
        m_title->setText(state.mapping.title);
    if (!m_session.state().hasSource()) {
        m_title->clear();
        m_output->forget();
    }
    m_save->setEnabled(isWritable && state.hasColumns() && !m_session.isProposing() &&
                       !m_title->text().trimmed().isEmpty());
    m_mapping->setVisible(!state.book); // our own export needs none
    m_report->setEnabled(state.plan && !m_session.isBusy());
    m_again->setVisible(bool(m_session.applied()));
    m_apply->setVisible(!m_session.applied());
    m_makeAll->setVisible(!m_session.applied() && state.plan && mayMake(*state.plan));
    m_apply->setEnabled(m_session.canApply());
    m_apply->setToolTip(isWritable ? tr("Schreibt, was die Vorschau zeigt, als einen Schritt")
                                   : tr("Die Datei ist nur zum Lesen geöffnet."));
    m_apply->setAccessibleDescription(m_apply->toolTip());
}

void TakeoverPanel::makeAll()
{
    const ImportState& state = m_session.state();
    if (!state.plan || m_session.isProposing())
        return;
    TableMapping mapping = state.mapping;
    for (ColumnMapping& column : mapping.columns) {
        for (const ListPlan::Question& question : state.plan->questions)
            column.makesNew = column.makesNew || (question.mayBeNew && question.heading == column.heading);
    }
    m_session.setMapping(mapping);
}

void TakeoverPanel::save()
{
    if (m_save->isEnabled() && m_session.save(m_title->text()))
        m_title->setModified(false);
}

void TakeoverPanel::writeReport()
{
    const ImportState& state = m_session.state();
    if (!state.plan)
        return;
    const QString name = QFileInfo(state.source->name()).completeBaseName();
    const ReportOf of = m_session.applied() ? ReportOf::Applied : ReportOf::Plan;
    m_output->save(tr("Protokoll speichern"), tr("Protokoll %1").arg(name), QStringLiteral("xlsx"),
                   [plan = state.plan, book = state.book, source = state.source, mapping = state.mapping, of,
                    file = m_workspace.store().file().path()](const QString& path) -> Result<> {
                       IPLAN_TRY_ASSIGN(const auto store, openForBackground(file));
                       RowLabels labels(*store); // of its own: the window need not wait for names
                       QList<ReportedList> lists;
                       for (const BookSheet& sheet : book ? book->sheets : std::vector<BookSheet>())
                           lists << ReportedList{sheet.plan.get(), &sheet.mapping};
                       if (!book)
                           lists << ReportedList{plan.get(), &mapping};
                       return writeImportReport(
                           lists, *source, [&labels](const RowRef& row) { return labels.of(row); }, path, of);
                   });
}

} // namespace iplan
