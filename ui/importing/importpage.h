// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QScrollArea;
class QSplitter;

namespace iplan
{

class ColumnsPanel;
class FileChooser;
class FoldingHeading;
class ImportSession;
class PreviewPanel;
class SourcePanel;
class LevelOptions;
class TakeoverOptions;
class TakeoverPanel;
class WaitLine;
class Workspace;

/// Listen übernehmen: a list of others beside what becomes of it. On the left the source and its columns, on the right
/// the preview of each row and the way to take it over. Nothing is written before that; undo takes all of it back.
class ImportPage : public Page
{
    Q_OBJECT
public:
    ImportPage(Workspace& workspace, FileChooser& chooser, ImportSession& session, QWidget* parent = nullptr);

    void activate() override;
    void flush() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] SourcePanel* source() const { return m_source; }
    [[nodiscard]] ColumnsPanel* columns() const { return m_columns; }
    [[nodiscard]] PreviewPanel* preview() const { return m_preview; }
    [[nodiscard]] TakeoverPanel* takeover() const { return m_takeover; }
    [[nodiscard]] WaitLine* waitLine() const { return m_wait; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Undo takes back a correction first, wherever on the page the focus is: the file has not been written to.
    bool event(QEvent* event) override;

private:
    void buildPanes();
    void buildOptions();
    void updateBusy();
    void takeFocusWhenDone();
    /// Folds what is chosen seldom where there is little room, until a person has folded or unfolded it.
    void fold();
    /// Side by side where there is room for it, else one below the other.
    void arrange();

    Workspace& m_workspace;
    ImportSession& m_session;
    WaitLine* m_wait;
    QScrollArea* m_all;
    QSplitter* m_splitter;
    QScrollArea* m_left;
    QScrollArea* m_right;
    SourcePanel* m_source;
    ColumnsPanel* m_columns;
    PreviewPanel* m_preview;
    FoldingHeading* m_optionsHeading;
    QWidget* m_optionsBody;
    LevelOptions* m_levels;
    TakeoverOptions* m_options;
    TakeoverPanel* m_takeover;
    bool m_isFoldChosen = false;       ///< a person folded or unfolded the options
    bool m_isSourceFoldChosen = false; ///< or the source
    bool m_goesToPreview = false;      ///< somebody has chosen a list that is being read
};

} // namespace iplan
