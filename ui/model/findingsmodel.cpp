// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/findingsmodel.h"

#include "core/base/searchtext.h"
#include "ui/base/background.h"
#include "ui/base/icons.h"

#include <QFont>
#include <QIcon>

namespace iplan
{

namespace
{

constexpr qsizetype kFilteredAtOnce = 3000;
constexpr quintptr kOfRules = 0; ///< internal id of a rule; a finding has the place of its rule + 1

bool hasAllWords(const QList<QStringList>& words, const QString& text)
{
    const QString folded = foldedForIndex(text);
    return std::all_of(words.begin(), words.end(), [&](const QStringList& forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString& form) { return folded.contains(form); });
    });
}

} // namespace

QString FindingsModel::whereText(const Finding& finding)
{
    return finding.passage.isEmpty() || !finding.field ? finding.title
                                                       : tr("%1, %2").arg(finding.title, finding.field->labelText());
}

QString FindingsModel::whatText(const Finding& finding)
{
    return finding.accepted ? tr("Akzeptiert: %1").arg(finding.reason) : finding.message;
}

QList<FindingsModel::Group> FindingsModel::grouped(const QList<Finding>& findings, const QString& text)
{
    const QList<QStringList> words = foldedQuery(text);
    QList<Group> out;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings.at(i);
        if (!words.isEmpty() && !hasAllWords(words, finding.rule->titleText() + u' ' + whereText(finding) + u' ' +
                                                        whatText(finding) + u' ' + finding.passage))
            continue;
        if (out.isEmpty() || out.last().rule != finding.rule)
            out << Group{finding.rule, {}};
        out.last().shown << i;
    }
    return out;
}

QList<Finding> FindingsModel::shownFindings() const
{
    QList<Finding> out;
    for (const Group& group : m_groups) {
        for (const qsizetype place : group.shown)
            out << m_findings.at(place);
    }
    return out;
}

void FindingsModel::setFindings(const QList<Finding>& findings)
{
    // What is shown must be of the new list from now on, filtered or not yet.
    beginResetModel();
    m_groups.clear();
    m_findings = findings;
    endResetModel();
    regroup();
}

void FindingsModel::setFilter(const QString& text)
{
    m_filter = text;
    regroup();
}

void FindingsModel::regroup()
{
    const int ticket = ++m_ticket;
    if (m_filter.trimmed().isEmpty() || m_findings.size() <= kFilteredAtOnce) {
        take(grouped(m_findings, m_filter));
        return;
    }
    runInBackground<QList<Group>>(
        this, [findings = m_findings, text = m_filter] { return grouped(findings, text); },
        [this, ticket](const QList<Group>& groups) {
            if (ticket == m_ticket)
                take(groups);
        });
}

void FindingsModel::take(const QList<Group>& groups)
{
    beginResetModel();
    m_groups = groups;
    endResetModel();
}

const FindingsModel::Group* FindingsModel::groupOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const auto at = index.internalId() == kOfRules ? index.row() : qsizetype(index.internalId()) - 1;
    return at < m_groups.size() ? &m_groups.at(at) : nullptr;
}

const Finding* FindingsModel::findingAt(const QModelIndex& index) const
{
    const Group* group = groupOf(index);
    return group && index.internalId() != kOfRules ? &m_findings.at(group->shown.at(index.row())) : nullptr;
}

const Rule* FindingsModel::ruleAt(const QModelIndex& index) const
{
    const Group* group = groupOf(index);
    return group ? group->rule : nullptr;
}

QModelIndex FindingsModel::indexOf(const Rule* rule) const
{
    for (int i = 0; i < m_groups.size(); ++i) {
        if (m_groups.at(i).rule == rule)
            return index(i, 0);
    }
    return {};
}

QModelIndex FindingsModel::indexOf(const Finding& finding) const
{
    const QModelIndex group = indexOf(finding.rule);
    for (int i = 0; i < rowCount(group) && group.isValid(); ++i) {
        const Finding* other = findingAt(index(i, 0, group));
        if (other->row == finding.row && other->field == finding.field && other->passage == finding.passage &&
            other->subject == finding.subject)
            return index(i, 0, group);
    }
    return {};
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kOfRules);
}

QModelIndex FindingsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kOfRules)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, kOfRules);
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == kOfRules && parent.column() == 0 ? int(m_groups.at(parent.row()).shown.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex&) const
{
    return 2;
}

QVariant FindingsModel::ruleData(const Group& group, int column, int role) const
{
    const bool isHint = group.rule->severity == Severity::Hint;
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? tr("%1: %2 (%L3)")
                                 .arg(severityLabel(group.rule->severity), group.rule->titleText())
                                 .arg(group.shown.size())
                           : QVariant();
    case Qt::DecorationRole:
        return column == 0 ? themedIcon(isHint ? QStringLiteral("list") : QStringLiteral("findings")) : QVariant();
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return column == 0 ? bold : QVariant();
    }
    default:
        return {};
    }
}

QVariant FindingsModel::findingData(const Finding& finding, int column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? whereText(finding) : whatText(finding);
    case Qt::ToolTipRole:
        if (column == 0)
            return whereText(finding);
        return finding.accepted ? finding.message + u'\n' + whatText(finding) : finding.message;
    case Qt::DecorationRole:
        return column == 0 && finding.accepted ? themedIcon(QStringLiteral("ok")) : QVariant();
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    const Group* group = groupOf(index);
    if (!group)
        return {};
    const Finding* finding = findingAt(index);
    return finding ? findingData(*finding, index.column(), role) : ruleData(*group, index.column(), role);
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    return section == 0 ? tr("Wo") : tr("Was");
}

} // namespace iplan
