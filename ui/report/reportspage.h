// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"
#include "ui/report/reportjob.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace iplan
{

class DisclosureField;
class FileChooser;
class PageView;
class SectionChoice;
class TemplateChoice;
class TemplatePanel;
class Workspace;

/// Berichte: choose a report, see it, print it, save it; export the data. All of the work is done in another thread.
/// Members of groups whose list is protected are in it once somebody said why.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    ReportsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);
    ~ReportsPage() override;

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    /// Shows the dialog of the printer.
    void print() override;
    void savePdf() override { askAndSave(report::usualPdf()); }
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] PageView* preview() const { return m_preview; }
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    [[nodiscard]] TemplateChoice* templates() const { return m_template; }
    [[nodiscard]] TemplatePanel* templatePanel() const { return m_templatePanel; }
    /// Paints the report in the preview on the printer.
    void printTo(QPrinter& printer);
    void save(report::Format format, const QString& target);
    /// With a reason also the members of groups whose list is protected.
    void exportData(ExportFormat format, const QString& target, const QString& reason = {});

Q_SIGNALS:
    /// A preview, a file or an export is finished; empty `file` for the preview.
    void finished(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeControls();
    void fitControls();
    void addChoice(QVBoxLayout& layout);
    void addOutput(QVBoxLayout& layout);
    void addExport(QVBoxLayout& layout);
    void addProgress(QVBoxLayout& layout);
    /// Offers the rows that the chosen report can be about.
    void reloadRows();
    void refreshPreview();
    /// The preview, after a moment: whoever goes on typing waits for one only.
    void refreshLater();
    /// The same for another output, which needs a reason of its own to name protected members.
    void refreshAnew();
    /// Another template is chosen, or the chosen one changed.
    void followTemplate();
    void followChoices();
    /// The sections that the template chooses; nothing without one.
    [[nodiscard]] std::optional<QStringList> templateSections() const;
    void editTemplate();
    void endTemplate();
    /// The template chosen, with what is typed in its panel.
    [[nodiscard]] std::optional<ReportTemplate> chosenTemplate() const;
    void askAndSave(report::Format format);
    void askAndExport();
    void begin(const QString& what);
    void end();
    using Writing = std::function<Result<>(const CancelFlag& flag, MemberNaming& naming)>;
    /// Runs `work` in another thread; where it left out members of groups whose list is protected, asks for a reason to
    /// do it `again` with them.
    void write(const QString& target, const QString& reason, const Writing& work,
               const std::function<void(const QString& reason)>& again = {});
    void finish(const Result<>& result, const QString& file, const MemberNaming& naming);
    void cancel();
    void updateControls();
    void reloadEditions();
    /// The edition that is asked for; without an id if none is.
    [[nodiscard]] Edition chosenEdition() const;
    /// Lets "Stand" go from the first day of the file to today.
    void updateDays();
    /// The edition chosen, or the file as it is, or as it was at the end of the day chosen.
    [[nodiscard]] Result<FileState> state() const;
    [[nodiscard]] QDate day() const;
    [[nodiscard]] const report::ReportInfo& chosenReport() const;
    [[nodiscard]] Result<ReportRequest> request() const;
    [[nodiscard]] QString proposedName() const;

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QComboBox* m_kind;
    TemplateChoice* m_template;
    TemplatePanel* m_templatePanel;
    QComboBox* m_row; ///< what the report is about
    QLabel* m_rowLabel = nullptr;
    const EntityInfo* m_rowsOf = nullptr; ///< whose rows are offered
    QScrollArea* m_controls = nullptr;
    QComboBox* m_edition; ///< null id: the file as it is, or was on a day
    QDateEdit* m_asOf;
    SectionChoice* m_sections;
    QCheckBox* m_people;
    QCheckBox* m_public;
    DisclosureField* m_disclosure;
    QComboBox* m_exportFormat;
    QPushButton* m_print = nullptr;
    QWidget* m_progress = nullptr;
    QLabel* m_task = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_pages;
    PageView* m_preview;
    QTimer* m_refresh;
    CancelFlag m_previewFlag; ///< of the preview being made
    CancelFlag m_flag;        ///< of the file being written
    QString m_reason;         ///< for naming members of groups whose list is protected
    MemberNaming m_shown;     ///< what the preview names of them
    int m_running = 0;
    bool m_stale = true;
};

} // namespace iplan
