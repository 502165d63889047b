// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spelling/spellchecker.h"
#include "ui/base/filereader.h"

#include <memory>
#include <QObject>

class QTimer;

namespace iplan
{

class Workspace;

/// Whether and in which language the spelling is checked on this PC; kept in QSettings (spelling/…).
struct SpellingSetting {
    bool on = true;
    QString language = QStringLiteral("de_DE"); ///< as in DictionaryFiles
    friend bool operator==(const SpellingSetting&, const SpellingSetting&) = default;
};
[[nodiscard]] SpellingSetting storedSpelling();
void storeSpelling(const SpellingSetting& setting);

/// Checks the spelling of what is written in the windows of one file: by the dictionary of the language that is set,
/// which is read in another thread, by the own words of this PC and of the file, and by the names in the file, which
/// are right.
class Spelling : public QObject
{
    Q_OBJECT
public:
    /// That of the workspace; it is made, and the dictionary read, when somebody first asks.
    [[nodiscard]] static Spelling& of(Workspace& workspace);

    /// Null while nothing is checked: switched off, no dictionary, or not read yet.
    [[nodiscard]] SpellChecker* checker() const { return m_checker.get(); }
    /// Adds the word to those of this PC; what fails is reported.
    void learn(const QString& word);
    /// Adds the word to those of the file, for all who work with it; a step of undo.
    void learnInFile(const QString& word);
    [[nodiscard]] bool canLearnInFile() const;
    /// After the setting was changed.
    void reload();

Q_SIGNALS:
    /// checker(), or what it takes for right, is another one.
    void changed();

private:
    explicit Spelling(Workspace& workspace);
    using Shared = std::shared_ptr<const Dictionary>;
    void take(Shared dictionary);
    void readNames();
    void readOwn();

    Workspace& m_workspace;
    FileReader m_reader;
    QTimer* m_namesLater;
    QSet<QString> m_names;
    std::unique_ptr<SpellChecker> m_checker;
    int m_turn = 0; ///< of reload(): of two readings the later one counts
};

} // namespace iplan
