// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchangepage.h"

#include "ui/base/exchangeservice.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/exchange/exchangesetup.h"
#include "ui/exchange/heldview.h"
#include "ui/exchange/takencopiesview.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kNewsLines = 5;

QLabel* wrappingLabel(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QGroupBox* boxAround(const QString& title, const QList<QWidget*>& content)
{
    auto* box = new QGroupBox(title);
    auto* inside = new QVBoxLayout(box);
    for (QWidget* widget : content)
        inside->addWidget(widget);
    return box;
}

} // namespace

ExchangePage::ExchangePage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_state(wrappingLabel()), m_hint(wrappingLabel()),
      m_now(new QPushButton(tr("&Jetzt abgleichen"))), m_setup(new ExchangeSetup(workspace, chooser)),
      m_noNews(wrappingLabel(tr("Seit dem Öffnen der Datei ist nichts von anderen gekommen."))),
      m_news(new QListWidget), m_held(new HeldView(workspace)), m_copies(new TakenCopiesView(workspace))
{
    setObjectName(QStringLiteral("page-exchange"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(fontMetrics().height() / 2);
    addState(*column);
    addSections(*column);
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(&workspace.exchange(), &ExchangeService::changed, this, [this] {
        if (isVisible() && m_workspace.isOpen() && !m_workspace.exchange().isBusy())
            m_held->reload();
        showState();
    });
    connect(m_held, &HeldView::discarded, this, &ExchangePage::showState);
    connect(m_now, &QPushButton::clicked, &workspace.exchange(), &ExchangeService::exchangeNow);
}

void ExchangePage::addState(QVBoxLayout& column)
{
    column.addWidget(pageHeading(tr("Abgleich")));
    column.addWidget(wrappingLabel(
        tr("Mehrere Personen arbeiten mit eigenen Kopien der Datei; der Abgleich tauscht im Hintergrund aus, was "
           "geschrieben wurde. Ohne Netz arbeiten Sie weiter, und alles wird nachgeholt.")));
    QFont bold;
    bold.setBold(true);
    m_state->setFont(bold);
    m_state->setObjectName(QStringLiteral("exchangeState"));
    m_now->setObjectName(QStringLiteral("exchangeNow"));
    column.addWidget(m_state);
    column.addWidget(m_hint);
    column.addWidget(m_now, 0, Qt::AlignLeft);
}

void ExchangePage::addSections(QVBoxLayout& column)
{
    m_news->setObjectName(QStringLiteral("exchangeNews"));
    m_news->setAccessibleName(tr("Von anderen gekommen"));
    m_news->setMaximumHeight(kNewsLines * 2 * fontMetrics().height());
    column.addWidget(boxAround(tr("Diese Datei auf diesem PC"), {m_setup}));
    column.addWidget(boxAround(tr("Von anderen gekommen"), {m_noNews, m_news}));
    column.addWidget(boxAround(tr("Wartet oder abgelehnt"), {m_held}));
    column.addWidget(boxAround(tr("Mitgenommene Kopien"), {m_copies}));
    connect(m_copies, &TakenCopiesView::takeAlongRequested, this, [this] { trigger(QStringLiteral("takeAlong")); });
    connect(m_copies, &TakenCopiesView::bringBackRequested, this, [this] { trigger(QStringLiteral("bringBack")); });
}

void ExchangePage::trigger(const QString& command)
{
    // What these commands of the window open outlives the page, which goes when the file is closed for merging.
    for (QAction* action : window()->actions()) {
        if (action->objectName() == command)
            action->trigger();
    }
}

void ExchangePage::activate()
{
    m_setup->reload();
    m_copies->reload();
    m_held->reload();
    showState();
}

void ExchangePage::showState()
{
    const ExchangeService& service = m_workspace.exchange();
    const bool off = service.state() == ExchangeService::State::Off;
    QString text = off ? tr("Kein Abgleich eingerichtet") : service.text();
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    m_state->setText(text);
    QString hint;
    if (off && m_workspace.isReadOnly())
        hint = tr("Die Datei ist nur zum Lesen geöffnet und wird deshalb nicht abgeglichen.");
    else if (off)
        hint = tr("Wählen Sie unten einen gemeinsamen Ordner oder Server.");
    else if (service.state() == ExchangeService::State::Failed) // the state says already what is wrong
        hint = service.error().hint;
    else if (service.state() == ExchangeService::State::Offline)
        hint = service.error().message + u' ' + service.error().hint;
    else if (!m_held->isEmpty())
        hint = tr("Nicht alles, was kam, ist in der Datei; unten steht, was wartet oder abgelehnt wurde.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_now->setVisible(!off);
    m_now->setEnabled(!service.isBusy());
    m_news->clear();
    m_news->addItems(service.news());
    m_news->setVisible(!service.news().isEmpty());
    m_noNews->setVisible(service.news().isEmpty());
}

QList<QWidget*> ExchangePage::panes() const
{
    return {m_setup, m_held, m_copies};
}

} // namespace iplan
