// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "core/query/belongings.h"
#include "core/rules/rule.h"
#include "core/store/operation.h"
#include "core/store/unitcodec.h"
#include "ui/base/findingsservice.h"
#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kNameLetters = 60;
constexpr qsizetype kMostAsked = 50; ///< rows of which is told what went along
constexpr int kMessageTime = 20'000; ///< ms; until then or until something else is written

QToolButton* flatButton(const QString& name, const QString& icon)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(themedIcon(icon));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// What went to the Papierkorb, or came back, with rows that were put away or brought back; "" where nothing did.
QString alongText(const Store& store, const CommitNotice& notice)
{
    QList<RowRef> moved;
    for (const ChangedRow& changed : notice.rows) {
        if (changed.units.contains(kDeletedUnit))
            moved << changed.row;
    }
    if (moved.isEmpty() || moved.size() > kMostAsked)
        return {};
    const auto along =
        store.read([&moved](const Reader& reader) -> Result<QList<Record>> { return belongings(reader, moved); });
    return belongingsText(along.value_or(QList<Record>()));
}

} // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent), m_workspace(workspace), m_saved(new QLabel), m_file(new QLabel),
      m_findings(flatButton(QStringLiteral("statusFindings"), QStringLiteral("findings"))),
      m_author(flatButton(QStringLiteral("statusAuthor"), QStringLiteral("person")))
{
    setSizeGripEnabled(false);
    m_saved->setObjectName(QStringLiteral("statusSaved"));
    m_saved->setMargin(3);
    m_file->setMargin(3);
    m_findings->setAccessibleName(tr("Lücken"));
    m_findings->setToolTip(tr("Zeigt die Liste der Lücken"));
    m_author->setToolTip(tr("Unter diesem Namen stehen Ihre Änderungen im Verlauf"));
    addPermanentWidget(m_saved);
    addPermanentWidget(m_findings);
    addPermanentWidget(m_file);
    addPermanentWidget(m_author);
    connect(m_findings, &QToolButton::clicked, this, &StatusLine::findingsClicked);
    connect(m_author, &QToolButton::clicked, this, &StatusLine::authorClicked);
    connect(&workspace, &Workspace::opened, this, &StatusLine::showFile);
    connect(&workspace, &Workspace::closed, this, &StatusLine::showFile);
    connect(&workspace.findings(), &FindingsService::changed, this, &StatusLine::showFindings);
    connect(&workspace.runner(), &OperationRunner::saved, this, &StatusLine::showSaved);
    connect(&workspace.runner(), &OperationRunner::unsavedChanged, this, &StatusLine::sayWhetherSaved);
    connect(&workspace, &Workspace::rowsChanged, this, &StatusLine::showDone);
    showFile();
    updateAuthor();
}

QString StatusLine::savedText() const
{
    return m_saved->text();
}

void StatusLine::showFile()
{
    const bool open = m_workspace.isOpen();
    clearMessage(); // of a step in the file before
    for (QWidget* widget : {static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_file)})
        widget->setVisible(open);
    m_findings->hide(); // until they are known
    if (!open)
        return;
    const QFileInfo file(m_workspace.store().file().path());
    m_file->setText(file.fileName());
    m_file->setToolTip(QDir::toNativeSeparators(file.absoluteFilePath()));
    setSavedText(m_workspace.isReadOnly() ? tr("Nur zum Lesen geöffnet") : tr("Alles gespeichert"));
}

void StatusLine::showSaved(const QDateTime& time)
{
    setSavedText(tr("Gespeichert %1").arg(QLocale().toString(time.time(), QStringLiteral("HH:mm"))));
}

void StatusLine::showDone(const CommitNotice& notice)
{
    const QString& operation = notice.commit.operation;
    const bool step = isUndoOrRedo(operation);
    const bool deletion = operation.endsWith(QLatin1String(":delete"));
    if (!step && !deletion) {
        clearMessage();
        return;
    }
    QSet<RowRef> rows;
    for (const ChangedRow& changed : notice.rows)
        rows << changed.row;
    QString what = rows.size() == 1 ? shortened(m_workspace.labelOf(*rows.begin()), kNameLetters)
                                    : tr("%L1 Einträge").arg(rows.size());
    if (const QString along = alongText(m_workspace.store(), notice); !along.isEmpty())
        what += tr(", dazu %1").arg(along);
    tell(step ? QStringLiteral("%1 (%2)").arg(operationLabel(operation), what)
              : tr("In den Papierkorb gelegt: %1").arg(what));
}

void StatusLine::tell(const QString& text)
{
    showMessage(text, kMessageTime);
    setAccessibleName(currentMessage());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::setSavedText(const QString& text)
{
    m_savedText = text;
    sayWhetherSaved();
}

void StatusLine::sayWhetherSaved()
{
    const QString text = m_workspace.runner().hasUnsaved() ? tr("Noch nicht gespeichert") : m_savedText;
    if (text == m_saved->text())
        return;
    m_saved->setText(text);
    m_saved->setAccessibleName(text);
    QAccessibleEvent event(m_saved, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::showFindings()
{
    if (!m_workspace.isOpen())
        return;
    const int count = int(m_workspace.findings().open().size());
    m_findings->setText(count == 0 ? tr("Keine Lücken") : count == 1 ? tr("1 Lücke") : tr("%L1 Lücken").arg(count));
    m_findings->setAccessibleName(m_findings->text());
    m_findings->show();
}

void StatusLine::updateAuthor()
{
    const AuthorName& author = m_workspace.author();
    m_author->setText(author.name.isEmpty()           ? tr("Ohne Namen")
                      : author.abbreviation.isEmpty() ? author.name
                                                      : author.abbreviation);
    m_author->setAccessibleName(tr("Name und Kürzel: %1").arg(author.name.isEmpty() ? m_author->text() : author.name));
}

} // namespace iplan
