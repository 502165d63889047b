// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/bulkdecision.h"

#include "ui/merge/mergetexts.h"
#include "ui/widget/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace iplan
{

BulkDecision::BulkDecision(QWidget* parent) : QWidget(parent), m_scope(new QComboBox)
{
    auto* label = new QLabel(tr("&Mehrere auf einmal:"));
    label->setBuddy(m_scope);
    m_scope->setObjectName(QStringLiteral("bulkScope"));
    m_scope->setAccessibleName(tr("Welche Konflikte auf einmal entschieden werden"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* line = new FlowLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_scope);
    line->addWidget(addButton(tr("Immer die neueste"),
                              tr("Nimmt jeweils, was nach den Uhren der PCs zuletzt geschrieben wurde"), Policy::Newest,
                              "bulkNewest"));
    m_byCopy << addButton(tr("Immer diese Kopie"),
                          tr("Nimmt jeweils die Fassung, die in dieser Kopie geschrieben wurde"), Policy::Mine,
                          "bulkMine")
             << addButton(tr("Immer die andere"), tr("Nimmt jeweils die Fassung der anderen Kopie"), Policy::Theirs,
                          "bulkTheirs");
    for (QPushButton* button : std::as_const(m_byCopy))
        line->addWidget(button);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &BulkDecision::updateButtons);
}

QPushButton* BulkDecision::addButton(const QString& text, const QString& tip, Policy policy, const char* name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(true);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    connect(button, &QPushButton::clicked, this, [this, policy] {
        if (m_scope->currentIndex() < 0)
            return;
        const QSet<QUuid> set = m_sets.at(m_scope->currentIndex()); // deciding them fills this panel anew
        Q_EMIT chosen(policy, set);
    });
    return button;
}

void BulkDecision::updateButtons()
{
    const bool any = m_sets.value(m_scope->currentIndex()).intersects(m_known);
    for (QPushButton* button : std::as_const(m_byCopy))
        button->setEnabled(any);
}

void BulkDecision::addScope(const QString& text, const QList<Conflict>& all,
                            const std::function<bool(const Conflict&)>& belongs)
{
    QSet<QUuid> ids;
    for (const Conflict& conflict : all) {
        if (conflict.row.entity && belongs(conflict)) // others only a newer program can decide
            ids.insert(conflict.id);
    }
    if (ids.size() < 2 || m_sets.contains(ids))
        return;
    m_scope->addItem(QStringLiteral("%1 (%L2)").arg(text).arg(ids.size()));
    m_sets << ids;
}

void BulkDecision::setConflicts(const QList<Conflict>& all, const Conflict& conflict, const QHash<QUuid, QUuid>& own)
{
    m_known = QSet<QUuid>(own.keyBegin(), own.keyEnd());
    m_scope->clear();
    m_sets.clear();
    addScope(tr("Alle dieses Eintrags"), all, [&](const Conflict& other) { return other.key == conflict.key; });
    if (conflict.isGuard())
        addScope(conflict.kind == Conflict::Kind::DeletedAndEdited ? tr("Alle „gelöscht und bearbeitet“")
                                                                   : tr("Alle „abgeschlossen und bearbeitet“"),
                 all, [&](const Conflict& other) { return other.kind == conflict.kind; });
    else
        addScope(tr("Alle im Feld „%1“").arg(MergeTexts::unitLabel(conflict.row.entity, conflict.unit)), all,
                 [&](const Conflict& other) {
                     return other.kind == conflict.kind && other.key.entity == conflict.key.entity &&
                            other.unit == conflict.unit;
                 });
    addScope(tr("Alle Konflikte"), all, [](const Conflict&) { return true; });
    updateButtons();
    setVisible(!m_sets.isEmpty());
}

} // namespace iplan
