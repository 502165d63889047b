// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/versioncomparison.h"

#include "core/report/content/versioncomparison.h"
#include "core/store/closing.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/printlayout.h"
#include "ui/base/workspace.h"
#include "ui/widget/difftext.h"
#include "ui/widget/flowlayout.h"

#include <algorithm>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

const QString kRestoreScheme = QStringLiteral("zurueckholen");

QString versionName(const ModuleVersion& version)
{
    const QString day = version.heldOn.toString(QStringLiteral("dd.MM.yyyy"));
    return day.isEmpty() ? version.label : QStringLiteral("%1 (%2)").arg(version.label, day);
}

void chooseVersion(QComboBox& choice, const QString& id)
{
    const QSignalBlocker quiet(&choice);
    choice.setCurrentIndex(qMax(0, choice.findData(id)));
}

} // namespace

VersionComparison::VersionComparison(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_before(new QComboBox), m_after(new QComboBox),
      m_print(new QPushButton(tr("Vergleich &drucken …"))), m_text(new QTextBrowser)
{
    m_before->setAccessibleName(tr("Vergleichen: frühere Fassung"));
    m_after->setAccessibleName(tr("Vergleichen: spätere Fassung"));
    for (QComboBox* choice : {m_before, m_after}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(choice, &QComboBox::currentIndexChanged, this, &VersionComparison::refresh);
    }
    m_text->setAccessibleName(tr("Vergleich der Fassungen"));
    m_text->setOpenLinks(false);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 12);
    auto* from = new QLabel(tr("Vergleichen:"));
    from->setBuddy(m_before);
    auto* to = new QLabel(tr("mit"));
    to->setBuddy(m_after);
    auto* row = new FlowLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{from, m_before, to, m_after, m_print})
        row->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_print, &QPushButton::clicked, this, &VersionComparison::print);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == kRestoreScheme)
            restore(link.path());
    });
}

void VersionComparison::setVersions(const RowRef& module, const QList<ModuleVersion>& versions)
{
    const QString before = m_before->currentData().toString();
    const QString after = m_after->currentData().toString();
    m_module = module;
    m_versions = versions;
    {
        const QSignalBlocker quietBefore(m_before);
        const QSignalBlocker quietAfter(m_after);
        m_before->clear();
        m_after->clear();
        m_after->addItem(tr("Heute"), QString());
        for (const ModuleVersion& version : versions) {
            m_before->addItem(versionName(version), version.id.text());
            m_after->addItem(versionName(version), version.id.text());
        }
    }
    chooseVersion(*m_before, before);
    chooseVersion(*m_after, after);
    setVisible(!versions.isEmpty());
    refresh();
}

void VersionComparison::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void VersionComparison::compareWithNow(const QUuid& version)
{
    chooseVersion(*m_before, idText(version));
    chooseVersion(*m_after, QString());
    refresh();
}

void VersionComparison::refresh()
{
    m_stale = true;
    if (isVisible())
        compare();
}

void VersionComparison::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        compare();
}

void VersionComparison::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

Result<VersionTexts> VersionComparison::textsOf(const QComboBox& choice) const
{
    const QString id = choice.currentData().toString();
    if (id.isEmpty())
        return m_workspace.store().read([this](const Reader& reader) -> Result<VersionTexts> {
            return presentTexts(reader, Id<ConceptModule>(m_module.id));
        });
    for (const ModuleVersion& version : m_versions) {
        if (version.id.text() == id)
            return textsOfVersion(version);
    }
    return VersionTexts();
}

void VersionComparison::compare()
{
    m_stale = false;
    m_sections.clear();
    m_earlier.clear();
    m_failure.clear();
    if (m_workspace.isOpen() && !m_versions.isEmpty()) {
        const auto before = textsOf(*m_before);
        const auto after = textsOf(*m_after);
        if (before && after) {
            m_earlier = *before;
            m_sections = compareTexts(*before, *after);
        } else {
            const Error& error = before ? after.error() : before.error();
            m_failure = error.message + u' ' + error.hint;
        }
    }
    m_print->setEnabled(!m_sections.isEmpty());
    paint();
}

bool VersionComparison::canRestore(const SectionComparison& section) const
{
    if (m_readOnly || !m_after->currentData().toString().isEmpty() || !section.isChanged() || !section.section.field)
        return false;
    const bool wasThere = std::any_of(m_earlier.begin(), m_earlier.end(),
                                      [&](const VersionSection& s) { return s.key == section.section.key; });
    const auto record = wasThere ? m_workspace.find(section.section.row) : std::nullopt;
    return record && m_workspace.isLive(section.section.row) &&
           !m_workspace.closedField(*record, *section.section.field);
}

QString VersionComparison::sectionHtml(const SectionComparison& section) const
{
    QString out =
        QStringLiteral("<h3>%1</h3><p><i>%2</i>").arg(section.section.heading.toHtmlEscaped(), section.summary());
    if (canRestore(section))
        out += QStringLiteral(" – <a href=\"%1:%2\">%3</a>")
                   .arg(kRestoreScheme, section.section.key, tr("früheren Text zurückholen").toHtmlEscaped());
    return out + QStringLiteral("</p>") + diffHtml(section.pieces, palette());
}

void VersionComparison::paint()
{
    QString html;
    QStringList unchanged;
    for (const SectionComparison& section : std::as_const(m_sections)) {
        if (section.isChanged())
            html += sectionHtml(section);
        else
            unchanged << section.section.heading;
    }
    const QString legend = tr("[− …] entfällt, [+ …] kommt hinzu.");
    if (!m_failure.isEmpty())
        html = QStringLiteral("<p>%1</p>").arg(m_failure.toHtmlEscaped());
    else if (html.isEmpty())
        html = QStringLiteral("<p>%1</p>").arg(tr("Die beiden Fassungen haben denselben Wortlaut."));
    else
        html.prepend(QStringLiteral("<p>%1</p>").arg(legend));
    if (!unchanged.isEmpty() && m_failure.isEmpty())
        html += QStringLiteral("<p><i>%1</i></p>")
                    .arg(tr("Unverändert: %1.").arg(unchanged.join(QStringLiteral("; "))).toHtmlEscaped());
    m_text->setHtml(html);
}

void VersionComparison::restore(const QString& key)
{
    const auto section = std::find_if(m_earlier.begin(), m_earlier.end(),
                                      [&](const VersionSection& candidate) { return candidate.key == key; });
    if (section == m_earlier.end() || section->row.isNull())
        return;
    const VersionSection wanted = *section; // refresh() replaces the list while it is written
    m_workspace.runner().run(operationKey(*wanted.row.entity, "restoreText"),
                             [&](Writer& writer) { return restoreSection(writer, wanted); });
}

report::Document VersionComparison::document() const
{
    return preferences::withLetterhead(report::versionComparison(
        {m_workspace.labelOf(m_module), m_before->currentText(), m_after->currentText(), m_workspace.today()},
        m_sections));
}

void VersionComparison::print()
{
    const report::Layout layout(document());
    if (const auto printed = askAndPrint(layout, window()); !printed)
        m_workspace.runner().report(printed.error());
}

} // namespace iplan
