// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/mergemeasures.h"

#include <QFrame>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace iplan
{

class FieldEditor;
class Workspace;

/// Zusammenlegen: which measure stays, and for each field in which the two differ, whose value counts.
class MeasureMerge : public QFrame
{
    Q_OBJECT
public:
    explicit MeasureMerge(Workspace& workspace, QWidget* parent = nullptr);

    /// Begins with the measure that goes and the one that stays, which may be null.
    void begin(const Id<Measure>& from, const Id<Measure>& into);
    [[nodiscard]] Id<Measure> from() const { return m_from; }
    [[nodiscard]] Id<Measure> into() const { return m_into; }
    /// Where the one that stays is chosen.
    [[nodiscard]] FieldEditor* target() const { return m_target; }
    /// The choice for the field; null if the two do not differ in it.
    [[nodiscard]] QComboBox* choice(QStringView unit) const;
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }

Q_SIGNALS:
    void closed();
    /// It is done; this one stayed.
    void merged(const iplan::RowRef& row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void addChoice(const MergeDifference& difference, const Measure& from, const Measure& into);
    void swapSides();
    void apply();
    [[nodiscard]] QString valueText(const MergeDifference& difference, const Measure& measure) const;

    Workspace& m_workspace;
    Id<Measure> m_from;
    Id<Measure> m_into;
    QLabel* m_title;
    QLabel* m_text;
    FieldEditor* m_target;
    QFormLayout* m_form = nullptr;
    QScrollArea* m_scroll;
    QList<QComboBox*> m_choices;
    QPushButton* m_swap;
    QPushButton* m_apply;
};

} // namespace iplan
