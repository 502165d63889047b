// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

class QDateEdit;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace iplan
{

class EntityForm;
class NoteLine;
class VersionComparison;
class Workspace;

/// Fassungen of a module: put down the texts as they are now, name versions put down, and compare any two of them, or
/// one with now.
class ModuleVersionsView : public FormSection
{
    Q_OBJECT
public:
    explicit ModuleVersionsView(Workspace& workspace, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    bool focusRow(const RowRef& row) override;

    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QLineEdit* label() const { return m_label; }
    [[nodiscard]] QPushButton* putDownButton() const { return m_putDown; }
    [[nodiscard]] EntityForm* form() const { return m_form; }
    [[nodiscard]] VersionComparison* comparison() const { return m_comparison; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeNew();
    QWidget* makeList();
    void reload();
    void fitTable();
    void select(const QUuid& id);
    void showSelected();
    void putDown();
    void removeSelected();
    [[nodiscard]] RowRef selected() const;

    Workspace& m_workspace;
    RowRef m_owner;
    bool m_readOnly = false;
    QLineEdit* m_label;
    QDateEdit* m_date;
    QPushButton* m_putDown;
    NoteLine* m_refused;
    QTableWidget* m_table;
    QPushButton* m_delete;
    EntityForm* m_form;
    VersionComparison* m_comparison;
};

} // namespace iplan
