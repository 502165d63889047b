// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace iplan
{

/// What the window shows while no file is open: new, open, samples, and the files used last. Asks the window to do it.
/// Most starts open a file at once, so its parts are made when it is first shown.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    /// Shows these files; missing ones are marked.
    void setRecentFiles(const QStringList& paths);
    /// Whether it offers to lead through the program.
    void setIntroductionOffered(bool offered);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    /// To begin from what others exchange.
    void joinRequested();
    /// To begin from a list of others, such as an Excel workbook.
    void listRequested();
    /// "koeln" or "aachen".
    void sampleRequested(const QString& name);
    void fileChosen(const QString& path);
    void introductionRequested();
    /// The person does not want to be asked again.
    void introductionDeclined();
    /// The person took a file off the list.
    void fileForgotten(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void fillRecent();
    /// Of the files, which may lie where nobody answers.
    void askForDates();
    /// Lines stay short enough to read, whatever the size of the letters.
    void fitWidth();
    QWidget* makeActions();
    QWidget* makeOffer();
    QWidget* makeRecent();
    void showContextMenu(const QPoint& position);

    QStringList m_paths;
    bool m_isOffered = false;
    // Null until it is first shown:
    QWidget* m_content = nullptr;
    QListWidget* m_recent = nullptr;
    QLabel* m_none = nullptr;
    QWidget* m_offer = nullptr;
};

} // namespace iplan
