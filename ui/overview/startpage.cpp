// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/startpage.h"

#include "ui/base/icons.h"
#include "ui/base/timeout.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/taskbutton.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>

namespace iplan
{

namespace
{

QString homeShortened(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : QDir::toNativeSeparators(path);
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
}

void StartPage::showEvent(QShowEvent* event)
{
    if (!m_content)
        build();
    QWidget::showEvent(event);
}

void StartPage::build()
{
    m_content = new QWidget;
    m_recent = new QListWidget;
    m_none = new QLabel;
    auto* logo = new QLabel;
    logo->setPixmap(programIcon().pixmap(56, 56));
    auto* subtitle =
        new QLabel(tr("Integrationskonzept, Maßnahmen und Berichte in einer Datei, ohne Netz und ohne Anmeldung."));
    subtitle->setWordWrap(true);

    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(pageHeading(QStringLiteral("Integrationsplaner"), 1.9));
    titles->addWidget(subtitle);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(logo);
    head->addLayout(titles, 1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addWidget(makeActions(), 4);
    columns->addWidget(makeRecent(), 5);

    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(32, 32, 32, 32);
    inner->setSpacing(28);
    inner->addLayout(head);
    inner->addLayout(columns, 1);

    auto* page = new QWidget;
    auto* middle = new QHBoxLayout(page);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(m_content, 100);
    middle->addStretch(1);
    auto* scroll = new QScrollArea; // large letters in a low window
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    fitWidth();
    fillRecent();
    m_offer->setVisible(m_isOffered);
    scroll->show(); // at once: what is added to a widget in sight would else come a moment later
}

void StartPage::fitWidth()
{
    if (m_content)
        m_content->setMaximumWidth(fontMetrics().height() * 66);
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_recent)
        setRecentFiles(m_paths); // their colours and heights are their own
}

QWidget* StartPage::makeActions()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(pageHeading(tr("Beginnen"), 1.2));
    const auto add = [&](const QString& name, const QString& icon, const QString& text, const QString& explanation) {
        auto* button = new TaskButton(text, explanation);
        button->setObjectName(name);
        button->setIcon(themedIcon(icon));
        layout->addWidget(button);
        return button;
    };
    auto* create = add(QStringLiteral("startNew"), QStringLiteral("document-new"), tr("&Neue Datei"),
                       tr("Leere Datei für ein eigenes Konzept"));
    auto* open = add(QStringLiteral("startOpen"), QStringLiteral("document-open"), tr("Datei ö&ffnen"),
                     tr("Vorhandene Datei (*.iplan) wählen"));
    auto* list = add(QStringLiteral("startList"), QStringLiteral("import"), tr("Aus einer Ex&cel-Liste beginnen"),
                     tr("Neue Datei aus vorhandenen Maßnahmen oder Kontakten"));
    auto* join = add(QStringLiteral("startJoin"), QStringLiteral("exchange"), tr("Aus einem Abg&leichordner beginnen"),
                     tr("Eigene Kopie dessen, was andere schon abgleichen"));
    auto* koeln = add(QStringLiteral("startKoeln"), QStringLiteral("sample"), tr("Beispiel K&öln"),
                      tr("Belegte Angaben, als eigene Kopie"));
    auto* aachen = add(QStringLiteral("startAachen"), QStringLiteral("sample"), tr("Be&ispiel Aachen"),
                       tr("Sieben Handlungsfelder, als eigene Kopie"));
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(list, &QPushButton::clicked, this, &StartPage::listRequested);
    connect(join, &QPushButton::clicked, this, &StartPage::joinRequested);
    connect(koeln, &QPushButton::clicked, this, [this] { Q_EMIT sampleRequested(QStringLiteral("koeln")); });
    connect(aachen, &QPushButton::clicked, this, [this] { Q_EMIT sampleRequested(QStringLiteral("aachen")); });
    layout->addStretch(1);
    return box;
}

QWidget* StartPage::makeRecent()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeOffer());
    auto* title = pageHeading(tr("Zuletzt benutzt"), 1.2);
    title->setBuddy(m_recent);
    layout->addWidget(title);
    m_none->setText(tr("Noch keine Datei. Zum Ausprobieren eignet sich das Beispiel Köln."));
    m_none->setWordWrap(true);
    layout->addWidget(m_none);
    m_recent->setObjectName(QStringLiteral("recentFiles"));
    m_recent->setAccessibleName(tr("Zuletzt benutzte Dateien"));
    m_recent->setAccessibleDescription(tr("Die Eingabetaste öffnet die Datei, Entf nimmt sie von der Liste."));
    m_recent->setContextMenuPolicy(Qt::CustomContextMenu);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_recent, 1);
    layout->addStretch(0);

    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT fileChosen(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QWidget::customContextMenuRequested, this, &StartPage::showContextMenu);
    auto* forget = new QAction(tr("Von der Liste nehmen"), m_recent);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    m_recent->addAction(forget);
    connect(forget, &QAction::triggered, this, [this] {
        if (m_recent->currentItem())
            Q_EMIT fileForgotten(m_recent->currentItem()->data(Qt::UserRole).toString());
    });
    return box;
}

QWidget* StartPage::makeOffer()
{
    auto* box = new QFrame;
    box->setObjectName(QStringLiteral("introductionOffer"));
    box->setFrameShape(QFrame::StyledPanel);
    box->setAccessibleName(tr("Einführung"));
    auto* text = new QLabel(tr("In sieben Schritten zeigt das Programm, wie Konzept, Maßnahmen und Berichte "
                               "zusammenhängen. Das dauert etwa fünf Minuten."));
    text->setWordWrap(true);
    auto* begin = new QPushButton(tr("Beispiel Köln &kennenlernen"));
    begin->setObjectName(QStringLiteral("startIntroduction"));
    begin->setAccessibleDescription(text->text());
    auto* decline = new QPushButton(tr("Nicht &mehr anbieten"));
    decline->setObjectName(QStringLiteral("declineIntroduction"));
    decline->setFlat(true);
    decline->setAccessibleDescription(tr("Die Einführung steht weiterhin im Menü Hilfe."));
    decline->setToolTip(decline->accessibleDescription());
    auto* buttons = new FlowLayout;
    buttons->addWidget(begin);
    buttons->addWidget(decline);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(pageHeading(tr("Neu hier?"), 1.1));
    layout->addWidget(text);
    layout->addLayout(buttons);
    connect(begin, &QPushButton::clicked, this, &StartPage::introductionRequested);
    connect(decline, &QPushButton::clicked, this, &StartPage::introductionDeclined);
    m_offer = box;
    return box;
}

void StartPage::setIntroductionOffered(bool offered)
{
    m_isOffered = offered;
    if (m_offer)
        m_offer->setVisible(offered);
}

void StartPage::setRecentFiles(const QStringList& paths)
{
    m_paths = paths;
    if (m_recent)
        fillRecent();
}

void StartPage::fillRecent()
{
    m_recent->clear();
    for (const QString& path : std::as_const(m_paths)) {
        const QFileInfo file(path);
        auto* item =
            new QListWidgetItem(file.completeBaseName() + u'\n' + homeShortened(file.absolutePath()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        item->setSizeHint({0, fontMetrics().lineSpacing() * 2 + 12});
    }
    if (m_recent->count() > 0)
        m_recent->setCurrentRow(0);
    m_recent->setVisible(!m_paths.isEmpty());
    m_none->setVisible(m_paths.isEmpty());
    askForDates();
}

void StartPage::askForDates()
{
    using Dates = QList<QDateTime>; // null for files that are not there
    const auto ask = [paths = m_paths] {
        Dates out;
        for (const QString& path : paths)
            out << QFileInfo(path).lastModified();
        return out;
    };
    askWithTimeout<Dates>(m_recent, ask, [this, paths = m_paths](const Dates& dates) {
        for (int row = 0; row < m_recent->count() && paths == m_paths; ++row) {
            QListWidgetItem* item = m_recent->item(row);
            const QFileInfo file(paths.at(row));
            const QDateTime& date = dates.at(row);
            item->setText(
                file.completeBaseName() + u'\n' +
                (date.isValid() ? QLocale().toString(date, QStringLiteral("dd.MM.yyyy HH:mm")) : tr("nicht gefunden")) +
                QStringLiteral(" · ") + homeShortened(file.absolutePath()));
            if (!date.isValid())
                item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
        }
    });
}

void StartPage::showContextMenu(const QPoint& position)
{
    if (!m_recent->itemAt(position))
        return;
    QMenu menu(this);
    menu.addActions(m_recent->actions());
    menu.exec(m_recent->viewport()->mapToGlobal(position));
}

} // namespace iplan
