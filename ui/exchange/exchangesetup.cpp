// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchangesetup.h"

#include "ui/base/exchangeservice.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

QFormLayout* setupForm(QWidget* panel)
{
    auto* form = new QFormLayout(panel);
    form->setContentsMargins(indentWidth(*panel), 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

} // namespace

ExchangeSetup::ExchangeSetup(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_none(new QRadioButton(tr("&Nicht abgleichen"))),
      m_useFolder(new QRadioButton(tr("Über einen gemeinsamen &Ordner (Netzlaufwerk, Cloud)"))),
      m_useServer(new QRadioButton(tr("Über einen &Server der IT (PostgreSQL)"))), m_folderPanel(makeFolderPanel()),
      m_serverPanel(makeServerPanel()), m_secretPanel(makeSecretPanel()), m_apply(new QPushButton(tr("&Übernehmen"))),
      m_message(new QLabel)
{
    m_none->setObjectName(QStringLiteral("exchangeNone"));
    m_useFolder->setObjectName(QStringLiteral("exchangeFolder"));
    m_useServer->setObjectName(QStringLiteral("exchangeServer"));
    m_apply->setObjectName(QStringLiteral("exchangeApply"));
    m_message->setObjectName(QStringLiteral("exchangeMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_useFolder), m_folderPanel,
                          static_cast<QWidget*>(m_useServer), m_serverPanel, m_secretPanel})
        layout->addWidget(part);
    layout->addWidget(m_message);
    layout->addWidget(m_apply, 0, Qt::AlignLeft);
    for (QRadioButton* way : {m_none, m_useFolder, m_useServer})
        connect(way, &QRadioButton::toggled, this, &ExchangeSetup::updatePanels);
    connect(m_encrypt, &QCheckBox::toggled, this, &ExchangeSetup::updatePanels);
    connect(m_apply, &QPushButton::clicked, this, &ExchangeSetup::apply);
    reload();
}

QWidget* ExchangeSetup::makeFolderPanel()
{
    auto* panel = new QWidget;
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("exchangeFolderPath"));
    m_folder->setAccessibleName(tr("Abgleichordner"));
    auto* choose = new QPushButton(tr("Aus&wählen …"));
    choose->setAccessibleDescription(tr("Abgleichordner auswählen"));
    connect(choose, &QPushButton::clicked, this, &ExchangeSetup::chooseFolder);
    auto* line = new QHBoxLayout;
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    m_encrypt = new QCheckBox(tr("Mit einem gemeinsamen Schlüssel ver&schlüsseln"));
    m_encrypt->setObjectName(QStringLiteral("exchangeEncrypt"));
    auto* form = setupForm(panel);
    auto* label = new QLabel(tr("Abglei&chordner"));
    label->setBuddy(m_folder);
    form->addRow(label, line);
    form->addRow(QString(), m_encrypt);
    return panel;
}

QWidget* ExchangeSetup::makeServerPanel()
{
    auto* panel = new QWidget;
    m_server = new QLineEdit;
    m_server->setObjectName(QStringLiteral("exchangeServerAddress"));
    m_server->setAccessibleName(tr("Adresse des Servers"));
    m_server->setPlaceholderText(QStringLiteral("postgresql://NAME@SERVER/DATENBANK"));
    auto* form = setupForm(panel);
    form->addRow(tr("Adr&esse"), m_server);
    form->addRow(indentedNote(tr("Die Adresse nennt Ihnen die IT; sie enthält kein Passwort.")));
    return panel;
}

QWidget* ExchangeSetup::makeSecretPanel()
{
    auto* panel = new QWidget;
    m_secret = passwordEdit({});
    m_secret->setObjectName(QStringLiteral("exchangeSecret"));
    m_remember = new QCheckBox(tr("Auf diesem PC &merken"));
    m_remember->setObjectName(QStringLiteral("exchangeRemember"));
    m_secretLabel = new QLabel;
    m_secretLabel->setBuddy(m_secret);
    auto* form = setupForm(panel);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(QString(), m_remember);
    form->addRow(secretNote()); // over both columns: beside an empty label it would be given too much height
    return panel;
}

void ExchangeSetup::reload()
{
    const ExchangeService& service = m_workspace.exchange();
    const ExchangeTarget& target = service.target();
    QRadioButton* way = target.way == ExchangeTarget::Way::Folder   ? m_useFolder
                        : target.way == ExchangeTarget::Way::Server ? m_useServer
                                                                    : m_none;
    way->setChecked(true);
    m_folder->setText(target.way == ExchangeTarget::Way::Folder ? QDir::toNativeSeparators(target.place) : QString());
    m_server->setText(target.way == ExchangeTarget::Way::Server ? target.place : QString());
    m_encrypt->setChecked(target.encrypted);
    m_secret->clear();
    m_remember->setChecked(service.remembersSecret());
    say({});
    updatePanels();
}

void ExchangeSetup::updatePanels()
{
    const bool folder = m_useFolder->isChecked();
    const bool server = m_useServer->isChecked();
    m_folderPanel->setVisible(folder);
    m_serverPanel->setVisible(server);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->removeWidget(m_secretPanel); // below the way that it belongs to
    column->insertWidget(column->indexOf(server ? m_serverPanel : m_folderPanel) + 1, m_secretPanel);
    m_secretPanel->setVisible(server || (folder && m_encrypt->isChecked()));
    const QString name = server ? tr("Passwort") : tr("Gemeinsamer Schlüssel");
    m_secretLabel->setText(server ? tr("&Passwort") : tr("Ge&meinsamer Schlüssel"));
    m_secret->setAccessibleName(name);
    const bool inUse = m_workspace.exchange().target() == target() && target().isSet();
    m_secret->setPlaceholderText(inUse ? tr("wie bisher") : QString());
    const bool writable = !m_workspace.isReadOnly();
    for (QWidget* widget : {static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_useFolder),
                            static_cast<QWidget*>(m_useServer), static_cast<QWidget*>(m_apply)})
        widget->setEnabled(writable);
}

ExchangeTarget ExchangeSetup::target() const
{
    if (m_useFolder->isChecked())
        return {ExchangeTarget::Way::Folder, QDir::fromNativeSeparators(m_folder->text().trimmed()),
                m_encrypt->isChecked()};
    if (m_useServer->isChecked())
        return {ExchangeTarget::Way::Server, m_server->text().trimmed(), false};
    return {};
}

void ExchangeSetup::chooseFolder()
{
    FileQuestion question;
    question.title = tr("Abgleichordner auswählen");
    question.proposal = m_folder->text().isEmpty() ? QDir::homePath() : m_folder->text();
    const QString folder = m_chooser.targetFolder(this, question);
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExchangeSetup::apply()
{
    const ExchangeTarget wanted = target();
    const auto done = m_workspace.exchange().setUp(wanted, m_secret->text(), m_remember->isChecked());
    if (done)
        reload();
    say(!done            ? done.error().message + u'\n' + done.error().hint
        : wanted.isSet() ? tr("Eingerichtet. Ab jetzt gleicht diese Datei auf diesem PC im Hintergrund ab.")
                         : tr("Diese Datei wird auf diesem PC nicht abgeglichen."));
}

void ExchangeSetup::say(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_message->setAccessibleName(text);
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace iplan
