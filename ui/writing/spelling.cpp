// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/spelling.h"

#include "core/ops/writing.h"
#include "core/query/prose.h"
#include "core/spelling/ownwords.h"
#include "core/spelling/textwords.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSettings>
#include <QTimer>

namespace iplan
{

namespace
{

const QString kOnSetting = QStringLiteral("spelling/on");
const QString kLanguageSetting = QStringLiteral("spelling/language");
constexpr int kNamesDelay = 500; // ms; a form is shown first

/// The dictionary that was read last, for all files that are opened one after the other.
class DictionaryShelf : public QObject
{
public:
    static DictionaryShelf& ofProgram()
    {
        const QString name = QStringLiteral("dictionaryShelf");
        auto* app = QCoreApplication::instance();
        auto* shelf = app->findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
        if (!shelf) {
            shelf = new DictionaryShelf;
            shelf->setObjectName(name);
            shelf->setParent(app);
        }
        return *static_cast<DictionaryShelf*>(shelf);
    }
    std::optional<DictionaryFiles> files;
    std::shared_ptr<const Dictionary> dictionary;
};

/// Whether what is right in the file depends on the rows of that entity.
bool givesWords(const EntityInfo& entity)
{
    return givesNames(entity) || &entity == &entityOf<DictionaryWord>();
}

QSet<QString> wordsOf(const QStringList& texts)
{
    QSet<QString> out;
    for (const QString& text : texts) {
        for (const TextWord& word : wordsToCheck(text))
            out << dictionaryForm(QStringView(text).mid(word.start, word.length));
    }
    return out;
}

} // namespace

SpellingSetting storedSpelling()
{
    const QSettings settings;
    SpellingSetting out;
    out.on = settings.value(kOnSetting, out.on).toBool();
    out.language = settings.value(kLanguageSetting, out.language).toString();
    return out;
}

void storeSpelling(const SpellingSetting& setting)
{
    QSettings settings;
    settings.setValue(kOnSetting, setting.on);
    settings.setValue(kLanguageSetting, setting.language);
}

Spelling& Spelling::of(Workspace& workspace)
{
    auto* spelling = workspace.findChild<Spelling*>(QString(), Qt::FindDirectChildrenOnly);
    return spelling ? *spelling : *new Spelling(workspace);
}

Spelling::Spelling(Workspace& workspace)
    : QObject(&workspace), m_workspace(workspace), m_reader(workspace), m_namesLater(new QTimer(this))
{
    m_namesLater->setSingleShot(true);
    m_namesLater->setInterval(kNamesDelay);
    connect(m_namesLater, &QTimer::timeout, this, &Spelling::readNames);
    connect(&workspace, &Workspace::opened, m_namesLater, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::aboutToClose, m_namesLater, &QTimer::stop);
    connect(&workspace, &Workspace::closed, this, [this] {
        m_names.clear(); // those of another file are none
        if (m_checker)
            m_checker->setNames({});
    });
    connect(&workspace, &Workspace::rowsChanged, this, [this](const CommitNotice& notice) {
        const bool fromElsewhere = notice.isEmpty();
        if (fromElsewhere || std::any_of(notice.rows.begin(), notice.rows.end(),
                                         [](const ChangedRow& changed) { return givesWords(*changed.row.entity); }))
            m_namesLater->start();
    });
    reload();
}

void Spelling::reload()
{
    const int turn = ++m_turn;
    m_checker.reset();
    Q_EMIT changed();
    const SpellingSetting setting = storedSpelling();
    const auto files = setting.on ? dictionaryFor(setting.language, dictionariesIn(dictionaryFolders())) : std::nullopt;
    if (!files)
        return;
    DictionaryShelf& shelf = DictionaryShelf::ofProgram();
    if (shelf.files == files) {
        take(shelf.dictionary);
        return;
    }
    runInBackground<Result<Shared>>(
        this, [files] { return Dictionary::open(*files).map([](auto&& read) { return Shared(std::move(read)); }); },
        [this, turn, files](Result<Shared> read) {
            if (turn != m_turn)
                return;
            if (!read) {
                m_workspace.runner().report(read.error());
                return;
            }
            DictionaryShelf& place = DictionaryShelf::ofProgram();
            place.files = files;
            place.dictionary = *read;
            take(*read);
        });
}

void Spelling::take(Shared dictionary)
{
    m_checker = std::make_unique<SpellChecker>(std::move(dictionary));
    m_checker->setNames(m_names);
    readOwn();
    if (m_names.isEmpty())
        m_namesLater->start();
}

void Spelling::readOwn()
{
    const auto own = readOwnWords(ownWordsPath());
    if (!own)
        m_workspace.runner().report(own.error());
    else if (m_checker)
        m_checker->setOwnWords(*own);
    Q_EMIT changed();
}

void Spelling::readNames()
{
    if (!m_checker || !m_workspace.isOpen())
        return;
    m_reader.read<QSet<QString>>(
        FileReader::Where::BySize,
        [language = storedSpelling().language](const Store& store, const std::atomic_bool&) {
            return store.read([&language](const Reader& reader) -> Result<QSet<QString>> {
                return wordsOf(namesInFile(reader) + dictionaryWords(reader, language));
            });
        },
        [this](std::optional<QSet<QString>> names) {
            if (!names || *names == m_names || !m_checker)
                return;
            m_names = *names;
            m_checker->setNames(m_names);
            Q_EMIT changed();
        });
}

void Spelling::learn(const QString& word)
{
    if (const auto added = addOwnWord(ownWordsPath(), word); !added)
        m_workspace.runner().report(added.error());
    else
        readOwn();
}

void Spelling::learnInFile(const QString& word)
{
    const bool done = m_workspace.runner().run(operationKey(entityOf<DictionaryWord>(), "create"), [&](Writer& writer) {
        return addDictionaryWord(writer, word, storedSpelling().language);
    });
    if (done)
        readNames(); // at once: whoever adds a word looks at it
}

bool Spelling::canLearnInFile() const
{
    return m_workspace.isOpen() && !m_workspace.isReadOnly();
}

} // namespace iplan
