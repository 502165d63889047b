// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/fieldeditor.h"

class QCompleter;
class QLineEdit;
class QStandardItemModel;
class QToolButton;

namespace iplan
{

class Workspace;

/// A row of another kind, by its name: typing suggests rows whose names hold the words typed (letter case and umlauts
/// do not matter), Down lists them. What is typed counts if it names one row. The button opens the row.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ReferenceEditor(const Column& field, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] bool isModified() const override;
    /// At most so many rows are suggested.
    static constexpr int kSuggestions = 50;

protected:
    [[nodiscard]] Result<Value> readControl() const override;
    void writeControl(const Value& value) override;
    void applyReadOnly(bool readOnly) override;
    [[nodiscard]] bool commitsOnFocusOut() const override;
    /// The name of another row may begin with what is typed.
    [[nodiscard]] bool countsInPauses() const override { return false; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Candidate {
        QUuid id;
        QString label;
        QString folded;
    };
    [[nodiscard]] const QList<Candidate>& candidates() const;
    [[nodiscard]] QList<Candidate> matches(const QString& text) const;
    void suggest(const QString& text);
    void choose(const QModelIndex& index);
    void refreshButton();
    [[nodiscard]] RowRef rowOf(const Value& value) const { return {&field().target(), idFromText(value.text())}; }

    Workspace& m_workspace;
    QLineEdit* m_line = nullptr;
    QToolButton* m_open = nullptr;
    QCompleter* m_completer = nullptr;
    QStandardItemModel* m_suggestions = nullptr;
    QString m_shown;                       ///< name of the value as last written into the line
    QUuid m_chosen;                        ///< picked from the list, until the text is edited
    mutable QList<Candidate> m_candidates; ///< read when first needed, forgotten on every commit
    mutable bool m_candidatesKnown = false;
};

} // namespace iplan
