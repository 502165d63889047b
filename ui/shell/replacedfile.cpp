// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/replacedfile.h"

#include "core/query/ownfields.h"
#include "core/store/erasebackup.h"
#include "ui/base/drafts.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/workspace.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScopedValueRollback>

namespace iplan
{

namespace
{

/// Each with the field that it was typed into.
QString draftTexts(const QList<Draft>& drafts)
{
    QStringList out;
    for (const Draft& draft : drafts)
        out << QStringLiteral("%1: %2").arg(draft.label, draft.text);
    return out.join(QStringLiteral("\n\n"));
}

QString draftLabels(const QList<Draft>& drafts)
{
    QStringList out;
    for (const Draft& draft : drafts)
        out << QStringLiteral("„%1“").arg(draft.label);
    return out.join(QStringLiteral(", "));
}

/// What the field holds now; nothing where the row or the field is not there.
std::optional<Value> valueAtDraft(const Workspace& workspace, const Draft& draft)
{
    const auto record = workspace.find(draft.row);
    if (!record || record->deleted)
        return std::nullopt;
    if (const FieldInfo* field = draft.row.entity->field(draft.key))
        return record->value(*field);
    const auto own = OwnFieldList::load(workspace.store());
    const auto values = workspace.store().read(
        [&](const Reader& reader) -> Result<QHash<Id<OwnField>, QString>> { return ownValuesOf(reader, draft.row); });
    if (!own || !values)
        return std::nullopt;
    for (const OwnFieldDefinition& field : own->of(*draft.row.entity)) {
        if (field.column().keyText() == draft.key)
            return field.value(values->value(field.field().id));
    }
    return std::nullopt;
}

} // namespace

ReplacedFile::ReplacedFile(MainWindow& window) : Feature(window)
{
    window.messages().setSpokesman([this](const Error& error) { return say(error); });
    // What comes from others may be what finds it first.
    const ExchangeService& exchange = window.workspace().exchange();
    connect(&exchange, &ExchangeService::changed, this, [this, &exchange] {
        if (exchange.state() == ExchangeService::State::Failed)
            say(exchange.error());
    });
}

bool ReplacedFile::say(const Error& error)
{
    const Workspace& workspace = window().workspace();
    if (m_reopening)
        return true;
    if (!workspace.isOpen() || !workspace.store().file().isReplaced())
        return false;
    if (!m_offer) // else it is said already, and each further letter would say it again
        offer(error.message, tr("Öffnen Sie die Datei neu; was Sie getippt haben, bleibt dabei erhalten. Gilt nun eine "
                                "ältere Fassung, hilft eine Sicherung."));
    return true;
}

void ReplacedFile::offer(const QString& text, const QString& hint)
{
    auto* again = new QAction(tr("Neu ö&ffnen"));
    auto* copying = new QAction(tr("Getippten Text &kopieren"));
    connect(again, &QAction::triggered, this, &ReplacedFile::reopen, Qt::QueuedConnection); // the bar clears first
    connect(
        copying, &QAction::triggered, this,
        [this, text, hint] {
            copy();
            offer(text, hint); // it is still to be opened anew
        },
        Qt::QueuedConnection);
    m_offer = again;
    window().messages().offer(text, hint, {again, copying});
}

void ReplacedFile::copy() const
{
    if (const auto& drafts = window().workspace().drafts().all(); !drafts.isEmpty())
        QGuiApplication::clipboard()->setText(draftTexts(drafts));
}

void ReplacedFile::reopen()
{
    const QString path = window().workspace().store().file().path();
    // First look whether it can be opened, so that otherwise the fields keep their texts.
    if (const auto probe = Store::open(path, readOnlyOptions()); !probe) {
        offer(probe.error().message, probe.error().hint);
        return;
    }
    const QString page = window().pages().currentKey();
    const Page* shown = window().pages().current();
    const RowRef row = shown ? shown->currentRecord() : RowRef();
    bool opened = false;
    {
        const QScopedValueRollback quiet(m_reopening, true); // closing tries once more to write what is typed
        opened = window().files().open(path);
    }
    if (opened)
        goBack(page, row.id, row.entity ? row.entity->keyText() : QString());
}

bool ReplacedFile::fits(const Draft& draft) const
{
    return valueAtDraft(window().workspace(), draft) == draft.base;
}

void ReplacedFile::goBack(const QString& page, const QUuid& row, const QString& entity)
{
    const Workspace& workspace = window().workspace();
    QList<Draft> back;
    QList<Draft> rest;
    for (const Draft& draft : workspace.drafts().all())
        (fits(draft) ? back : rest) << draft;
    const RowRef before{entityByKey(entity), row};
    if (!back.isEmpty())
        window().openRecord(back.first().row, back.first().row.entity->field(back.first().key));
    else if (before.entity && workspace.find(before))
        window().openRecord(before);
    else
        window().showPage(page);
    const QString opened = tr("„%1“ ist neu geöffnet.").arg(QFileInfo(workspace.store().file().path()).fileName());
    const QString hint =
        back.isEmpty() ? QString() : tr("Was Sie getippt haben, steht wieder im Feld: %1.").arg(draftLabels(back));
    if (rest.isEmpty())
        window().messages().showMessage(opened, hint);
    else
        offerRest(opened, hint, rest);
}

void ReplacedFile::offerRest(const QString& opened, QString hint, const QList<Draft>& rest)
{
    Workspace& workspace = window().workspace();
    hint += (hint.isEmpty() ? QString() : QStringLiteral("\n")) +
            tr("In der Datei steht jetzt etwas anderes, oder der Eintrag fehlt. Getippt war: %1")
                .arg(draftTexts(rest).left(400));
    auto* copying = new QAction(tr("Getippten Text &kopieren"));
    auto* dropping = new QAction(tr("&Verwerfen"));
    const auto drop = [&workspace, rest] {
        for (const Draft& draft : rest)
            workspace.drafts().drop(draft.row, draft.key);
    };
    connect(copying, &QAction::triggered, &workspace, [drop, rest] {
        QGuiApplication::clipboard()->setText(draftTexts(rest));
        drop();
    });
    connect(dropping, &QAction::triggered, &workspace, drop);
    window().messages().offer(opened, hint, {copying, dropping});
}

} // namespace iplan
