// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/authorpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

namespace iplan
{

namespace
{

const QString kName = QStringLiteral("author/name");
const QString kAbbreviation = QStringLiteral("author/abbreviation");

/// "Anna Beispiel-Muster" → "ABM".
QString initials(const QString& name)
{
    QString out;
    bool start = true;
    for (const QChar c : name) {
        if (start && c.isLetter())
            out += c.toUpper();
        start = !c.isLetter();
    }
    return out.left(4);
}

} // namespace

AuthorName storedAuthor()
{
    const QSettings settings;
    return {settings.value(kName).toString(), settings.value(kAbbreviation).toString()};
}

void storeAuthor(const AuthorName& author)
{
    QSettings settings;
    settings.setValue(kName, author.name);
    settings.setValue(kAbbreviation, author.abbreviation);
}

AuthorPanel::AuthorPanel(QWidget* parent) : QFrame(parent), m_name(new QLineEdit), m_abbreviation(new QLineEdit)
{
    setObjectName(QStringLiteral("authorPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAccessibleName(tr("Wer arbeitet an diesem PC?"));

    auto* question = new QLabel(tr("Wer arbeitet an diesem PC? Der Name steht im Verlauf bei jeder Änderung."));
    question->setWordWrap(true);
    auto* nameLabel = new QLabel(tr("Name:"));
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name"));
    m_name->setObjectName(QStringLiteral("authorName"));
    m_name->setMinimumWidth(160);
    auto* shortLabel = new QLabel(tr("Kürzel:"));
    shortLabel->setBuddy(m_abbreviation);
    m_abbreviation->setAccessibleName(tr("Kürzel"));
    m_abbreviation->setObjectName(QStringLiteral("authorAbbreviation"));
    m_abbreviation->setMaximumWidth(fontMetrics().horizontalAdvance(u'W') * 7);
    auto* keep = new QPushButton(tr("Merken"));
    keep->setObjectName(QStringLiteral("authorKeep"));
    auto* later = new QPushButton(tr("Später"));
    later->setFlat(true);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(question, 1);
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(shortLabel);
    layout->addWidget(m_abbreviation);
    layout->addWidget(keep);
    layout->addWidget(later);

    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_abbreviation->setText(initials(text)); });
    connect(m_name, &QLineEdit::returnPressed, this, &AuthorPanel::accept);
    connect(m_abbreviation, &QLineEdit::returnPressed, this, &AuthorPanel::accept);
    connect(keep, &QPushButton::clicked, this, &AuthorPanel::accept);
    connect(later, &QPushButton::clicked, this, [this] { Q_EMIT finished({}); });
}

void AuthorPanel::ask(const AuthorName& author)
{
    m_name->setText(author.name);
    m_abbreviation->setText(author.abbreviation);
    show();
    m_name->setFocus();
    m_name->selectAll();
}

void AuthorPanel::accept()
{
    const AuthorName author{m_name->text().simplified(), m_abbreviation->text().simplified()};
    if (author.name.isEmpty()) {
        m_name->setFocus();
        return;
    }
    storeAuthor(author);
    Q_EMIT finished(author);
}

} // namespace iplan
