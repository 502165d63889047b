// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "ui/page/sidepanel.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace iplan
{

class FileChooser;
class NoteLine;
class TemplatePictureRow;
class TickList;
class Workspace;

/// Changes a template beside the preview: what is typed shows there at once (draft()), and is written when a field is
/// left, so that undo takes back field by field. What is wrong is said at the top.
class TemplatePanel : public SidePanel
{
    Q_OBJECT
public:
    TemplatePanel(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    using QWidget::show;
    /// Shows that template, as the file has it now; what is typed and not written yet is kept where it is the same one.
    void show(const ReportTemplate& row);
    /// The template with what is typed.
    [[nodiscard]] const ReportTemplate& draft() const { return m_draft; }
    /// What is wrong, one sentence a line; empty where nothing is.
    [[nodiscard]] QString problem() const;
    /// Whether no report can be made with it.
    [[nodiscard]] bool hinders() const { return m_hinders; }
    /// Writes what is typed.
    void write();
    /// Takes the focus.
    void begin();

Q_SIGNALS:
    void draftChanged();

private:
    /// A field of the template and how its editor shows the draft.
    struct Bound {
        const FieldInfo* field;
        QWidget* editor;
        std::function<void()> refresh;
    };
    QLineEdit* addLine(const char* key, const QString& label);
    QPlainTextEdit* addText(const char* key, const QString& label);
    void addTick(const char* key, const QString& label);
    void addFont(const char* key, const QString& label);
    void addSize();
    void addColor(const char* key, const QString& label, const QStringList& colors);
    void addPlaceholders();
    void addPages();
    void addLook();
    void addSections();
    void addHeading(const QString& text);
    void bind(const char* key, QWidget* editor, std::function<void()> refresh);
    /// Takes a value into the draft; with `writes` into the file.
    void take(const FieldInfo& field, const Value& value, bool writes);
    [[nodiscard]] Value valueOf(const FieldInfo& field) const { return field.get(&m_draft); }
    void takeSections();
    void showColumns();
    void refresh();
    void showProblems();

    Workspace& m_workspace;
    ReportTemplate m_draft;
    ReportTemplate m_stored; ///< as it was shown last
    QList<Bound> m_bound;
    NoteLine* m_problem;
    TickList* m_sections;
    TickList* m_columns;
    QHash<QString, QStringList> m_chosenColumns; ///< by section, other than the usual ones
    TemplatePictureRow* m_logo;
    TemplatePictureRow* m_cover;
    QWidget* m_lastText = nullptr; ///< in which a placeholder is put
    bool m_isFilling = false;
    bool m_hinders = false;
};

} // namespace iplan
