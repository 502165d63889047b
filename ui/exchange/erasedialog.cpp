// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/erasedialog.h"

#include "core/base/collation.h"
#include "core/model/entities.h"
#include "core/store/erasebackup.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kMentionLines = 6;

QString mentionText(qsizetype count)
{
    return count == 1
               ? EraseDialog::tr(
                     "In 1 weiteren Eintrag kommt der Name in einem Text vor; das prüfen Sie danach selbst.")
               : EraseDialog::tr("In %L1 weiteren Einträgen kommt der Name in einem Text vor; das prüfen Sie danach "
                                 "selbst.")
                     .arg(count);
}

} // namespace

EraseDialog::EraseDialog(Workspace& workspace, const RowRef& person, QWidget* parent)
    : StepDialog(tr("Personendaten löschen"), parent), m_workspace(workspace), m_persons(new QComboBox),
      m_what(new QLabel), m_authors(new QCheckBox(tr("Auch als &Autorin oder Autor unkenntlich machen"))),
      m_understood(new QCheckBox(tr("&Ja, diese Daten endgültig löschen")))
{
    setObjectName(QStringLiteral("eraseDialog"));
    m_persons->setObjectName(QStringLiteral("erasePerson"));
    m_persons->setAccessibleName(tr("Person"));
    m_persons->setEditable(false);
    m_what->setObjectName(QStringLiteral("eraseWhat"));
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_authors->setObjectName(QStringLiteral("eraseAuthors"));
    m_understood->setObjectName(QStringLiteral("eraseUnderstood"));
    auto* content = new QWidget;
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Person"), m_persons);
    auto* layout = new QVBoxLayout(content);
    layout->addLayout(form);
    layout->addWidget(m_what);
    layout->addWidget(m_authors);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_understood);
    layout->addStretch(1);
    addStep(tr("Welche Daten werden gelöscht?"), content, tr("Endgültig &löschen"));
    fillPersons(person);
    connect(m_persons, &QComboBox::currentIndexChanged, this, &EraseDialog::preview);
    connect(m_understood, &QCheckBox::toggled, this, [this](bool yes) { setReady(yes); });
    connect(&workspace, &Workspace::aboutToClose, this, &QDialog::reject);
    preview();
}

void EraseDialog::fillPersons(const RowRef& person)
{
    // Those in the Papierkorb, too: deleting is not erasing.
    const auto rows = m_workspace.store().read(
        [](const Reader& reader) -> Result<QList<Record>> { return reader.list(entityOf<Person>(), Rows::All); });
    if (!rows) {
        showError(rows.error());
        return;
    }
    QList<std::pair<QString, QUuid>> labels;
    for (const Record& row : *rows) {
        const QString label = m_workspace.labelOf(row.ref());
        labels << std::pair(m_workspace.isLive(row.ref()) ? label : tr("%1 (im Papierkorb)").arg(label), row.id);
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const auto& a, const auto& b) { return textBefore(a.first, b.first); });
    for (const auto& [label, id] : std::as_const(labels))
        m_persons->addItem(label, id);
    m_persons->setCurrentIndex(qMax(0, m_persons->findData(person.id)));
}

RowRef EraseDialog::person() const
{
    return m_persons->currentIndex() < 0 ? RowRef() : RowRef{&entityOf<Person>(), m_persons->currentData().toUuid()};
}

void EraseDialog::preview()
{
    m_understood->setChecked(false);
    m_understood->setEnabled(false);
    m_authors->hide();
    setReady(false);
    if (person().isNull()) {
        m_what->setText(tr("In dieser Datei stehen keine Personen."));
        return;
    }
    m_what->setText(tr("Es wird nachgesehen, wo Daten dieser Person stehen …"));
    runInBackground<Result<ErasurePreview>>(
        this,
        [path = m_workspace.store().file().path(), row = person()]() -> Result<ErasurePreview> {
            const auto store = Store::open(path, readOnlyOptions());
            return store ? previewErasure(**store, {row}) : failFrom(store);
        },
        [this, asked = ++m_asked](const Result<ErasurePreview>& preview) {
            if (asked == m_asked)
                showPreview(preview);
        });
}

QString EraseDialog::countsText(const QList<RowRef>& rows) const
{
    QStringList parts;
    for (const auto& [entity, number] : countsByEntity(rows))
        parts << QStringLiteral("%1 %2").arg(number).arg(number == 1 ? entity->labelText() : entity->pluralText());
    return parts.join(QStringLiteral(", "));
}

QString EraseDialog::redactedText(const QList<RowRef>& rows, const QString& sentence) const
{
    constexpr qsizetype kNamed = 5;
    QStringList names;
    for (const RowRef& row : rows.first(qMin(kNamed, rows.size())))
        names << m_workspace.labelOf(row);
    if (rows.size() > kNamed)
        names << tr("%L1 weitere").arg(rows.size() - kNamed);
    return sentence.arg(names.join(QStringLiteral("; ")));
}

void EraseDialog::showPreview(const Result<ErasurePreview>& preview)
{
    if (!preview) {
        showError(preview.error());
        return;
    }
    m_preview = *preview;
    QStringList lines{tr("Gelöscht werden: %1.").arg(countsText(preview->rows)),
                      preview->commits == 1 ? tr("Im Verlauf wird 1 Änderung geleert.")
                                            : tr("Im Verlauf werden %L1 Änderungen geleert.").arg(preview->commits),
                      tr("Ebenso geleert werden der Suchindex, die Sicherungen auf diesem PC und der Abgleich. Andere "
                         "Kopien löschen, sobald sie abgleichen oder zusammengeführt werden. Ausdrucke, Exporte und "
                         "früher verschickte Pakete bleiben, wie sie sind.")};
    if (!preview->redacted.isEmpty())
        lines << redactedText(preview->redacted, tr("Aus Abgeschlossenem (eingefroren, beschlossen, freigegeben) wird "
                                                    "der Name entfernt und die Stelle gekennzeichnet: %1."));
    if (!preview->mentions.isEmpty())
        lines << mentionText(preview->mentions.size());
    lines << tr("Das lässt sich nicht zurücknehmen.");
    m_what->setText(lines.join(QStringLiteral("\n\n")));
    m_authors->setVisible(!preview->authors.isEmpty());
    m_authors->setChecked(false);
    m_understood->setEnabled(true);
}

void EraseDialog::finish()
{
    if (!m_understood->isChecked())
        return;
    QList<RowRef> rows{person()};
    if (m_authors->isChecked())
        rows += m_preview.authors;
    const auto erasure = eraseRecords(m_workspace.store(), rows);
    if (!erasure) {
        showError(erasure.error());
        return;
    }
    m_workspace.runner().refreshSteps();
    setBusy(tr("Die Sicherungen werden bereinigt …"));
    runInBackground<Result<ErasedBackups>>(
        this,
        [path = m_workspace.store().file().path()]() -> Result<ErasedBackups> {
            const auto store = Store::open(path, readOnlyOptions());
            return store ? BackupManager::carryErasuresOnThisPc(**store) : failFrom(store);
        },
        [this, erasure = *erasure](const Result<ErasedBackups>& backups) { showErased(erasure, backups); });
}

void EraseDialog::showErased(const ErasureResult& erasure, const Result<ErasedBackups>& backups)
{
    QStringList lines{tr("Endgültig gelöscht, auch im Verlauf: %1.").arg(countsText(erasure.rows))};
    // The file is done; what hinders the backups is told and does not hide that.
    if (!backups)
        lines << tr("Die Sicherungen wurden nicht bereinigt: %1").arg(backups.error().message);
    else if (!backups->rewritten.isEmpty())
        lines << tr("Bereinigte Sicherungen: %L1.").arg(backups->rewritten.size());
    if (backups) {
        for (const QString& failure : backups->failed)
            lines << tr("Nicht bereinigt: %1 Löschen Sie diese Sicherung von Hand.").arg(failure);
    }
    if (m_workspace.store().erasure().isPending())
        lines << tr("Der freie Platz in der Datei wird beim nächsten Öffnen bereinigt: ein anderes Programm liest sie "
                    "gerade.");
    if (!erasure.redacted.isEmpty())
        lines << redactedText(erasure.redacted, tr("Aus Abgeschlossenem entfernt und gekennzeichnet: %1."));
    if (!erasure.mentions.isEmpty())
        lines << tr("In diesen Einträgen kommt der Name noch vor; sehen Sie sie durch:");
    showOutcome(lines.join(u'\n'), erasure.mentions.isEmpty() ? nullptr : mentionList(erasure));
}

QWidget* EraseDialog::mentionList(const ErasureResult& erasure)
{
    auto* list = new QTreeWidget;
    list->setObjectName(QStringLiteral("eraseMentions"));
    list->setAccessibleName(tr("Einträge, in denen der Name noch vorkommt"));
    list->setAccessibleDescription(tr("Die Eingabetaste öffnet den Eintrag."));
    list->setHeaderLabels({tr("Eintrag"), tr("Art"), tr("Wo")});
    list->setRootIsDecorated(false);
    list->setMinimumHeight(kMentionLines * 2 * fontMetrics().height());
    for (const Erasure::Mention& mention : erasure.mentions) {
        auto* item = new QTreeWidgetItem(list, {m_workspace.labelOf(mention.row), mention.row.entity->labelText(),
                                                mention.isPast ? tr("nur in früheren Fassungen") : tr("jetzt")});
        item->setData(0, kRowIdRole, mention.row.id);
        item->setData(0, kRowEntityRole, mention.row.entity->keyText());
    }
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        Q_EMIT openRequested(
            {entityByKey(item->data(0, kRowEntityRole).toString()), item->data(0, kRowIdRole).toUuid()});
    });
    return list;
}

} // namespace iplan
