// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/writing.h"
#include "ui/base/filereader.h"
#include "ui/model/findingsmodel.h"
#include "ui/page/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace iplan
{

class DetailsLabel;
class FoldingHeading;
class AcceptLine;
struct AcceptWords;
class HouseStyleLine;
class WaitLine;
class Workspace;

/// Texte prüfen: hints on how the texts of the file, of a module or of one row are written, by the rules of the office.
/// Changes nothing by itself: each hint shows its sentence, leads to its field and can be accepted.
class WritingPage : public Page
{
    Q_OBJECT
public:
    explicit WritingPage(Workspace& workspace, QWidget* parent = nullptr);

    void activate() override;
    void focusFilter() override;
    [[nodiscard]] PageAbilities abilities() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    /// Checks the texts of the row and of what belongs to it; of a null row all texts.
    void showScope(const RowRef& row);

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QComboBox* scope() const { return m_scope; }
    [[nodiscard]] HouseStyleLine* rules() const { return m_rules; }
    [[nodiscard]] AcceptLine* acceptLine() const { return m_accept; }
    [[nodiscard]] QPushButton* listButton() const { return m_toList; }
    [[nodiscard]] QCheckBox* acceptedChoice() const { return m_showAccepted; }
    [[nodiscard]] DetailsLabel* details() const { return m_details; }
    /// Folds the rules away where there is little room.
    [[nodiscard]] FoldingHeading* rulesHeading() const { return m_rulesHeading; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static AcceptWords acceptWords();
    struct Checked {
        QList<Finding> hints;
        HouseStyle style;
    };
    QLayout* makeHead();
    QLayout* makeFoot();
    void fold();
    void makeTree();
    void connectParts();
    void fillScopes();
    [[nodiscard]] RowRef scopeRow() const;
    [[nodiscard]] static Result<Checked> check(const Store& store, const RowRef& scope, QDate today,
                                               const std::atomic_bool& cancelled);
    void reload();
    void take(const Checked& checked);
    void showHints();
    [[nodiscard]] QList<Finding> chosen() const;
    void showDetails();
    /// Leads to the field, and selects the sentence in it.
    void openHint(const Finding& hint);
    void addToList();

    Workspace& m_workspace;
    FileReader m_reader;
    bool m_stale = true;
    QList<Finding> m_hints;
    RowRef m_asked; ///< a row that another page asked for, beside the modules
    QComboBox* m_scope;
    QLabel* m_count;
    FoldingHeading* m_rulesHeading;
    HouseStyleLine* m_rules;
    WaitLine* m_wait;
    QLineEdit* m_filter;
    QCheckBox* m_showAccepted;
    FindingsModel* m_model;
    QTreeView* m_tree;
    DetailsLabel* m_details;
    AcceptLine* m_accept;
    QPushButton* m_toList;
};

} // namespace iplan
