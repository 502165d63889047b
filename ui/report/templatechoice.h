// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "core/report/content/catalogue.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace iplan
{

class FileChooser;
class Workspace;

/// With which template a report is made: none, one of the file, at first the usual one; and what can be done with
/// templates: begin a new one, change it, save it as a file, take one over from a file, delete it.
class TemplateChoice : public QWidget
{
    Q_OBJECT
public:
    TemplateChoice(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Offers the templates for that report: the one that was chosen last, at first the usual one.
    void setReport(const report::ReportInfo& report);
    /// As the file has it; nothing for none.
    [[nodiscard]] std::optional<ReportTemplate> chosen() const;
    void choose(const Id<ReportTemplate>& reportTemplate);
    [[nodiscard]] QComboBox* box() const { return m_box; }
    [[nodiscard]] QToolButton* tools() const { return m_tools; }

    void begin();
    void saveTo(const QString& path);
    void takeFrom(const QString& path);
    void remove();

Q_SIGNALS:
    /// Another template is chosen, or the chosen one is another now.
    void changed();
    /// The template that is chosen is to be changed.
    void editRequested();

private:
    void reload();
    void makeTools();
    void askAndSave();
    void askAndTake();
    [[nodiscard]] QString freeTitle() const;

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QComboBox* m_box;
    QToolButton* m_tools;
    QList<QAction*> m_ofTemplate; ///< what can be done with one that is chosen
    const report::ReportInfo* m_report = nullptr;
    QHash<const report::ReportInfo*, QUuid> m_last; ///< what a person chose; null for none
};

} // namespace iplan
