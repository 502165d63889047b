// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/takealongsteps.h"

#include "core/base/filesize.h"
#include "core/copies/reducedcopy.h"
#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/exchangeparts.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace iplan
{

TakeAlongScopeStep::TakeAlongScopeStep(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_group(new QButtonGroup(this)), m_all(new QRadioButton(tr("&Alles"))),
      m_holder(new QLineEdit(workspace.author().name))
{
    auto* layout = new QVBoxLayout(this);
    const auto reduced = workspace.store().file().reducedScope();
    const bool isReduced = reduced && *reduced;
    layout->addWidget(m_all);
    layout->addWidget(
        indentedNote(isReduced ? tr("Diese Datei ist eine Teilkopie: ein Paket enthält, was in ihr geschrieben wurde.")
                               : tr("Die vollständige Datei mit Verlauf und allen Personendaten.")));
    m_group->addButton(m_all);
    m_all->setChecked(true);
    m_all->setObjectName(QStringLiteral("scopeAll"));
    if (!isReduced) {
        addChoice(entityOf<WorkingGroup>(), tr("Eine Arbeits&gruppe"));
        addChoice(entityOf<ConceptModule>(), tr("Ein &Modul"));
    }
    if (!m_choices.isEmpty())
        layout->addWidget(indentedNote(tr("Eine Teilkopie lässt die Personendaten anderer hier. Was in ihr geschrieben "
                                          "wird, kommt beim Zurückführen in die Datei.")));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_holder->setObjectName(QStringLiteral("holder"));
    m_holder->setAccessibleName(tr("Wer nimmt die Kopie mit?"));
    form->addRow(tr("&Wer nimmt die Kopie mit?"), m_holder);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idToggled, this, &TakeAlongScopeStep::updateChoices);
    updateChoices();
}

void TakeAlongScopeStep::addChoice(const EntityInfo& entity, const QString& text)
{
    const QList<Record> rows = m_workspace.list(entity);
    if (rows.isEmpty())
        return;
    Choice choice{&entity, new QRadioButton(text), new QComboBox};
    choice.rows->setObjectName(QStringLiteral("scope-") + entity.keyText());
    choice.button->setObjectName(choice.rows->objectName() + QStringLiteral("-on"));
    choice.rows->setAccessibleName(entity.labelText());
    choice.rows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.rows->setMinimumContentsLength(30);
    for (const Record& row : rows)
        choice.rows->addItem(m_workspace.labelOf(row.ref()), row.id);
    choice.rows->setCurrentIndex(0);
    m_group->addButton(choice.button);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(indentWidth(*this), 0, 0, 0);
    line->addWidget(choice.rows, 1);
    layout()->addWidget(choice.button);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    m_choices << choice;
}

void TakeAlongScopeStep::updateChoices()
{
    for (const Choice& choice : std::as_const(m_choices))
        choice.rows->setEnabled(choice.button->isChecked());
}

RowRef TakeAlongScopeStep::scope() const
{
    for (const Choice& choice : m_choices) {
        if (choice.button->isChecked())
            return {choice.entity, choice.rows->currentData().toUuid()};
    }
    return {};
}

void TakeAlongScopeStep::setScope(const RowRef& row)
{
    for (const Choice& choice : std::as_const(m_choices)) {
        const int at = choice.entity == row.entity ? choice.rows->findData(row.id) : -1;
        if (at < 0)
            continue;
        choice.rows->setCurrentIndex(at);
        choice.button->setChecked(true);
    }
}

QString TakeAlongScopeStep::scopeText() const
{
    const RowRef row = scope();
    return row.isNull() ? tr("alles") : tr("%1 „%2“").arg(row.entity->labelText(), m_workspace.labelOf(row));
}

QString TakeAlongScopeStep::holder() const
{
    return m_holder->text().simplified();
}

TakeAlongTargetStep::TakeAlongTargetStep(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser),
      m_file(new QRadioButton(tr("&Datei auf USB-Stick oder in einem Ordner (*.iplan)"))),
      m_package(new QRadioButton(tr("&Paket, auch für E-Mail (*.iplanpaket)"))), m_size(indentedNote({})),
      m_path(new QLineEdit)
{
    m_file->setChecked(true);
    m_file->setObjectName(QStringLiteral("targetFile"));
    m_package->setObjectName(QStringLiteral("targetPackage"));
    m_path->setObjectName(QStringLiteral("targetPath"));
    m_path->setAccessibleName(tr("Wohin"));
    auto* choose = new QPushButton(tr("Aus&wählen …"));
    choose->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(choose);
    auto* label = new QLabel(tr("W&ohin"));
    label->setBuddy(m_path);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_file);
    layout->addWidget(indentedNote(tr("Lässt sich sofort öffnen. Wer sie findet, kann sie lesen.")));
    layout->addWidget(m_package);
    layout->addWidget(indentedNote(
        tr("Verschlüsselt. Wer es bekommt, macht daraus mit „Datei > Paket öffnen …“ und dem Passwort eine Datei.")));
    layout->addWidget(m_size);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(label);
    layout->addLayout(line);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &TakeAlongTargetStep::choose);
    connect(m_package, &QRadioButton::toggled, this, &TakeAlongTargetStep::updateSuffix);
    setPackageSize(-1);
}

bool TakeAlongTargetStep::asPackage() const
{
    return m_package->isChecked();
}

QString TakeAlongTargetStep::path() const
{
    const QString text = m_path->text().trimmed();
    return text.isEmpty() ? QString() : takeAlongPath(QDir::fromNativeSeparators(text), asPackage());
}

void TakeAlongTargetStep::propose()
{
    if (!m_path->text().isEmpty())
        return;
    const QString name = QFileInfo(takeAlongName(m_workspace.store().file().path(), m_workspace.today(), asPackage()))
                             .completeBaseName();
    m_path->setText(QDir::toNativeSeparators(
        freeDocumentPath(name, asPackage() ? QStringLiteral("iplanpaket") : QStringLiteral("iplan"))));
}

void TakeAlongTargetStep::setPackageSize(qint64 bytes)
{
    if (bytes < 0)
        m_size->setText(tr("Die Größe wird berechnet …"));
    else if (bytes > kMailBytes)
        m_size->setText(tr("Größe: %1. Für viele E-Mail-Server ist das zu groß; nehmen Sie einen USB-Stick.")
                            .arg(formatFileSize(bytes)));
    else
        m_size->setText(tr("Größe: etwa %1, für E-Mail geeignet.").arg(formatFileSize(bytes)));
}

void TakeAlongTargetStep::choose()
{
    FileQuestion question;
    question.title = tr("Wohin mit der Arbeitskopie?");
    question.filter = asPackage() ? tr("Paket (*.iplanpaket)") : tr("Integrationsplaner (*.iplan)");
    question.suffix = asPackage() ? QStringLiteral("iplanpaket") : QStringLiteral("iplan");
    question.proposal = path();
    const QString chosen = m_chooser.targetFile(this, question, false);
    if (!chosen.isEmpty())
        m_path->setText(QDir::toNativeSeparators(takeAlongPath(chosen, asPackage())));
}

void TakeAlongTargetStep::updateSuffix()
{
    if (!m_path->text().trimmed().isEmpty())
        m_path->setText(QDir::toNativeSeparators(path()));
}

TakeAlongPasswordStep::TakeAlongPasswordStep(QWidget* parent)
    : QWidget(parent), m_explanation(new QLabel), m_first(passwordEdit(tr("Passwort"))),
      m_second(passwordEdit(tr("Passwort noch einmal"))), m_hint(new QLabel)
{
    m_explanation->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("passwordHint"));
    m_first->setObjectName(QStringLiteral("password"));
    m_second->setObjectName(QStringLiteral("passwordAgain"));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Passwort"), m_first);
    form->addRow(tr("&Noch einmal"), m_second);
    form->addRow(QString(), m_hint);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_first, &QLineEdit::textChanged, this, &TakeAlongPasswordStep::updateHint);
    connect(m_second, &QLineEdit::textChanged, this, &TakeAlongPasswordStep::updateHint);
    setAsPackage(false);
}

void TakeAlongPasswordStep::setAsPackage(bool asPackage)
{
    m_asPackage = asPackage;
    m_explanation->setText(
        asPackage ? tr("Das Paket wird verschlüsselt. Geben Sie das Passwort auf anderem Weg weiter, zum Beispiel am "
                       "Telefon. Ohne Passwort kann niemand das Paket öffnen, auch Sie nicht.")
                  : tr("Ohne Passwort wird die Datei unverschlüsselt geschrieben. Mit Passwort wird daraus ein "
                       "verschlüsseltes Paket (*.iplanpaket) am selben Ort."));
    updateHint();
}

QString TakeAlongPasswordStep::password() const
{
    return m_first->text();
}

void TakeAlongPasswordStep::updateHint()
{
    QString text = passwordHint(passwordStrength(m_first->text()));
    if (!m_second->text().isEmpty() && m_second->text() != m_first->text())
        text = tr("Die beiden Eingaben sind verschieden.");
    m_hint->setText(text);
    m_first->setAccessibleDescription(text);
}

Result<> TakeAlongPasswordStep::check() const
{
    if (m_first->text() != m_second->text())
        return fail(ErrorKind::Rejected, tr("Die beiden Passwörter sind verschieden."),
                    tr("Geben Sie beide Male dasselbe ein."));
    if (m_asPackage && m_first->text().isEmpty())
        return fail(ErrorKind::Rejected, tr("Es fehlt ein Passwort: Pakete werden immer verschlüsselt."),
                    tr("Geben Sie ein Passwort ein, am besten mehrere Wörter."));
    return Password(m_first->text()).checkFloor();
}

} // namespace iplan
