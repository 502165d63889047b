// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/findingsmodel.h"
#include "ui/page/page.h"

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace iplan
{

class AcceptLine;
struct AcceptWords;
class DetailsLabel;
class DocumentOutput;
class FileChooser;
class Workspace;

/// Lücken: what the rules report, by rule, with the way to mend it and the jump to the field. Whoever decides to leave
/// something as it is accepts it with a reason; it is then no longer among the open ones.
class FindingsPage : public Page
{
    Q_OBJECT
public:
    FindingsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void filterBy(const QString& text) override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] DocumentOutput* output() const { return m_output; }
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] AcceptLine* acceptLine() const { return m_accept; }
    [[nodiscard]] QCheckBox* acceptedChoice() const { return m_showAccepted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QString fileName() const;
    QLayout* makeHead();
    void buildTree();
    void connectParts();
    void reload();
    static AcceptWords acceptWords();
    [[nodiscard]] QList<Finding> selected() const;
    void showDetails();
    void shareColumns();
    void openIndex(const QModelIndex& index);
    void noteFolding(const QModelIndex& index, bool expanded);
    /// Before and after the list is made anew: whoever mends one finding after the other stays where he was.
    void keepPlace();
    void findPlace();

    Workspace& m_workspace;
    DocumentOutput* m_output;
    bool m_stale = true;
    QLabel* m_count;
    QLineEdit* m_filter;
    FindingsModel* m_model;
    QTreeView* m_tree;
    DetailsLabel* m_details;
    QCheckBox* m_showAccepted;
    AcceptLine* m_accept;
    struct Place {
        const Rule* rule = nullptr;
        std::optional<Finding> finding;
        int row = 0;
    };
    Place m_place;                       ///< the current row when the list was last made anew
    QHash<const Rule*, bool> m_expanded; ///< as a person folded and unfolded them
    bool m_placing = false;
    bool m_columnsMoved = false; ///< by a person
};

} // namespace iplan
