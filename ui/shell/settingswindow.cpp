// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingswindow.h"

#include "ui/base/preferences.h"
#include "ui/base/viewpreferences.h"
#include "ui/dialog/filechooser.h"
#include "ui/shell/appearance.h"
#include "ui/shell/authorpanel.h"
#include "ui/shell/autocorrectionchoice.h"
#include "ui/shell/logorow.h"
#include "ui/shell/spellingchoice.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace iplan
{

SettingsWindow::SettingsWindow(FileChooser& chooser, QWidget* parent)
    : QWidget(parent, Qt::Window), m_chooser(chooser), m_content(new QWidget)
{
    setObjectName(QStringLiteral("settingsWindow"));
    setWindowTitle(tr("Einstellungen – Integrationsplaner"));
    auto* column = new QVBoxLayout(m_content);
    addAuthor();
    addLetterhead();
    addFolders();
    addSpelling();
    addForms();
    addAppearance();
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    auto* leave = new QAction(tr("Einstellungen schließen"), this);
    leave->setShortcuts({QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W)});
    connect(leave, &QAction::triggered, this, &QWidget::close);
    addAction(leave);
    resize(680, 720);
}

QFormLayout* SettingsWindow::addGroup(const QString& title, const QString& explanation)
{
    auto* box = new QGroupBox(title);
    auto* column = new QVBoxLayout(box);
    auto* text = new QLabel(explanation);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(text);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    m_content->layout()->addWidget(box);
    return form;
}

QLineEdit* SettingsWindow::addLine(QFormLayout& group, const QString& label, const QString& name, const QString& value)
{
    auto* line = new QLineEdit(value);
    line->setObjectName(name);
    line->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    group.addRow(label, line);
    return line;
}

void SettingsWindow::addAuthor()
{
    QFormLayout* group =
        addGroup(tr("Wer arbeitet an diesem PC?"), tr("Name und Kürzel stehen im Verlauf bei jeder Ihrer Änderungen."));
    const AuthorName author = storedAuthor();
    m_name = addLine(*group, tr("&Name:"), QStringLiteral("settingsName"), author.name);
    m_abbreviation = addLine(*group, tr("&Kürzel:"), QStringLiteral("settingsAbbreviation"), author.abbreviation);
    const auto keep = [this] {
        const AuthorName typed{m_name->text().simplified(), m_abbreviation->text().simplified()};
        storeAuthor(typed);
        Q_EMIT authorChanged(typed);
    };
    connect(m_name, &QLineEdit::editingFinished, this, keep);
    connect(m_abbreviation, &QLineEdit::editingFinished, this, keep);
}

void SettingsWindow::addLetterhead()
{
    QFormLayout* group =
        addGroup(tr("Briefkopf der Berichte"),
                 tr("Steht auf Titelseite und in der Fußzeile. Er gehört zu Ihrer Dienststelle, nicht zur Datei: Wer "
                    "eine Kopie der Datei bekommt, druckt unter dem eigenen Briefkopf."));
    const report::Letterhead letterhead = preferences::letterhead();
    m_municipality = addLine(*group, tr("K&ommune:"), QStringLiteral("settingsMunicipality"), letterhead.municipality);
    m_municipality->setPlaceholderText(tr("leer: wie im Konzept"));
    m_office = addLine(*group, tr("&Dienststelle:"), QStringLiteral("settingsOffice"), letterhead.office);
    for (QLineEdit* line : {m_municipality, m_office}) {
        connect(line, &QLineEdit::editingFinished, this, [this] {
            preferences::setLetterhead({m_municipality->text().simplified(), m_office->text().simplified()});
        });
    }
    auto* logo = new LogoRow(m_chooser);
    group->addRow(tr("Logo:"), logo);
}

void SettingsWindow::addFolders()
{
    QFormLayout* group = addGroup(tr("Ordner"), tr("Was die Dialoge zuerst vorschlagen."));
    addFolder(*group, tr("Neue Dat&eien:"), QStringLiteral("settingsFilesFolder"), preferences::filesFolder(),
              &preferences::setFilesFolder);
    addFolder(*group, tr("&Berichte und Exporte:"), QStringLiteral("settingsReportsFolder"),
              preferences::reportsFolder(), &preferences::setReportsFolder);
}

void SettingsWindow::addFolder(QFormLayout& group, const QString& label, const QString& name, const QString& folder,
                               void (*keep)(const QString&))
{
    auto* line = new QLineEdit(QDir::toNativeSeparators(folder));
    line->setObjectName(name);
    line->setReadOnly(true);
    const QString title = QString(label).remove(u'&').remove(u':');
    line->setAccessibleName(title);
    auto* choose = new QPushButton(tr("Ändern …"));
    choose->setObjectName(name + QStringLiteral("Choose"));
    choose->setAccessibleName(tr("%1: Ordner ändern").arg(title));
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    group.addRow(label, row);
    if (auto* caption = qobject_cast<QLabel*>(group.labelForField(row)))
        caption->setBuddy(line);
    connect(choose, &QPushButton::clicked, this, [this, line, title, keep] {
        FileQuestion question;
        question.title = title;
        question.proposal = QDir::fromNativeSeparators(line->text());
        const QString chosen = m_chooser.targetFolder(this, question);
        if (chosen.isEmpty())
            return;
        keep(chosen);
        line->setText(QDir::toNativeSeparators(chosen));
    });
}

void SettingsWindow::addSpelling()
{
    QFormLayout* group = addGroup(tr("Schreiben"), tr("Wörter, die nicht im Wörterbuch stehen, werden rot "
                                                      "unterstrichen. Vorschläge gibt das Kontextmenü."));
    auto* choice = new SpellingChoice;
    group->addRow(choice);
    connect(choice, &SpellingChoice::changed, this, &SettingsWindow::spellingChanged);
    group->addRow(new AutoCorrectionChoice);
}

void SettingsWindow::addForms()
{
    QFormLayout* group =
        addGroup(tr("Formulare"), tr("Eine Seite zeigt alles untereinander; was Sie zuklappen, bleibt "
                                     "zugeklappt. Was viel Platz braucht, hat auch dort einen Reiter."));
    auto* shape = new QComboBox;
    shape->setObjectName(QStringLiteral("settingsFormShape"));
    shape->setAccessibleName(tr("Aufbau der Formulare"));
    shape->addItem(tr("eine Seite mit Überschriften"), int(FormShape::OnePage));
    shape->addItem(tr("ein Reiter für jede Gruppe"), int(FormShape::Tabs));
    shape->setCurrentIndex(shape->findData(int(preferences::formShape())));
    group->addRow(tr("&Aufbau:"), shape);
    connect(shape, &QComboBox::currentIndexChanged, this, [this, shape] {
        preferences::setFormShape(static_cast<FormShape>(shape->currentData().toInt()));
        Q_EMIT formShapeChanged();
    });
}

void SettingsWindow::addAppearance()
{
    QFormLayout* group = addGroup(tr("Schrift und Farben"), tr("Wirkt sofort in allen Fenstern."));
    const Appearance appearance = storedAppearance();
    m_letters = new QSpinBox;
    m_letters->setObjectName(QStringLiteral("settingsLetters"));
    m_letters->setAccessibleName(tr("Schriftgröße in Prozent"));
    m_letters->setRange(75, 250);
    m_letters->setSingleStep(25);
    m_letters->setSuffix(tr(" %"));
    m_letters->setValue(appearance.letterPercent);
    m_letters->setKeyboardTracking(false); // "150" is not 1, then 15, then 150
    group->addRow(tr("Schrift&größe:"), m_letters);
    m_theme = new QComboBox;
    m_theme->setObjectName(QStringLiteral("settingsTheme"));
    m_theme->setAccessibleName(tr("Farben"));
    for (const Theme theme : kThemes)
        m_theme->addItem(themeLabel(theme), themeKey(theme));
    m_theme->setCurrentIndex(m_theme->findData(themeKey(appearance.theme)));
    group->addRow(tr("&Farben:"), m_theme);
    connect(m_letters, &QSpinBox::valueChanged, this, &SettingsWindow::applyLooks);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsWindow::applyLooks);
}

void SettingsWindow::applyLooks()
{
    const Appearance chosen{themeFromKey(m_theme->currentData().toString()), m_letters->value()};
    storeAppearance(chosen);
    applyAppearance(chosen);
}

} // namespace iplan
