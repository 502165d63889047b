// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportspage.h"

#include "core/model/edition.h"
#include "core/query/editionselection.h"
#include "core/report/template/templatedreport.h"
#include "ui/base/background.h"
#include "ui/base/filereader.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/output/disclosurefield.h"
#include "ui/report/sectionchoice.h"
#include "ui/report/templatechoice.h"
#include "ui/report/templatepanel.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/pageview.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kRefreshDelay = 250; ///< ms

/// What the rows are called that a report can be about.
struct SubjectWords {
    QString label; ///< with the key that leads to them
    QString all;
};

SubjectWords wordsOf(report::ReportSubject subject)
{
    using enum report::ReportSubject;
    switch (subject) {
    case Measures:
        return {ReportsPage::tr("&Maßnahme:"), ReportsPage::tr("Alle Maßnahmen")};
    case Meetings:
        return {ReportsPage::tr("Sit&zung:"), ReportsPage::tr("Alle Sitzungen")};
    case WorkingGroups:
        return {ReportsPage::tr("Arbeits&gruppe:"), ReportsPage::tr("Alle Arbeitsgruppen")};
    case Bodies:
        return {ReportsPage::tr("&Gremium:"), ReportsPage::tr("Alle Gremien")};
    case Papers:
        return {ReportsPage::tr("&Vorlage:"), ReportsPage::tr("Alle Vorlagen")};
    case Rounds:
        return {ReportsPage::tr("&Abfrage:"), ReportsPage::tr("Alle Sachstandsabfragen")};
    case Ratings:
        return {ReportsPage::tr("Be&wertungsrunde:"), ReportsPage::tr("Alle Bewertungsrunden")};
    case SinceEdition:
        return {ReportsPage::tr("&Verglichen mit:"), ReportsPage::tr("Letzte Fortschreibung")};
    case Modules:
    case Everything:
        break;
    }
    return {ReportsPage::tr("&Modul:"), ReportsPage::tr("Alle Konzeptmodule")};
}

CancelFlag newFlag()
{
    return std::make_shared<std::atomic_bool>(false);
}

} // namespace

ReportsPage::ReportsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_chooser(chooser), m_kind(new QComboBox),
      m_template(new TemplateChoice(workspace, chooser)), m_templatePanel(new TemplatePanel(workspace, chooser)),
      m_row(new QComboBox), m_edition(new QComboBox), m_asOf(new QDateEdit), m_sections(new SectionChoice),
      m_people(new QCheckBox(tr("Mit Personen und internen &Notizen"))),
      m_public(new QCheckBox(tr("Öffen&tliche Fassung"))), m_disclosure(new DisclosureField(workspace)),
      m_exportFormat(new QComboBox), m_pages(new QLabel), m_preview(new PageView), m_refresh(new QTimer(this)),
      m_previewFlag(newFlag()), m_flag(newFlag())
{
    setObjectName(QStringLiteral("page-reports"));
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(kRefreshDelay);
    connect(m_refresh, &QTimer::timeout, this, &ReportsPage::refreshPreview);

    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_preview, 1);
    m_pages->setMargin(4);
    m_pages->setAlignment(Qt::AlignCenter);
    right->addWidget(m_pages);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeControls());
    m_templatePanel->hide();
    layout->addWidget(m_templatePanel);
    layout->addLayout(right, 1);

    followChoices();
    connect(m_preview, &PageView::currentPageChanged, this, [this](int page) {
        m_pages->setText(page > 0 ? tr("Seite %1 von %L2").arg(page).arg(m_preview->pages()->pageCount()) : QString());
    });
    updateControls();
}

void ReportsPage::followChoices()
{
    const auto anew = &ReportsPage::refreshAnew;
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        endTemplate();
        reloadRows();
        m_template->setReport(chosenReport());
        followTemplate();
        refreshAnew();
    });
    m_template->setReport(chosenReport());
    m_sections->setReport(chosenReport(), templateSections());
    connect(m_template, &TemplateChoice::changed, this, &ReportsPage::followTemplate);
    connect(m_template, &TemplateChoice::editRequested, this, &ReportsPage::editTemplate);
    connect(m_templatePanel, &TemplatePanel::draftChanged, this, &ReportsPage::followTemplate);
    connect(m_templatePanel, &TemplatePanel::closed, this, &ReportsPage::endTemplate);
    connect(m_sections, &SectionChoice::changed, this, anew);
    connect(m_row, &QComboBox::currentIndexChanged, this, anew);
    connect(m_edition, &QComboBox::currentIndexChanged, this, anew);
    connect(m_asOf, &QDateEdit::dateChanged, this, anew);
    connect(m_people, &QCheckBox::toggled, this, anew);
    connect(m_public, &QCheckBox::toggled, this, anew);
    connect(&m_workspace, &Workspace::rowsChanged, this, [this](const CommitNotice& notice) {
        if (std::ranges::any_of(notice.rows,
                                [](const ChangedRow& changed) { return changed.row.entity == &entityOf<Edition>(); }))
            reloadEditions();
        refreshLater();
    });
}

void ReportsPage::refreshAnew()
{
    m_reason.clear();
    m_disclosure->withdraw();
    refreshLater();
}

void ReportsPage::refreshLater()
{
    m_stale = true;
    updateControls();
    if (isVisible())
        m_refresh->start();
}

std::optional<ReportTemplate> ReportsPage::chosenTemplate() const
{
    const auto chosen = m_template->chosen();
    const bool isEdited = chosen && m_templatePanel->isVisibleTo(this) && m_templatePanel->draft().id == chosen->id;
    return isEdited ? std::optional(m_templatePanel->draft()) : chosen;
}

std::optional<QStringList> ReportsPage::templateSections() const
{
    const auto chosen = chosenTemplate();
    report::ReportParameters parameters;
    if (chosen)
        report::chooseByTemplate(parameters, chosenReport(), *chosen);
    return parameters.sections;
}

void ReportsPage::followTemplate()
{
    const auto chosen = m_template->chosen();
    if (m_templatePanel->isVisibleTo(this)) {
        if (chosen)
            m_templatePanel->show(*chosen);
        else
            endTemplate();
    }
    m_sections->setReport(chosenReport(), templateSections());
    refreshLater();
}

void ReportsPage::editTemplate()
{
    const auto chosen = m_template->chosen();
    if (!chosen)
        return;
    m_controls->hide();
    m_templatePanel->show(*chosen);
    m_templatePanel->setVisible(true);
    m_templatePanel->begin();
}

void ReportsPage::endTemplate()
{
    if (!m_templatePanel->isVisibleTo(this))
        return;
    m_templatePanel->write();
    const bool hadFocus = m_templatePanel->isAncestorOf(focusWidget());
    m_templatePanel->setVisible(false);
    m_controls->show();
    if (hadFocus)
        m_template->setFocus();
}

ReportsPage::~ReportsPage()
{
    *m_previewFlag = true;
    *m_flag = true;
}

void ReportsPage::activate()
{
    reloadRows();
    reloadEditions();
    updateDays();
    if (m_stale)
        refreshPreview();
    if (!m_templatePanel->isVisibleTo(this))
        m_kind->setFocus();
}

void ReportsPage::reloadRows()
{
    const EntityInfo* entity = report::subjectEntity(chosenReport().subject);
    const bool isSame = std::exchange(m_rowsOf, entity) == entity; // Gremien are the only organisations here
    const QSignalBlocker quiet(m_row);
    const QVariant chosen = m_row->currentData();
    m_row->clear();
    if (!entity)
        return;
    const report::ReportSubject subject = chosenReport().subject;
    const SubjectWords words = wordsOf(subject);
    m_row->setAccessibleName(QString(words.label).remove(u'&').remove(u':'));
    m_rowLabel->setText(words.label);
    m_row->addItem(words.all, QUuid());
    for (const Record& row : m_workspace.list(*entity)) {
        if (report::isSubject(subject, row))
            m_row->addItem(shortened(m_workspace.labelOf(row.ref()), 70), row.id);
    }
    // The report of a whole country takes minutes and gigabytes: only for whoever asks for it.
    const int atFirst = isLarge(m_workspace) && m_row->count() > 1 ? 1 : 0;
    m_row->setCurrentIndex(isSame && chosen.isValid() ? qMax(0, m_row->findData(chosen)) : atFirst);
}

void ReportsPage::updateDays()
{
    const QDate today = m_workspace.today();
    const auto first = m_workspace.store().readJournal([](JournalReader& journal, const Reader&) -> Result<QDate> {
        const auto commit = journal.commit(qint64(1));
        return commit ? commit->time.toLocalTime().date() : QDate();
    });
    const bool isToday = m_asOf->date() >= m_asOf->maximumDate(); // the program may have run over midnight
    m_asOf->setDateRange(qMin(first.value_or(today), today), today);
    if (isToday)
        m_asOf->setDate(today);
}

void ReportsPage::reloadEditions()
{
    const QSignalBlocker quiet(m_edition);
    const QVariant chosen = m_edition->currentData();
    m_edition->clear();
    m_edition->addItem(tr("keine: die Datei selbst"), QUuid());
    for (const Record& row : m_workspace.list(entityOf<Edition>())) {
        const auto edition = fromRecord<Edition>(row);
        const QString label = shortened(m_workspace.labelOf(row.ref()), 60);
        m_edition->addItem(edition.state.isNull() ? label : QStringLiteral("%1 (%2)").arg(label, edition.state.label()),
                           row.id);
    }
    m_edition->setCurrentIndex(qMax(0, m_edition->findData(chosen)));
}

Edition ReportsPage::chosenEdition() const
{
    const auto row = m_workspace.find({&entityOf<Edition>(), m_edition->currentData().toUuid()});
    return row ? fromRecord<Edition>(*row) : Edition();
}

QDate ReportsPage::day() const
{
    const Edition edition = chosenEdition();
    return edition.id.isNull() || m_asOf->date() < m_workspace.today() ? m_asOf->date()
                                                                       : editionDay(edition, m_workspace.today());
}

Result<FileState> ReportsPage::state() const
{
    const FileState past = m_asOf->date() < m_workspace.today() ? FileState::onDay(m_asOf->date()) : FileState();
    const Edition edition = chosenEdition();
    return edition.id.isNull() ? Result<FileState>(past) : stateOfEdition(m_workspace.store(), edition.id, past.time);
}

const report::ReportInfo& ReportsPage::chosenReport() const
{
    const report::ReportInfo* chosen = report::reportByKey(m_kind->currentData().toString());
    return chosen ? *chosen : *report::allReports().front();
}

Result<ReportRequest> ReportsPage::request() const
{
    ReportRequest out;
    out.letterhead = preferences::letterhead();
    out.report = &chosenReport();
    IPLAN_TRY_ASSIGN(out.state, state());
    const QUuid row = m_row->currentData().toUuid();
    if (!row.isNull() && m_rowsOf)
        out.parameters.rows << row;
    report::ReportOptions& options = out.parameters.options;
    options.asOf = day();
    options.withPeople = m_people->isChecked() && !m_public->isChecked();
    options.publicOnly = m_public->isChecked();
    options.edition = chosenEdition().id;
    out.parameters.sections = m_sections->sections();
    out.reportTemplate = chosenTemplate();
    return out;
}

void ReportsPage::updateControls()
{
    const bool hasRows = report::subjectEntity(chosenReport().subject) != nullptr;
    m_row->setVisible(hasRows);
    m_rowLabel->setVisible(hasRows);
    m_people->setEnabled(!m_public->isChecked());
    m_asOf->setEnabled(!isFrozen(chosenEdition())); // it has its own day
    m_print->setEnabled(m_preview->pages() != nullptr);
}

void ReportsPage::refreshPreview()
{
    *m_previewFlag = true; // nobody waits for the one before
    m_previewFlag = newFlag();
    m_refresh->stop();
    m_stale = false;
    if (m_templatePanel->isVisibleTo(this) && m_templatePanel->hinders())
        return; // the panel says what is wrong; the pages before stay
    const auto asked = request();
    if (!asked) {
        m_workspace.runner().report(asked.error());
        return;
    }
    begin(tr("Der Bericht wird aufgebaut …"));
    using Made = Result<std::shared_ptr<const report::Layout>>;
    const auto naming = std::make_shared<MemberNaming>(MemberNaming{m_reason});
    runInBackground<Made>(
        this,
        [file = m_workspace.store().file().path(), what = *asked, flag = m_previewFlag, naming] {
            return layOutReport(file, what, flag, *naming);
        },
        [this, flag = m_previewFlag, naming](const Made& made) {
            end();
            if (*flag)
                return;
            m_shown = *naming;
            if (made)
                m_preview->setPages(*made);
            else
                m_workspace.runner().report(made.error());
            m_disclosure->offer(naming->withheld, [this](const QString& reason) {
                m_reason = reason;
                refreshPreview();
            });
            updateControls();
            Q_EMIT abilitiesChanged();
            Q_EMIT finished({});
        });
}

PageAbilities ReportsPage::abilities() const
{
    PageAbilities out;
    out.print = m_preview->pages() != nullptr;
    return out;
}

QList<QWidget*> ReportsPage::panes() const
{
    return {m_kind, m_preview};
}

} // namespace iplan
