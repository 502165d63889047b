// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/jsonimport.h"

#include <functional>
#include <memory>
#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace iplan
{

class Workspace;

/// Stands in front while an export or a list of others is imported into the open file in another thread; the file is
/// closed as long. Says how far it is, and can give it up: then the file is as it was. Goes away by itself.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(Workspace& workspace, QWidget* parent);

    /// Imports the JSON of an export into the open file as one step that can be undone. Passed over while one is under
    /// way.
    void start(const QString& path);
    /// Runs in another thread, with the file that was open; tells how far it is and ends soon when given up.
    using Work = std::function<Result<ImportReport>(Store&, ImportProgress&)>;
    /// As start(), for what writes otherwise; `name` is what people know the source by.
    void start(const QString& name, const Work& work);
    [[nodiscard]] bool isBusy() const { return m_progress != nullptr; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    /// Gives up. What is through already stays.
    void reject() override;

Q_SIGNALS:
    /// The file is open again.
    void imported(const iplan::ImportReport& report);
    void failed(const iplan::Error& error);

private:
    void finish(const Result<ImportReport>& report, const Result<>& opened);
    void showProgress();

    Workspace& m_workspace;
    std::shared_ptr<ImportProgress> m_progress; ///< of the import under way
    QLabel* m_task;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer* m_tick;
};

} // namespace iplan
