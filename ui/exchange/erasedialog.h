// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/erase.h"
#include "core/store/backup.h"
#include "ui/dialog/stepdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace iplan
{

class Workspace;

/// "Personendaten löschen": which person, what would go where, and a deliberate yes, since this is the one thing that
/// cannot be taken back. Erases in the file, then in the backups of this PC.
class EraseDialog : public StepDialog
{
    Q_OBJECT
public:
    /// `person` is in front at first, if it is one.
    EraseDialog(Workspace& workspace, const RowRef& person, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A text in which the name still stands is to be looked at.
    void openRequested(const iplan::RowRef& row);

protected:
    void finish() override;

private:
    void fillPersons(const RowRef& person);
    [[nodiscard]] RowRef person() const;
    void preview();
    void showPreview(const Result<ErasurePreview>& preview);
    void showErased(const ErasureResult& erasure, const Result<ErasedBackups>& backups);
    [[nodiscard]] QString countsText(const QList<RowRef>& rows) const;
    /// The sentence with the names of the rows.
    [[nodiscard]] QString redactedText(const QList<RowRef>& rows, const QString& sentence) const;
    [[nodiscard]] QWidget* mentionList(const ErasureResult& erasure);

    Workspace& m_workspace;
    QComboBox* m_persons;
    QLabel* m_what;
    QCheckBox* m_authors;
    QCheckBox* m_understood;
    ErasurePreview m_preview;
    int m_asked = 0; ///< only the last answer counts
};

} // namespace iplan
