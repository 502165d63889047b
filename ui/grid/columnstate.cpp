// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/columnstate.h"

#include "ui/grid/gridheader.h"
#include "ui/model/entitytablemodel.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace iplan
{

namespace
{

constexpr int kFrozenChoices = 4; ///< so many columns may stay in sight
/// What lists of records show at first, the most asked for in front: with a form beside them only the first columns are
/// in sight.
struct UsualColumns {
    const char* entity;
    std::initializer_list<const char*> keys;
};
const UsualColumns kUsual[] = {
    {"task", {"text", "due", "done", "responsiblePerson", "responsibleOrganization", "meeting", "measure", "doneOn"}},
    {"resolution",
     {"registerNumber", "date", "title", "state", "workingGroup", "deadline", "responsibleOrganization",
      "responsiblePerson", "body"}},
};

constexpr int kFrozenAtFirst = 3; ///< where the title is one of them, all up to it stay at first

} // namespace

ColumnState::ColumnState(QHeaderView& header, EntityTableModel& model, QStringList defaults, QObject* parent)
    : QObject(parent), m_header(header), m_model(model), m_defaults(std::move(defaults))
{
    header.setSectionsMovable(true);
    header.setSectionsClickable(true);
    header.setHighlightSections(false);
    header.setStretchLastSection(true);
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    restore();
    header.installEventFilter(this);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu;
        fillMenu(menu);
        menu.exec(m_header.mapToGlobal(position));
    });
    connect(&model, &QAbstractItemModel::columnsInserted, this, &ColumnState::restore);
    connect(&model, &QAbstractItemModel::columnsRemoved, this, &ColumnState::updateSearched);
    connect(&header, &QHeaderView::sectionMoved, this, &ColumnState::save);
    connect(&header, &QHeaderView::sectionResized, this, &ColumnState::save);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, &ColumnState::save);
}

void ColumnState::fillMenu(QMenu& menu)
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction* action = menu.addAction(m_model.columns().at(column).labelText());
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setShown(column, shown); });
    }
    menu.addSeparator();
    fillFrozenMenu(*menu.addMenu(tr("Beim Blättern &stehen bleiben")));
    QAction* reset = menu.addAction(tr("Auf Vorgabe zurücksetzen"));
    connect(reset, &QAction::triggered, this, [this] {
        QSettings().remove(settingsKey(""));
        restore();
    });
}

void ColumnState::fillFrozenMenu(QMenu& menu)
{
    auto* header = qobject_cast<GridHeader*>(&m_header);
    const QStringList shown = shownColumns();
    const auto add = [&](const QString& text, int columns) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(header && header->frozen() == columns);
        connect(action, &QAction::triggered, this, [this, columns] {
            QSettings().setValue(settingsKey("frozen"), columns);
            freeze();
        });
    };
    add(tr("keine Spalte"), 0);
    for (int columns = 1; columns <= qMin<qsizetype>(kFrozenChoices, shown.size()); ++columns) {
        const QString last = m_model.columns().at(columnOf(shown.at(columns - 1))).labelText();
        add(columns == 1 ? last : tr("alle bis „%1“").arg(last), columns);
    }
}

void ColumnState::freeze()
{
    auto* header = qobject_cast<GridHeader*>(&m_header);
    if (!header)
        return;
    const QVariant kept = QSettings().value(settingsKey("frozen"));
    const QStringList shown = shownColumns();
    int usual = 1;
    for (int place = 0; place < qMin<qsizetype>(kFrozenAtFirst, shown.size()); ++place) {
        if (m_model.columns().at(columnOf(shown.at(place))).has(IsTitle))
            usual = place + 1; // number and title
    }
    header->setFrozen(kept.isValid() ? kept.toInt() : usual);
}

void ColumnState::restore()
{
    m_restoring = true;
    const QSettings settings;
    const int em = letterWidth();
    const int keptFor = qMax(1, settings.value(settingsKey("letter"), em).toInt());
    m_em = em;
    QStringList shown = settings.value(settingsKey("columns")).toStringList();
    if (shown.isEmpty())
        shown = defaultColumns();
    for (int column = 0; column < m_model.columnCount(); ++column) { // an own field shows as soon as it is there
        const QString key = m_model.columns().at(column).keyText();
        if (isOwnField(m_model.columns().at(column)) && !shown.contains(key) &&
            !settings.contains(settingsKey("widths/") + key))
            shown << key;
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString key = m_model.columns().at(column).keyText();
        const int width = settings.value(settingsKey("widths/") + key).toInt();
        m_header.setSectionHidden(column, !shown.contains(key));
        if (shown.contains(key))
            m_header.resizeSection(column, width > 20 ? width * em / keptFor : defaultWidth(column));
        m_header.moveSection(m_header.visualIndex(column), column);
    }
    int visual = 0;
    for (const QString& key : std::as_const(shown)) {
        const int column = columnOf(key);
        if (column >= 0)
            m_header.moveSection(m_header.visualIndex(column), visual++);
    }
    m_header.setSortIndicator(columnOf(settings.value(settingsKey("sort")).toString()),
                              settings.value(settingsKey("descending")).toBool() ? Qt::DescendingOrder
                                                                                 : Qt::AscendingOrder);
    m_restoring = false;
    freeze();
    updateSearched();
}

QStringList ColumnState::defaultColumns() const
{
    if (!m_defaults.isEmpty())
        return m_defaults;
    QStringList out;
    const QString entity = m_model.columns().entity().keyText();
    for (const UsualColumns& usual : kUsual) {
        if (entity != QLatin1String(usual.entity))
            continue;
        for (const char* key : usual.keys)
            out << QString::fromLatin1(key);
        return out;
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.columns().isDefault(column, m_model.question().query().scope))
            out << m_model.columns().at(column).keyText();
    }
    return out;
}

int ColumnState::columnOf(const QString& key) const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.columns().at(column).keyText() == key)
            return column;
    }
    return -1;
}

QStringList ColumnState::shownColumns() const
{
    QStringList out;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        if (!m_header.isSectionHidden(column))
            out << m_model.columns().at(column).keyText();
    }
    return out;
}

void ColumnState::showColumns(const QStringList& keys)
{
    QSettings().setValue(settingsKey("columns"), keys);
    restore();
    save();
}

void ColumnState::save() const
{
    if (m_restoring)
        return;
    QSettings settings;
    QStringList shown;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        const QString key = m_model.columns().at(column).keyText();
        if (m_header.isSectionHidden(column)) {
            if (isOwnField(m_model.columns().at(column)))
                settings.setValue(settingsKey("widths/") + key, 0); // somebody hid it
            continue;
        }
        shown << key;
        settings.setValue(settingsKey("widths/") + key, m_header.sectionSize(column));
    }
    settings.setValue(settingsKey("columns"), shown);
    settings.setValue(settingsKey("letter"), m_em);
    const int sorted = m_header.sortIndicatorSection();
    settings.setValue(settingsKey("sort"), sorted >= 0 && sorted < m_model.columnCount()
                                               ? m_model.columns().at(sorted).keyText()
                                               : QString());
    settings.setValue(settingsKey("descending"), m_header.sortIndicatorOrder() == Qt::DescendingOrder);
}

void ColumnState::setShown(int column, bool shown)
{
    // A list without any column could not be clicked any more.
    if (!shown && m_header.count() - m_header.hiddenSectionCount() <= 1)
        return;
    m_header.setSectionHidden(column, !shown);
    if (shown && m_header.sectionSize(column) < 20)
        m_header.resizeSection(column, defaultWidth(column));
    save();
    updateSearched();
}

void ColumnState::updateSearched()
{
    QList<int> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (!m_header.isSectionHidden(column))
            columns << column;
    }
    m_model.setSearchedColumns(columns);
}

int ColumnState::defaultWidth(int column) const
{
    const Column& field = m_model.columns().at(column);
    const int em = letterWidth();
    int characters = 14;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::RichText:
    case FieldKind::Url:
        characters = field.has(IsCode) ? 8 : field.has(IsTitle) ? 42 : 22;
        break;
    case FieldKind::Reference:
        characters = 26;
        break;
    case FieldKind::DateTime:
        characters = 24;
        break;
    case FieldKind::PartialDate:
        characters = 16;
        break;
    case FieldKind::Integer:
    case FieldKind::Boolean:
        characters = 9;
        break;
    default:
        break;
    }
    if (field.kind == FieldKind::Enum) {
        int widest = 0;
        for (const Option& option : field.options())
            widest = qMax(widest, m_header.fontMetrics().horizontalAdvance(option.labelText()));
        characters = qMin(26, widest / em + 6); // with the symbol of a state
    }
    const int title = m_header.fontMetrics().horizontalAdvance(field.labelText()) + 28;
    return qMax(characters * em, qMin(title, 24 * em));
}

int ColumnState::letterWidth() const
{
    return qMax(1, m_header.fontMetrics().averageCharWidth());
}

bool ColumnState::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        scale(letterWidth());
    return QObject::eventFilter(watched, event);
}

void ColumnState::scale(int em)
{
    if (em == m_em)
        return;
    m_restoring = true;
    for (int column = 0; column < m_header.count(); ++column) {
        if (!m_header.isSectionHidden(column))
            m_header.resizeSection(column, (m_header.sectionSize(column) * em + m_em / 2) / m_em);
    }
    m_restoring = false;
    m_em = em;
    save();
}

QString ColumnState::settingsKey(const char* name) const
{
    return QStringLiteral("lists/%1/%2").arg(m_model.columns().entity().keyText(), QLatin1String(name));
}

} // namespace iplan
