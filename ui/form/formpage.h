// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"
#include "ui/form/formsections.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace iplan
{

class FieldEditor;
class FormSection;
class Workspace;

/// Fields and sections under one heading.
struct FormGroup {
    QString title;
    QList<const FieldInfo*> fields;
    QList<SectionInfo> sections;
};

/// One page of an EntityForm: labels beside their fields, or above them where the page is narrow or letters are large.
/// Widgets are made when the page is first shown.
class FormPage : public QWidget
{
    Q_OBJECT
public:
    FormPage(Workspace& workspace, const QString& title, const QList<FormGroup>& groups, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool holds(const FieldInfo& field) const;
    /// Whether a section of the page, made or not, shows rows of that entity.
    [[nodiscard]] bool showsRowsOf(const EntityInfo& entity) const;
    /// Its sections with tables of children.
    [[nodiscard]] QList<SectionInfo> childSections() const;
    /// The labels of all its fields.
    [[nodiscard]] QStringList labels() const;
    /// Gives its labels the room of these, so that fields of pages below one another begin at one line. Before build().
    void alignWith(const QStringList& labels) { m_labels = labels; }
    [[nodiscard]] bool isBuilt() const { return m_built; }
    void build();
    [[nodiscard]] const QList<FieldEditor*>& editors() const { return m_editors; }
    [[nodiscard]] FieldEditor* editor(const FieldInfo& field) const;
    [[nodiscard]] const QList<FormSection*>& sections() const { return m_sections; }
    /// The row that the page shows at present; kept by the form.
    QUuid shown;

Q_SIGNALS:
    void built();
    void edited(iplan::FieldEditor* editor, const iplan::Value& value);
    /// What was typed into it counts now, or was dropped.
    void settled(iplan::FieldEditor* editor);
    void openRequested(const iplan::RowRef& row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildGroup(const FormGroup& group, bool headed);
    void addField(QGridLayout* grid, const FieldInfo& field);
    void addSection(const SectionInfo& section, bool headed);
    /// Labels beside or above, wrapped at blanks, none cut off.
    void arrangeLabels();
    [[nodiscard]] int labelWidth() const;

    struct Row {
        QGridLayout* grid = nullptr;
        int number = 0; ///< in the grid, counted from 0
        QLabel* label = nullptr;
        FieldEditor* editor = nullptr;
    };

    Workspace& m_workspace;
    const QString m_title;
    const QList<FormGroup> m_groups;
    QStringList m_labels; ///< that have room beside the fields
    bool m_built = false;
    bool m_labelsAbove = false;
    QList<Row> m_rows;
    QList<FieldEditor*> m_editors;
    QList<FormSection*> m_sections;
};

} // namespace iplan
