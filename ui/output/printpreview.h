// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"
#include "core/report/content/listreport.h"
#include "core/report/layout.h"
#include "ui/base/background.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace iplan
{

class DisclosureField;
class FileChooser;
class OutputLine;
class PageView;
class WaitLine;
class Workspace;

/// What is about to be printed, page by page, as it will come out of the printer; from here it goes there or into a
/// PDF. The pages are put together in another thread. Asks for a reason where the pages lack members of groups whose
/// list is protected, and keeps it whenever pages with them leave. Not modal; closes with the file.
class PrintPreview : public QDialog
{
    Q_OBJECT
public:
    /// Puts the document together, in another thread, one call at a time: must not touch the window, and may stop once
    /// it is cancelled.
    using Make = std::function<Result<report::Document>(const report::ListPaper& paper,
                                                        const std::atomic_bool& cancelled, MemberNaming& naming)>;

    /// `name` is proposed for the PDF.
    PrintPreview(Workspace& workspace, FileChooser& chooser, const QString& name, Make make, QWidget* parent);
    ~PrintPreview() override;

    /// Offers how a list is put on paper, beginning with `paper`. To be called before begin().
    void offerPaper(const report::ListPaper& paper);
    /// Puts the pages together and shows them; also the dialog itself.
    void begin();

    /// Null until they are there.
    [[nodiscard]] const report::Layout* pages() const;
    [[nodiscard]] PageView* view() const { return m_view; }
    [[nodiscard]] OutputLine* output() const { return m_output; }
    void savePdf();

Q_SIGNALS:
    /// Somebody chose another paper.
    void paperChosen(const iplan::report::ListPaper& paper);

private:
    struct Pages;
    QWidget* makeChoices();
    QLayout* makeButtons();
    void choose();
    void make();
    void take(const Result<std::shared_ptr<const Pages>>& pages);
    void print();

    Workspace& m_workspace;
    const QString m_name;
    const Make m_make;
    report::ListPaper m_paper;
    QString m_reason; ///< for naming members of groups whose list is protected
    std::shared_ptr<const Pages> m_pages;
    CancelFlag m_flag;
    bool m_isMaking = false;
    bool m_isStale = false; ///< was asked for anew while it was made
    QWidget* m_choices = nullptr;
    QComboBox* m_orientation;
    QCheckBox* m_fit;
    QLabel* m_count;
    QLabel* m_problem;
    PageView* m_view;
    WaitLine* m_wait;
    DisclosureField* m_disclosure;
    OutputLine* m_output;
    QPushButton* m_print = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace iplan
