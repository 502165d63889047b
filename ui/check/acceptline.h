// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace iplan
{

class Workspace;

/// How a list of findings calls what is accepted in it; German, from tr().
struct AcceptWords {
    QString accept;  ///< of the button
    QString reopen;  ///< of the button if all that is chosen was accepted before
    QString example; ///< of a reason
    QString tip;
    QString acceptOperation; ///< core/ops/acceptfinding.h
    QString reopenOperation;
};

/// Below a list of findings: a reason and the button that accepts what is chosen, or reports it again if all of it was
/// accepted before. Each is one step of undo.
class AcceptLine : public QWidget
{
    Q_OBJECT
public:
    AcceptLine(Workspace& workspace, AcceptWords words, QWidget* parent = nullptr);

    /// What is chosen in the list.
    void setChosen(const QList<Finding>& findings);
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    /// Something was accepted or reported again.
    void done();

private:
    [[nodiscard]] bool reopens() const;
    void refresh();
    void accept();

    Workspace& m_workspace;
    AcceptWords m_words;
    QList<Finding> m_findings;
    QLabel* m_label;
    QLineEdit* m_reason;
    QPushButton* m_button;
};

} // namespace iplan
