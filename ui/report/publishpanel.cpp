// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/publishpanel.h"

#include "core/base/counted.h"
#include "ui/base/filereader.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

PublishPanel::PublishPanel(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_check(new QPushButton(tr("Te&xte prüfen"))),
      m_mentions(new QListWidget), m_publish(new QPushButton(tr("Veröffentlichen …"))), m_outcome(new QLabel),
      m_progress(new QProgressBar), m_stop(new QPushButton(tr("Abbrechen"))),
      m_flag(std::make_shared<std::atomic_bool>(false))
{
    m_check->setObjectName(QStringLiteral("publishCheck"));
    m_check->setToolTip(tr("Sucht in den öffentlichen Texten nach Namen, E-Mail-Adressen und Telefonnummern der "
                           "Personen in dieser Datei."));
    m_check->setAccessibleDescription(m_check->toolTip());
    m_publish->setObjectName(QStringLiteral("publish"));
    m_publish->setToolTip(
        tr("Schreibt Seiten für das Internet, das PDF und offene Daten in einen Ordner, ohne Personen, "
           "interne Angaben und Lücken."));
    m_publish->setAccessibleDescription(m_publish->toolTip());
    m_mentions->setAccessibleName(tr("Stellen, die Personen nennen"));
    m_mentions->setAccessibleDescription(tr("Die Eingabetaste öffnet den Eintrag."));
    m_mentions->setWordWrap(true);
    m_mentions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setObjectName(QStringLiteral("publishOutcome"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_check, m_mentions, m_publish, m_outcome, m_progress, m_stop})
        layout->addWidget(part);
    for (QWidget* part : std::initializer_list<QWidget*>{m_mentions, m_outcome, m_progress, m_stop})
        part->hide();
    m_publish->setEnabled(false); // first somebody looks at the texts
    connect(m_check, &QPushButton::clicked, this, &PublishPanel::check);
    connect(m_publish, &QPushButton::clicked, this, &PublishPanel::askAndPublish);
    connect(m_stop, &QPushButton::clicked, this, [this] { *m_flag = true; });
    connect(m_mentions, &QListWidget::itemActivated, this, &PublishPanel::openMention);
    connect(&workspace, &Workspace::rowsChanged, this, [this] { m_publish->setEnabled(false); });
}

PublishPanel::~PublishPanel()
{
    *m_flag = true;
}

void PublishPanel::check()
{
    const auto request = m_request();
    if (!request) {
        m_workspace.runner().report(request.error());
        return;
    }
    m_checked = request->state;
    begin(tr("Die Texte werden durchgesehen …"));
    m_progress->setRange(0, 0);
    runInBackground<Result<QList<PersonMention>>>(
        this,
        [file = m_workspace.store().file().path(), asked = *request]() -> Result<QList<PersonMention>> {
            IPLAN_TRY_ASSIGN(const auto store, openForBackground(file));
            return mentionsToPublish(*store, asked);
        },
        [this](const Result<QList<PersonMention>>& found) { showMentions(found); });
}

void PublishPanel::showMentions(const Result<QList<PersonMention>>& found)
{
    if (!found) {
        end({});
        m_workspace.runner().report(found.error());
        Q_EMIT finished();
        return;
    }
    m_found = *found;
    m_mentions->clear();
    for (const PersonMention& mention : std::as_const(m_found))
        m_mentions->addItem(tr("%1: %2 („%3“)").arg(mention.place, mention.what, mention.passage));
    m_mentions->setVisible(!m_found.isEmpty());
    m_publish->setEnabled(true);
    end(m_found.isEmpty() ? tr("Kein öffentlicher Text nennt jemanden aus dieser Datei.")
                          : tr("%1 jemanden aus dieser Datei. Lesen Sie jede, bevor Sie veröffentlichen.")
                                .arg(counted(m_found.size(), "Stelle nennt", "Stellen nennen")));
    if (!m_found.isEmpty()) {
        m_mentions->setCurrentRow(0);
        m_mentions->setFocus();
    } else {
        m_publish->setFocus();
    }
    Q_EMIT finished();
}

void PublishPanel::askAndPublish()
{
    const auto wanted = m_request();
    const bool isChecked = wanted && wanted->state.time == m_checked.time &&
                           wanted->state.edition == m_checked.edition && wanted->state.only == m_checked.only;
    if (!isChecked) { // another day or edition has other texts
        check();
        return;
    }
    FileQuestion question;
    question.title = tr("Ordner für die öffentliche Fassung");
    question.proposal = QDir(preferences::reportsFolder()).filePath(tr("Öffentliche Fassung"));
    const QString folder = m_chooser.targetFolder(this, question);
    if (!folder.isEmpty())
        write(folder);
}

void PublishPanel::write(const QString& folder)
{
    auto request = m_request();
    if (!request) {
        m_workspace.runner().report(request.error());
        return;
    }
    m_flag = std::make_shared<std::atomic_bool>(false);
    begin(tr("Die öffentliche Fassung wird geschrieben …"));
    request->isCancelled = [flag = m_flag] { return flag->load(); };
    request->progress = [panel = QPointer<PublishPanel>(this)](int done, int of) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [panel, done, of] {
                if (panel) {
                    panel->m_progress->setRange(0, of + of / 4 + 1); // the documents come after the pages
                    panel->m_progress->setValue(done);
                }
            },
            Qt::QueuedConnection);
    };
    runInBackground<Result<Publication>>(
        this,
        [file = m_workspace.store().file().path(), asked = *request, folder]() -> Result<Publication> {
            IPLAN_TRY_ASSIGN(const auto store, openForBackground(file));
            return publish(*store, folder, asked);
        },
        [this, folder](const Result<Publication>& made) {
            if (made) {
                QString text =
                    tr("Veröffentlicht in „%1“: %2.")
                        .arg(QDir::toNativeSeparators(folder), counted(made->pages, "Maßnahme", "Maßnahmen"));
                if (!made->isAccessiblePdf)
                    text += tr(" Das PDF ist ohne LibreOffice nicht barrierefrei; barrierefrei sind die Seiten.");
                end(text);
            } else {
                end(tr("Nicht veröffentlicht; was vorher im Ordner war, ist noch da."));
                m_workspace.runner().report(made.error());
            }
            Q_EMIT finished();
        });
}

void PublishPanel::begin(const QString& what)
{
    m_outcome->setText(what);
    for (QWidget* part : std::initializer_list<QWidget*>{m_outcome, m_progress, m_stop})
        part->show();
    m_check->setEnabled(false);
    m_publish->setEnabled(false);
}

void PublishPanel::end(const QString& text)
{
    m_outcome->setText(text);
    m_outcome->setVisible(!text.isEmpty());
    m_progress->hide();
    m_stop->hide();
    m_check->setEnabled(true);
    m_publish->setEnabled(true);
}

void PublishPanel::openMention()
{
    const PersonMention mention = m_found.value(m_mentions->currentRow());
    if (!mention.row.isNull())
        Q_EMIT openRequested(mention.row, mention.field);
}

QString PublishPanel::outcome() const
{
    return m_outcome->text();
}

} // namespace iplan
