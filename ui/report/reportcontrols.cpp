// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/output/disclosurefield.h"
#include "ui/output/outputmenu.h"
#include "ui/report/publishpanel.h"
#include "ui/report/reportspage.h"
#include "ui/report/sectionchoice.h"
#include "ui/report/templatechoice.h"
#include "ui/report/templatepanel.h"
#include "ui/report/ticklist.h"
#include "ui/widget/calendarpopup.h"
#include "ui/widget/pageparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

// The left side of the page: what to choose and to press.

namespace iplan
{

QWidget* ReportsPage::makeControls()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 10, 12, 12);
    addChoice(*layout);
    layout->addSpacing(10);
    addOutput(*layout);
    layout->addSpacing(10);
    addExport(*layout);
    layout->addStretch(1);
    addProgress(*layout);

    m_controls = new QScrollArea;
    m_controls->setWidget(box);
    m_controls->setWidgetResizable(true);
    m_controls->setFrameShape(QFrame::NoFrame);
    m_controls->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_controls->setFocusPolicy(Qt::NoFocus);
    fitControls();
    return m_controls;
}

void ReportsPage::fitControls()
{
    const int bar = m_controls->verticalScrollBar()->sizeHint().width();
    m_controls->setFixedWidth(m_controls->widget()->sizeHint().width() + bar);
    m_templatePanel->setFixedWidth(m_controls->minimumWidth() + 4 * fontMetrics().averageCharWidth());
}

void ReportsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitControls();
}

void ReportsPage::addChoice(QVBoxLayout& layout)
{
    m_kind->setObjectName(QStringLiteral("reportKind"));
    m_kind->setAccessibleName(tr("Bericht"));
    for (const report::ReportInfo* info : report::allReports())
        m_kind->addItem(info->labelText(), info->keyText());
    m_row->setObjectName(QStringLiteral("reportRow"));
    m_row->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_row->setMinimumContentsLength(22);
    m_edition->setObjectName(QStringLiteral("reportEdition"));
    m_edition->setAccessibleName(tr("Fortschreibung"));
    m_edition->setToolTip(
        tr("Eine eingefrorene Fortschreibung wird gedruckt, wie sie eingefroren wurde, eine in Arbeit "
           "nach ihrer Auswahl."));
    m_edition->setAccessibleDescription(m_edition->toolTip());
    m_edition->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_edition->setMinimumContentsLength(22);
    m_asOf->setAccessibleName(tr("Stand vom"));
    m_asOf->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    addCalendar(*m_asOf);
    m_asOf->setObjectName(QStringLiteral("reportAsOf"));
    m_asOf->setDate(m_workspace.today());
    m_asOf->setMaximumDate(m_workspace.today());
    m_asOf->setToolTip(tr("Bericht und Export zeigen die Datei, wie sie an diesem Tag war. Dienststellen heißen darin "
                          "so wie damals."));
    m_people->setObjectName(QStringLiteral("reportPeople"));
    m_public->setObjectName(QStringLiteral("reportPublic"));
    m_public->setToolTip(tr("Ohne Personen, interne Notizen und Lücken"));

    const auto label = [](const QString& text, QWidget* buddy) {
        auto* out = new QLabel(text);
        out->setBuddy(buddy);
        return out;
    };
    layout.addWidget(pageHeading(tr("Berichte")));
    layout.addSpacing(4);
    layout.addWidget(label(tr("Ber&icht:"), m_kind));
    layout.addWidget(m_kind);
    m_rowLabel = label(tr("&Modul:"), m_row);
    layout.addWidget(m_rowLabel);
    layout.addWidget(m_row);
    layout.addWidget(label(tr("Fortschreib&ung:"), m_edition));
    layout.addWidget(m_edition);
    layout.addWidget(label(tr("&Stand vom:"), m_asOf));
    layout.addWidget(m_asOf);
    layout.addWidget(m_sections);
    layout.addWidget(m_people);
    layout.addWidget(m_disclosure);
    layout.addWidget(m_public);
}

void ReportsPage::addOutput(QVBoxLayout& layout)
{
    const auto button = [&](const QString& name, const QString& text, auto slot) {
        auto* out = new QPushButton(text);
        out->setObjectName(name);
        connect(out, &QPushButton::clicked, this, slot);
        layout.addWidget(out);
        return out;
    };
    layout.addWidget(pageHeading(tr("Ausgeben"), 1.05));
    m_print = button(QStringLiteral("print"), tr("Druc&ken …"), [this] { print(); });
    for (const SaveChoice& choice : saveChoices()) {
        auto* save = button(choice.name, choice.text, [this, format = choice.format] { askAndSave(format); });
        save->setToolTip(choice.help);
        save->setAccessibleDescription(choice.help);
    }
    // Rarely changed: below, so that the buttons stay in sight in a small window.
    auto* look = new QLabel(tr("Vorlage:"));
    look->setBuddy(m_template->box());
    layout.addWidget(look);
    layout.addWidget(m_template);
}

void ReportsPage::addExport(QVBoxLayout& layout)
{
    m_exportFormat->setObjectName(QStringLiteral("exportFormat"));
    m_exportFormat->setAccessibleName(tr("Format des Exports"));
    m_exportFormat->addItem(tr("Excel-Arbeitsmappe (XLSX)"), int(ExportFormat::Xlsx));
    m_exportFormat->addItem(tr("CSV-Tabellen (Ordner)"), int(ExportFormat::Csv));
    m_exportFormat->addItem(tr("JSON"), int(ExportFormat::Json));
    m_exportFormat->addItem(tr("SQLite-Datenbank"), int(ExportFormat::Sqlite));
    auto* button = new QPushButton(tr("&Exportieren …"));
    button->setObjectName(QStringLiteral("export"));
    connect(button, &QPushButton::clicked, this, &ReportsPage::askAndExport);
    layout.addWidget(pageHeading(tr("Daten exportieren"), 1.05));
    layout.addWidget(m_exportFormat);
    layout.addWidget(button);
    layout.addSpacing(10);
    layout.addWidget(pageHeading(tr("Öffentliche Fassung"), 1.05));
    auto* publishing = new PublishPanel(m_workspace, m_chooser);
    publishing->setRequest([this]() -> Result<PublishRequest> {
        PublishRequest out;
        IPLAN_TRY_ASSIGN(out.state, state());
        out.asOf = day();
        out.edition = chosenEdition().id;
        out.letterhead = preferences::letterhead();
        return out;
    });
    connect(publishing, &PublishPanel::openRequested, this,
            [this](const RowRef& row, const FieldInfo* field) { Q_EMIT openRequested(row, field); });
    layout.addWidget(publishing);
}

void ReportsPage::addProgress(QVBoxLayout& layout)
{
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("reportNote"));
    m_note->setWordWrap(true);
    m_note->setOpenExternalLinks(true);
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_note->setAccessibleName(tr("Ergebnis"));
    m_note->hide();
    layout.addWidget(m_note);
    m_progress = new QWidget;
    m_task = new QLabel;
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setMaximumHeight(8);
    auto* stop = new QPushButton(tr("Abbre&chen"));
    connect(stop, &QPushButton::clicked, this, &ReportsPage::cancel);
    auto* inner = new QVBoxLayout(m_progress);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_task);
    inner->addWidget(bar);
    inner->addWidget(stop);
    m_progress->hide();
    layout.addWidget(m_progress);
}

} // namespace iplan
