// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/spellingchoice.h"

#include "core/spelling/dictionaryfiles.h"
#include "ui/writing/spelling.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QStandardPaths>

namespace iplan
{

SpellingChoice::SpellingChoice(QWidget* parent)
    : QWidget(parent), m_on(new QCheckBox(tr("&Rechtschreibung beim Schreiben prüfen"))), m_language(new QComboBox)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_on->setObjectName(QStringLiteral("settingsSpelling"));
    m_language->setObjectName(QStringLiteral("settingsSpellingLanguage"));
    m_language->setAccessibleName(tr("Sprache der Rechtschreibung"));
    form->addRow(m_on);
    form->addRow(tr("&Sprache:"), m_language);
    const SpellingSetting setting = storedSpelling();
    const auto dictionaries = dictionariesIn(dictionaryFolders());
    for (const DictionaryFiles& files : dictionaries)
        m_language->addItem(dictionaryLabel(files.language), files.language);
    if (const auto chosen = dictionaryFor(setting.language, dictionaries))
        m_language->setCurrentIndex(m_language->findData(chosen->language));
    else
        m_language->setCurrentIndex(-1);
    m_on->setChecked(setting.on);
    m_language->setEnabled(setting.on && !dictionaries.isEmpty());
    if (m_language->currentIndex() < 0) {
        auto* missing = new QLabel(
            tr("Auf diesem PC ist kein deutsches Wörterbuch installiert, deshalb wird nichts geprüft. Unter Debian und "
               "Ubuntu bringt es das Paket „hunspell-de-de“, unter Windows LibreOffice. Sonst legen Sie die Dateien "
               "„de_DE.aff“ und „de_DE.dic“ in diesen Ordner und starten das Programm neu: %1")
                .arg(QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                                              QStringLiteral("/woerterbuecher"))));
        missing->setObjectName(QStringLiteral("settingsSpellingMissing"));
        missing->setWordWrap(true);
        missing->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        form->addRow(missing);
    }
    connect(m_on, &QCheckBox::toggled, this, &SpellingChoice::keep);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SpellingChoice::keep);
}

void SpellingChoice::keep()
{
    SpellingSetting chosen = storedSpelling();
    chosen.on = m_on->isChecked();
    if (m_language->currentIndex() >= 0)
        chosen.language = m_language->currentData().toString();
    m_language->setEnabled(chosen.on && m_language->count() > 0);
    storeSpelling(chosen);
    Q_EMIT changed();
}

} // namespace iplan
