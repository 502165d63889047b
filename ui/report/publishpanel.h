// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publication.h"
#include "ui/base/background.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace iplan
{

class FileChooser;
class Workspace;

/// "Öffentliche Fassung": looks first where texts still name people of the file, shows every place, then writes the
/// folder. All of the work is done in another thread; it can be given up.
class PublishPanel : public QWidget
{
    Q_OBJECT
public:
    PublishPanel(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);
    ~PublishPanel() override;

    /// What is to be published, asked for at each click; an error is shown.
    void setRequest(std::function<Result<PublishRequest>()> request) { m_request = std::move(request); }
    [[nodiscard]] QPushButton* checkButton() const { return m_check; }
    [[nodiscard]] QPushButton* publishButton() const { return m_publish; }
    [[nodiscard]] QListWidget* mentions() const { return m_mentions; }
    [[nodiscard]] QString outcome() const;

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row, const iplan::FieldInfo* field);
    /// The texts were looked at, or the folder was written, or neither worked.
    void finished();

private:
    void check();
    void showMentions(const Result<QList<PersonMention>>& found);
    void askAndPublish();
    void write(const QString& folder);
    void begin(const QString& what);
    void end(const QString& text);
    void openMention();

    Workspace& m_workspace;
    FileChooser& m_chooser;
    std::function<Result<PublishRequest>()> m_request;
    QPushButton* m_check;
    QListWidget* m_mentions;
    QPushButton* m_publish;
    QLabel* m_outcome;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    FileState m_checked; ///< whose texts were looked at
    QList<PersonMention> m_found;
    CancelFlag m_flag;
};

} // namespace iplan
