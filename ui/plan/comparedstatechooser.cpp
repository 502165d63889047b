// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/comparedstatechooser.h"

#include "core/store/journal.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/widget/calendarpopup.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace iplan
{

namespace
{

const QString kTodayChoice = QStringLiteral("today");
const QString kDayChoice = QStringLiteral("day");
const QString kFileChoice = QStringLiteral("file");

constexpr int kChoiceLetters = 24;
constexpr int kInFileLetters = 14;

/// As wide as so many letters, whatever the longest title is; the list below it shows all of them.
void fixLetters(QComboBox& box, int letters)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(letters);
    QObject::connect(&box, &QComboBox::currentTextChanged, &box, &QWidget::setToolTip);
}

QString editionText(const Edition& edition)
{
    const QString title = edition.title.isEmpty() ? ComparedStateChooser::tr("ohne Titel") : edition.title;
    return edition.asOf.isNull()
               ? ComparedStateChooser::tr("Fortschreibung „%1“").arg(title)
               : ComparedStateChooser::tr("Fortschreibung „%1“ (%2)").arg(title, edition.asOf.toString());
}

} // namespace

ComparedStateChooser::ComparedStateChooser(Workspace& workspace, FileChooser& chooser, const QString& label,
                                           const QString& name, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_box(new QComboBox), m_day(new QDateEdit),
      m_inFile(new QComboBox)
{
    m_box->setAccessibleName(name);
    fixLetters(*m_box, kChoiceLetters);
    m_day->setAccessibleName(tr("%1: Tag").arg(name));
    m_day->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    addCalendar(*m_day);
    m_inFile->setAccessibleName(tr("%1: Stand der anderen Datei").arg(name));
    fixLetters(*m_inFile, kInFileLetters);
    auto* file = new QPushButton(tr("Datei …"));
    file->setAccessibleName(tr("%1: andere Datei wählen").arg(name));
    file->setToolTip(tr("Vergleicht mit einer anderen Datei; sie wird nur gelesen."));
    auto* before = new QLabel(label);
    before->setBuddy(m_box);
    auto* row = new QHBoxLayout(this); // what belongs together stays on a line
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{before, m_box, m_day, m_inFile, file})
        row->addWidget(part);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        showParts();
        Q_EMIT changed();
    });
    connect(m_day, &QDateEdit::dateChanged, this, &ComparedStateChooser::changed);
    connect(m_inFile, &QComboBox::currentIndexChanged, this, &ComparedStateChooser::changed);
    connect(file, &QPushButton::clicked, this, &ComparedStateChooser::askForFile);
    showParts();
}

void ComparedStateChooser::showParts()
{
    const QString choice = m_box->currentData().toString();
    m_day->setVisible(choice == kDayChoice);
    m_inFile->setVisible(choice == kFileChoice);
}

void ComparedStateChooser::reload()
{
    if (!m_workspace.isOpen())
        return;
    const QDate today = m_workspace.today();
    const auto first = m_workspace.store().readJournal([](JournalReader& journal, const Reader&) -> Result<QDate> {
        const auto commit = journal.commit(qint64(1));
        return commit ? commit->time.toLocalTime().date() : QDate();
    });
    const QSignalBlocker quiet(m_box);
    const QSignalBlocker quietDay(m_day);
    const QVariant chosen = m_box->currentData();
    m_day->setDateRange(qMin(first.value_or(today), today), today);
    m_box->clear();
    m_box->addItem(tr("Heute"), kTodayChoice);
    m_box->addItem(tr("Ein Tag"), kDayChoice);
    for (const Record& row : m_workspace.list(entityOf<Edition>()))
        m_box->addItem(editionText(fromRecord<Edition>(row)), idText(row.id));
    if (!m_file.isEmpty())
        m_box->addItem(tr("Datei „%1“").arg(QFileInfo(m_file).fileName()), kFileChoice);
    m_box->setCurrentIndex(qMax(0, m_box->findData(chosen)));
    showParts();
}

ComparedStateChooser::Chosen ComparedStateChooser::chosen() const
{
    const QString choice = m_box->currentData().toString();
    if (choice == kDayChoice)
        return {{}, m_day->date() < m_workspace.today() ? FileState::onDay(m_day->date()) : FileState()};
    if (choice == kFileChoice)
        return {m_file, {{}, Id<Edition>(idFromText(m_inFile->currentData().toString()))}};
    return {{}, {{}, Id<Edition>(idFromText(choice))}};
}

void ComparedStateChooser::choose(const Chosen& wanted)
{
    if (chosen() == wanted)
        return;
    {
        const QSignalBlocker quiet(m_box);
        const QSignalBlocker quietDay(m_day);
        const QSignalBlocker quietFile(m_inFile);
        QString choice = kTodayChoice;
        if (!wanted.file.isEmpty()) {
            m_file = wanted.file;
            reload();
            choice = kFileChoice;
            m_inFile->setCurrentIndex(qMax(0, m_inFile->findData(wanted.state.edition.text())));
        } else if (!wanted.state.edition.isNull()) {
            choice = wanted.state.edition.text();
        } else if (wanted.state.time.isValid()) {
            choice = kDayChoice;
            m_day->setDate(wanted.state.time.toLocalTime().date());
        }
        m_box->setCurrentIndex(qMax(0, m_box->findData(choice)));
    }
    showParts();
    Q_EMIT changed();
}

void ComparedStateChooser::askForFile()
{
    FileQuestion question;
    question.title = tr("Womit vergleichen?");
    question.filter = tr("Integrationsplaner (*.iplan)");
    question.suffix = QStringLiteral("iplan");
    question.proposal = m_workspace.store().file().path();
    const QString path = m_chooser.existingFile(this, question);
    if (!path.isEmpty())
        takeFile(path);
}

void ComparedStateChooser::takeFile(const QString& path)
{
    offerEditionsOf(path, {});
    choose({path, {}});
    using Found = Result<QList<Edition>>;
    runInBackground<Found>(
        this, [path] { return editionsIn(path); },
        [this, path](const Found& found) {
            if (path != m_file)
                return;
            if (found)
                offerEditionsOf(path, *found);
        });
}

void ComparedStateChooser::offerEditionsOf(const QString& path, const QList<Edition>& editions)
{
    const QSignalBlocker quiet(m_inFile);
    const QVariant chosen = path == m_file ? m_inFile->currentData() : QVariant();
    m_inFile->clear();
    m_inFile->addItem(tr("wie sie ist"), QString());
    for (const Edition& edition : editions)
        m_inFile->addItem(editionText(edition), edition.id.text());
    m_inFile->setCurrentIndex(qMax(0, m_inFile->findData(chosen)));
    m_inFile->setEnabled(m_inFile->count() > 1);
}

Result<ComparedState> loadChosen(const Store& store, const ComparedStateChooser::Chosen& chosen, QDate today)
{
    if (chosen.file.isEmpty())
        return loadComparedState(store, chosen.state, today);
    return loadComparedFile(chosen.file, today,
                            [state = chosen.state](const Store&) -> Result<FileState> { return state; });
}

} // namespace iplan
