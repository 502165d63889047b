// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/addressed.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace iplan
{

class EntityPage;
class Workspace;

/// To whom something is written: the rows selected in the list of a page, or all that it shows; for which purpose,
/// where people have consented to purposes; and who is left out, each with the reason. The top of panels that write.
class WritingHead : public QWidget
{
    Q_OBJECT
public:
    WritingHead(EntityPage& page, Workspace& workspace, QWidget* parent = nullptr);

    /// Looks anew at what is selected and shown, and at the purposes.
    void refresh();
    [[nodiscard]] QList<RowRef> rows() const;
    /// For today.
    [[nodiscard]] WritingScope scope() const;
    /// Names those who are left out; hidden where nobody is.
    void showLeftOut(const QList<LeftOut>& leftOut);

Q_SIGNALS:
    /// Others are written to, or for another purpose.
    void changed();

private:
    void fillRows();
    void fillPurposes();

    EntityPage& m_page;
    Workspace& m_workspace;
    QComboBox* m_rows;
    QLabel* m_purposeLabel;
    QComboBox* m_purpose;
    QLabel* m_leftOutLabel;
    QListWidget* m_leftOut;
};

} // namespace iplan
