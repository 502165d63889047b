// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictpanel.h"

#include "core/store/unitcodec.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/merge/ownvaluepanel.h"
#include "ui/widget/diffview.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

ConflictPanel::ConflictPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_texts(workspace), m_title(pageHeading({}, 1.15)), m_what(new QLabel),
      m_open(new QPushButton(tr("Eintrag &öffnen"))), m_comparison(new QComboBox),
      m_comparisonLabel(new QLabel(tr("&Kennzeichnung:"))),
      m_baseLabel(pageHeading(tr("Gemeinsamer Stand davor"), 1.0)), m_base(new DiffView(tr("Gemeinsamer Stand davor"))),
      m_cardLayout(new QVBoxLayout), m_ownLayout(new QVBoxLayout),
      m_ownButton(new QPushButton(tr("Eigenen Wert eingeben (Alt+0)"))),
      m_later(new QPushButton(tr("Später entscheiden (Alt+L)")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 4, 0);
    layout->addLayout(makeHead());
    layout->addWidget(m_baseLabel);
    layout->addWidget(m_base);
    layout->addLayout(m_cardLayout);
    layout->addLayout(m_ownLayout);
    layout->addLayout(makeButtons());
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_conflict.row); });
    connect(m_comparison, &QComboBox::currentIndexChanged, this, &ConflictPanel::applyComparison);
    connect(m_ownButton, &QPushButton::clicked, this, &ConflictPanel::startOwnValue);
    connect(m_later, &QPushButton::clicked, this, &ConflictPanel::postponed);
}

QLayout* ConflictPanel::makeHead()
{
    m_title->setWordWrap(true);
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_open->setAutoDefault(true);
    m_open->setToolTip(tr("Zeigt den Eintrag in seinem Formular"));
    m_comparisonLabel->setBuddy(m_comparison);
    m_comparison->setAccessibleName(tr("Was an den Fassungen gekennzeichnet wird"));
    m_comparison->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* line = new FlowLayout;
    line->addWidget(m_open);
    line->addWidget(m_comparisonLabel);
    line->addWidget(m_comparison);
    auto* head = new QVBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_what);
    head->addLayout(line);
    return head;
}

QLayout* ConflictPanel::makeButtons()
{
    m_later->setToolTip(tr("Der Konflikt bleibt in der Liste, auch auf anderen Kopien"));
    for (QPushButton* button : {m_ownButton, m_later})
        button->setAutoDefault(true);
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_ownButton);
    buttons->addWidget(m_later);
    return buttons;
}

void ConflictPanel::setConflict(const Conflict& conflict, const QUuid& own, const QString& place)
{
    m_conflict = conflict;
    stopOwnValue();
    m_title->setText(m_texts.rowText(conflict.row));
    QString what =
        tr("Feld „%1“ wurde verschieden geändert.").arg(MergeTexts::unitLabel(conflict.row.entity, conflict.unit));
    if (conflict.kind == Conflict::Kind::DeletedAndEdited)
        what = tr("Auf einer Kopie gelöscht, auf einer anderen bearbeitet.");
    else if (conflict.kind == Conflict::Kind::ClosedAndEdited)
        what = tr("Auf einer Kopie abgeschlossen, auf einer anderen bearbeitet, ohne davon zu wissen.");
    else if (conflict.frozenApart > 0)
        what = tr("Zwei Kopien haben diese Fortschreibung eingefroren: %1. Entscheiden Sie, wessen Stand gilt; das "
                  "gilt für alle Einträge.")
                   .arg(frozenApartText(conflict));
    const QString unknown = conflict.row.entity ? QString()
                                                : tr(" Entscheiden lässt er sich nur mit einer neueren Version des "
                                                     "Programms.");
    m_what->setText(QStringLiteral("%1 %2%3").arg(place, what, unknown));
    m_open->setVisible(conflict.row.entity != nullptr);
    const bool canType = OwnValuePanel::isPossible(conflict) && !m_workspace.isReadOnly();
    m_ownButton->setVisible(canType);
    makeCards(own);
    fillComparison();
    applyComparison();
}

void ConflictPanel::makeCards(const QUuid& own)
{
    for (SideCard* card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater(); // it may be the one whose button was just pressed
    }
    m_cards.clear();
    if (m_conflict.isGuard())
        addGuardCards();
    else
        addValueCards(own);
    QWidget* before = m_open;
    for (QWidget* next : QList<QWidget*>{m_comparison, m_base}) {
        setTabOrder(before, next);
        before = next;
    }
    for (SideCard* card : std::as_const(m_cards)) {
        setTabOrder(before, card->view());
        setTabOrder(card->view(), card->button());
        before = card->button();
    }
    setTabOrder(before, m_ownButton);
    setTabOrder(m_ownButton, m_later);
}

void ConflictPanel::addCard(const SideCard::Content& content)
{
    auto* card = new SideCard(content, int(m_cards.size()) + 1);
    connect(card, &SideCard::chosen, this, &ConflictPanel::decided);
    m_cardLayout->addWidget(card);
    m_cards << card;
}

void ConflictPanel::addValueCards(const QUuid& own)
{
    QList<ConflictSide> sides = m_conflict.sides;
    const QUuid shown = sides.isEmpty() ? QUuid() : sides.first().commit;
    // The own one first: that is how people compare.
    std::stable_partition(sides.begin(), sides.end(), [&](const ConflictSide& side) { return side.commit == own; });
    const QStringList names = m_texts.sideNames(sides, own);
    for (qsizetype i = 0; i < sides.size(); ++i) {
        const ConflictSide& side = sides.at(i);
        SideCard::Content content;
        content.heading = names.at(i);
        content.who = m_texts.whoText(side);
        if (side.commit == own)
            content.who += tr(", in dieser Datei auf diesem PC");
        if (side.commit == shown)
            content.who += tr(" – wird zurzeit überall angezeigt");
        content.text = m_texts.unitText(m_conflict.row.entity, side.unit, side.value);
        content.button = tr("Diese Fassung nehmen");
        content.decision = Decision::of(side.commit);
        content.canDecide = !m_workspace.isReadOnly() && m_conflict.row.entity;
        addCard(content);
    }
}

void ConflictPanel::addGuardCards()
{
    const bool isDeletion = m_conflict.kind == Conflict::Kind::DeletedAndEdited;
    const ConflictSide& guard = m_conflict.sides.first();
    SideCard::Content gone;
    gone.heading = isDeletion ? tr("Gelöscht") : m_texts.unitText(m_conflict.row.entity, guard.unit, guard.value);
    gone.who = m_texts.whoText(guard);
    gone.text = isDeletion ? tr("Der Eintrag liegt im Papierkorb.")
                           : tr("Es gilt wieder, was damals galt; die Bearbeitung steht im Verlauf.");
    gone.button = isDeletion ? tr("Löschen") : tr("Damaligen Stand nehmen");
    gone.decision = Decision::mine();
    gone.canDecide = !m_workspace.isReadOnly() && m_conflict.row.entity;
    addCard(gone);
    SideCard::Content kept;
    kept.heading = tr("Bearbeitet");
    const GuardEdits edits = m_texts.guardEdits(m_conflict);
    kept.who = edits.who;
    kept.text = edits.text;
    kept.button = tr("Behalten");
    kept.decision = Decision::theirs();
    kept.canDecide = gone.canDecide;
    addCard(kept);
}

void ConflictPanel::fillComparison()
{
    const QSignalBlocker quiet(m_comparison);
    const QVariant chosen = m_comparison->currentData();
    m_comparison->clear();
    const bool values = m_conflict.kind == Conflict::Kind::Values && m_conflict.unit != kDeletedUnit;
    if (values && !m_conflict.base.isNull())
        m_comparison->addItem(tr("Was jede Fassung am gemeinsamen Stand ändert"), WithBase);
    if (values)
        m_comparison->addItem(tr("Wie sich die zweite Fassung von der ersten unterscheidet"), WithEachOther);
    m_comparison->addItem(tr("Ohne Kennzeichnung, ganzer Text"), Plain);
    m_comparison->setCurrentIndex(qMax(0, m_comparison->findData(chosen)));
    m_comparison->setVisible(values);
    m_comparisonLabel->setVisible(values);
}

void ConflictPanel::applyComparison()
{
    const auto how = static_cast<Comparison>(m_comparison->currentData().toInt());
    const QString base = m_texts.unitText(m_conflict.row.entity, m_conflict.unit, m_conflict.base);
    const bool hasBase = m_conflict.kind == Conflict::Kind::Values && !m_conflict.base.isNull();
    // Where the sides show what they changed, the state before can be read in them.
    const bool showBase = hasBase && (how != WithBase || !base.contains(u'\n'));
    m_baseLabel->setVisible(showBase);
    m_base->setVisible(showBase);
    m_base->showText(base);
    for (SideCard* card : std::as_const(m_cards)) {
        if (how == WithBase)
            card->compareWith(base);
        else if (how == WithEachOther && card != m_cards.first())
            card->compareWith(m_cards.first()->content().text);
        else
            card->showPlain();
    }
}

void ConflictPanel::choose(int number)
{
    if (number >= 1 && number <= m_cards.size())
        m_cards.at(number - 1)->button()->click();
}

void ConflictPanel::startOwnValue()
{
    if (!m_ownButton->isVisible() || m_ownValue)
        return;
    m_ownValue = new OwnValuePanel(m_workspace, m_conflict);
    m_ownLayout->addWidget(m_ownValue);
    connect(m_ownValue, &OwnValuePanel::chosen, this, &ConflictPanel::decided);
    connect(m_ownValue, &OwnValuePanel::cancelled, this, [this] {
        stopOwnValue();
        m_ownButton->setFocus();
    });
    m_ownButton->setEnabled(false);
    m_ownValue->show();
    m_ownValue->editors().first()->setFocus();
    Q_EMIT ownValueOpened(m_ownValue);
}

void ConflictPanel::stopOwnValue()
{
    if (m_ownValue) {
        m_ownValue->hide();
        m_ownValue->deleteLater(); // its button may be the one just pressed
        m_ownValue = nullptr;
    }
    m_ownButton->setEnabled(true);
}

void ConflictPanel::focusFirst()
{
    if (!m_cards.isEmpty())
        m_cards.first()->button()->setFocus(Qt::OtherFocusReason);
}

} // namespace iplan
