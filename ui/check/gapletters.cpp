// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/gapletters.h"

#include "core/report/content/gapsreport.h"
#include "ui/base/filereader.h"
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"

#include <QMenu>

namespace iplan
{

namespace
{

/// Writes the letters; `without` tells who gets none. Does not touch the window.
Result<> writeGapLetters(const QString& file, const report::LetterSender& sender, report::Format format,
                         const QString& path, QStringList& without)
{
    IPLAN_TRY_ASSIGN(const auto store, openForBackground(file));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(*store));
    IPLAN_TRY_ASSIGN(const auto letters, report::gapLetterList(*store, *snapshot, sender.day));
    if (letters.list.isEmpty())
        return fail(ErrorKind::NotFound,
                    letters.without.isEmpty()
                        ? GapLetters::tr("Keiner federführenden Dienststelle fehlt etwas.")
                        : GapLetters::tr("Von keiner Dienststelle mit Lücken ist die Anschrift bekannt: %1.")
                              .arg(letters.without.join(QStringLiteral(", "))),
                    letters.without.isEmpty() ? QString()
                                              : GapLetters::tr("Tragen Sie die Anschrift bei der Organisation ein."));
    without = letters.without;
    return report::render(report::gapLetters(*snapshot, letters.list, report::usualGapLetter(), sender), format, path);
}

} // namespace

GapLetters::GapLetters(Workspace& workspace, OutputLine& line, QMenu& menu)
    : QObject(&menu), m_workspace(workspace), m_line(line)
{
    QMenu* letters = menu.addMenu(tr("&Briefe an die Dienststellen"));
    letters->menuAction()->setObjectName(QStringLiteral("gapLetters"));
    const QList<SaveChoice> choices = saveChoices();
    for (const SaveChoice& choice : choices) {
        if (choice.format == report::Format::Html) // letters are for paper
            continue;
        QAction* action = letters->addAction(choice.text, this, [this, choice] { save(choice.format, choice.title); });
        action->setObjectName(QStringLiteral("gapLetters-") + report::formatKey(choice.format));
    }
}

void GapLetters::save(report::Format format, const QString& title)
{
    const report::LetterSender sender{m_workspace.today(), preferences::letterhead()};
    auto without = std::make_shared<QStringList>();
    connect(
        &m_line, &OutputLine::finished, this,
        [this, without](const QString& file) {
            if (!file.isEmpty() && !without->isEmpty())
                m_workspace.runner().report(
                    {ErrorKind::NotFound,
                     tr("Ohne Brief bleibt, weil die Anschrift fehlt: %1.").arg(without->join(QStringLiteral(", "))),
                     tr("Tragen Sie sie bei der Organisation ein."),
                     {}});
        },
        Qt::SingleShotConnection);
    m_line.save(title, tr("Fehlende Angaben, Briefe"), report::extensionOf(format),
                [file = m_workspace.store().file().path(), sender, format, without](const QString& path) {
                    return writeGapLetters(file, sender, format, path, *without);
                });
}

} // namespace iplan
