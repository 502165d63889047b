// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/sourcestep.h"

#include "core/copies/mergesource.h"
#include "ui/base/preferences.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

SourceStep::SourceStep(FileChooser& chooser, const QString& prefix, const Words& words, QWidget* parent)
    : QWidget(parent), m_chooser(chooser), m_words(words), m_knownLabel(new QLabel(tr("&Mitgenommene Kopie"))),
      m_known(new QComboBox), m_path(new QLineEdit), m_absent(indentedNote({})),
      m_passwordLabel(new QLabel(tr("&Passwort"))), m_password(passwordEdit(tr("Passwort des Pakets")))
{
    m_known->setObjectName(prefix + QStringLiteral("Known"));
    m_known->setAccessibleName(tr("Mitgenommene Kopie"));
    m_known->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_known->setMinimumContentsLength(24);
    m_knownLabel->setBuddy(m_known);
    m_path->setObjectName(prefix + QStringLiteral("Path"));
    m_path->setAccessibleName(words.name);
    m_absent->setObjectName(prefix + QStringLiteral("Absent"));
    m_password->setObjectName(prefix + QStringLiteral("Password"));
    m_passwordLabel->setBuddy(m_password);
    auto* label = new QLabel(words.label);
    label->setBuddy(m_path);
    label->setWordWrap(true);
    auto* choose = new QPushButton(tr("Aus&wählen …"));
    choose->setObjectName(prefix + QStringLiteral("Choose"));
    choose->setAutoDefault(false);
    choose->setAccessibleDescription(words.name);
    auto* line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_knownLabel);
    layout->addWidget(m_known);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addWidget(m_absent);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addWidget(indentedNote(words.note));
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &SourceStep::choose);
    connect(m_path, &QLineEdit::textChanged, this, &SourceStep::showPath);
    connect(m_known, &QComboBox::activated, this, [this] { setPath(m_known->currentData().toString()); });
    setKnown({});
    showPath();
}

void SourceStep::setKnown(const QList<Known>& known)
{
    m_known->clear();
    m_known->addItem(tr("andere Datei"), QString());
    int proposed = 0;
    for (const Known& one : known) {
        m_known->addItem(one.text, one.path);
        if (proposed == 0 && QFileInfo(one.path).isFile())
            proposed = m_known->count() - 1;
    }
    if (proposed == 0 && known.size() == 1)
        proposed = 1; // the only one, on a stick that is not there yet
    m_known->setVisible(!known.isEmpty());
    m_knownLabel->setVisible(!known.isEmpty());
    m_known->setCurrentIndex(proposed);
    if (proposed > 0)
        setPath(known.at(proposed - 1).path);
}

void SourceStep::setPath(const QString& path)
{
    m_path->setText(QDir::toNativeSeparators(path));
}

void SourceStep::setPassword(const QString& password)
{
    m_password->setText(password);
}

QString SourceStep::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

QString SourceStep::passwordText() const
{
    return m_password->isHidden() ? QString() : m_password->text();
}

Password SourceStep::password() const
{
    return passwordText().isEmpty() ? Password() : Password(passwordText());
}

void SourceStep::choose()
{
    FileQuestion question;
    question.title = m_words.title;
    question.filter = m_words.filter;
    question.proposal = path().isEmpty() ? preferences::filesFolder() : path();
    const QString chosen = m_chooser.existingFile(this, question);
    if (!chosen.isEmpty())
        setPath(chosen);
}

void SourceStep::showPath()
{
    const QString file = path();
    const bool needed = needsPassword(file);
    m_password->setVisible(needed);
    m_passwordLabel->setVisible(needed);
    const int known = file.isEmpty() ? 0 : m_known->findData(file);
    m_known->setCurrentIndex(qMax(0, known));
    m_absent->setText(known > 0 && !QFileInfo(file).isFile()
                          ? tr("Dort liegt sie gerade nicht. Stecken Sie den USB-Stick ein, oder wählen Sie die Datei "
                               "aus.")
                          : QString());
    m_absent->setVisible(!m_absent->text().isEmpty());
    Q_EMIT changed();
}

} // namespace iplan
