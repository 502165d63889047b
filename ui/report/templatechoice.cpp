// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/templatechoice.h"

#include "core/base/outputfile.h"
#include "core/ops/rows.h"
#include "core/report/template/templatefile.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/widget/pageparts.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace iplan
{

TemplateChoice::TemplateChoice(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_box(new QComboBox),
      m_tools(pageButton(tr("Bearbeiten"), QStringLiteral("more"), tr("Vorlagen ändern, anlegen und austauschen")))
{
    m_box->setObjectName(QStringLiteral("reportTemplate"));
    m_box->setAccessibleName(tr("Vorlage"));
    m_box->setToolTip(tr("Kopf- und Fußzeile, Schrift, Farben, Deckblatt, Abschnitte und Spalten des Berichts"));
    m_box->setAccessibleDescription(m_box->toolTip());
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    makeTools();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_tools);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        m_last.insert(m_report, m_box->currentData().toUuid());
        Q_EMIT changed();
    });
    connect(&workspace, &Workspace::rowsChanged, this, [this](const CommitNotice& notice) {
        if (std::ranges::any_of(notice.rows, [](const ChangedRow& changed) {
                return changed.row.entity == &entityOf<ReportTemplate>() ||
                       changed.row.entity == &entityOf<AttachedDocument>();
            })) {
            reload();
            Q_EMIT this->changed();
        }
    });
}

void TemplateChoice::makeTools()
{
    m_tools->setObjectName(QStringLiteral("templateTools"));
    m_tools->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_tools);
    const auto add = [&](const char* name, const QString& text, auto slot) {
        QAction* action = menu->addAction(text, this, slot);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    m_ofTemplate << add("templateEdit", tr("Vorlage &ändern"), [this] { Q_EMIT editRequested(); });
    add("templateNew", tr("&Neue Vorlage"), [this] { begin(); });
    menu->addSeparator();
    m_ofTemplate << add("templateSave", tr("Als &Datei speichern …"), [this] { askAndSave(); });
    add("templateTake", tr("Aus Datei &übernehmen …"), [this] { askAndTake(); });
    menu->addSeparator();
    m_ofTemplate << add("templateRemove", tr("In den &Papierkorb"), [this] { remove(); });
    connect(menu, &QMenu::aboutToShow, this, [this] {
        for (QAction* action : std::as_const(m_ofTemplate))
            action->setEnabled(chosen().has_value());
    });
    m_tools->setMenu(menu);
}

void TemplateChoice::setReport(const report::ReportInfo& report)
{
    m_report = &report;
    reload();
}

void TemplateChoice::reload()
{
    if (!m_report)
        return;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("keine"), QUuid());
    QUuid usual;
    for (const Record& record : m_workspace.list(entityOf<ReportTemplate>())) {
        const auto one = fromRecord<ReportTemplate>(record);
        if (!report::isFor(one, *m_report))
            continue;
        m_box->addItem(one.isUsual ? tr("%1 (üblich)").arg(one.title) : one.title, record.id);
        if (one.isUsual && (usual.isNull() || !one.report.isEmpty()))
            usual = record.id;
    }
    m_box->setCurrentIndex(qMax(0, m_box->findData(m_last.value(m_report, usual))));
}

std::optional<ReportTemplate> TemplateChoice::chosen() const
{
    const QUuid id = m_box->currentData().toUuid();
    const auto row = id.isNull() ? std::nullopt : m_workspace.find({&entityOf<ReportTemplate>(), id});
    return row && !row->deleted ? std::optional(fromRecord<ReportTemplate>(*row)) : std::nullopt;
}

void TemplateChoice::choose(const Id<ReportTemplate>& reportTemplate)
{
    m_box->setCurrentIndex(qMax(0, m_box->findData(reportTemplate.uuid())));
}

QString TemplateChoice::freeTitle() const
{
    const QString wanted = tr("Vorlage %1").arg(m_report->labelText());
    QStringList titles;
    for (const Record& record : m_workspace.list(entityOf<ReportTemplate>()))
        titles << fromRecord<ReportTemplate>(record).title;
    QString out = wanted;
    for (int number = 2; titles.contains(out, Qt::CaseInsensitive); ++number)
        out = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return out;
}

void TemplateChoice::begin()
{
    ReportTemplate made = chosen().value_or(ReportTemplate());
    made.id = Id<ReportTemplate>(newRowId());
    made.title = freeTitle();
    made.report = m_report->keyText();
    made.isUsual = false;
    m_last.insert(m_report, made.id.uuid());
    const bool isWritten =
        m_workspace.runner().run(report::kSaveTemplateOperation, [&made](Writer& writer) -> Result<> {
            IPLAN_TRY(report::saveTemplate(writer, made));
            return {};
        });
    if (isWritten)
        Q_EMIT editRequested();
}

void TemplateChoice::remove()
{
    const auto row = chosen();
    if (!row)
        return;
    m_workspace.runner().run(report::kRemoveTemplateOperation,
                             [&row](Writer& writer) { return deleteRow(writer, rowRef(row->id)); });
}

void TemplateChoice::askAndSave()
{
    FileQuestion question;
    question.title = tr("Vorlage speichern");
    question.suffix = report::kTemplateSuffix;
    question.filter = tr("Berichtsvorlagen (*.%1)").arg(question.suffix);
    question.proposal =
        freeDocumentPath(chosen().value_or(ReportTemplate()).title, question.suffix, preferences::reportsFolder());
    if (const QString path = m_chooser.targetFile(this, question, true); !path.isEmpty())
        saveTo(path);
}

void TemplateChoice::saveTo(const QString& path)
{
    const auto row = chosen();
    if (!row)
        return;
    const auto loaded = report::loadTemplate(m_workspace.store(), *row);
    const auto written = loaded ? writeFile(path, report::templateFileBytes(*loaded)) : Result<>(failFrom(loaded));
    if (!written)
        m_workspace.runner().report(written.error());
}

void TemplateChoice::askAndTake()
{
    FileQuestion question;
    question.title = tr("Vorlage übernehmen");
    question.filter = tr("Berichtsvorlagen (*.%1)").arg(report::kTemplateSuffix);
    if (const QString path = m_chooser.existingFile(this, question); !path.isEmpty())
        takeFrom(path);
}

void TemplateChoice::takeFrom(const QString& path)
{
    auto loaded = report::readTemplateFile(path);
    if (!loaded) {
        m_workspace.runner().report(loaded.error());
        return;
    }
    const QString title = loaded->row.title;
    const bool isTaken =
        m_workspace.runner().perform([&loaded](Store& store) { return report::keepTemplate(store, *loaded); });
    if (!isTaken)
        return;
    for (const Record& record : m_workspace.list(entityOf<ReportTemplate>())) {
        const auto one = fromRecord<ReportTemplate>(record);
        if (one.title == title)
            choose(one.id);
    }
}

} // namespace iplan
