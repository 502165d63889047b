// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

namespace iplan
{

class ChildTable;
class EntityForm;
class LinkEditor;
class Workspace;

/// The measures that an agenda item treats, and of the selected one what a meeting settles: its name, who leads it and
/// by when, and its Sachstand.
class TreatedMeasures : public FormSection
{
    Q_OBJECT
public:
    explicit TreatedMeasures(Workspace& workspace, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    /// Selects the measure, if the item treats it.
    bool focusRow(const RowRef& row) override;
    [[nodiscard]] LinkEditor* links() const { return m_links; }
    [[nodiscard]] ChildTable* reports() const { return m_reports; }
    [[nodiscard]] EntityForm* sheet() const { return m_sheet; }
    /// The selected measure; null if the item treats none.
    [[nodiscard]] RowRef measure() const;
    /// Begins a Sachstand of the selected measure.
    void addReport();

Q_SIGNALS:
    /// measure() may be another one.
    void measureChanged();

private:
    void showMeasure();

    Workspace& m_workspace;
    LinkEditor* m_links;
    QWidget* m_details; ///< of the selected measure
    EntityForm* m_sheet;
    ChildTable* m_reports;
};

} // namespace iplan
