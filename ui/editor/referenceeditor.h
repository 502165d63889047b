// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/namelikeness.h"
#include "ui/editor/fieldeditor.h"

#include <optional>

class QCompleter;
class QLineEdit;
class QStandardItemModel;
class QToolButton;

namespace iplan
{

class Workspace;

/// A row of another kind, by its name: typing suggests rows whose names hold the words typed (letter case and umlauts
/// do not matter), Down lists them: first those that suit the row whose field it is. Return takes the suggestion that
/// is marked, at first that which fits best. What is typed counts if it names one row. Where nothing fits, similar
/// names are suggested and, after offerNewRows(), a new row of that name, which Return takes if there is nothing else,
/// and which whoever closed the list by Esc means on leaving the field. Where it may belong to several rows, the list
/// asks to which. The button opens the row.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ReferenceEditor(const Column& field, Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] bool isModified() const override;
    void offerNewRows(const Beside& beside) override { m_beside = beside; }
    [[nodiscard]] NamedRow namedRow() const override;
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
    [[nodiscard]] QList<Candidate> matches(const QString& text, const QSet<QUuid>& first = {}) const;
    [[nodiscard]] QList<Candidate> similar(const QString& text) const;
    /// What suits the row beside; read once while somebody types.
    [[nodiscard]] const QSet<QUuid>& related() const;
    /// Whether a new row of that name may be offered.
    [[nodiscard]] bool mayBeNew(const QString& name) const;
    void addSuggestion(const QString& text, const QUuid& id, const QString& newName = {});
    void suggest(const QString& text);
    /// What a new row may belong to; empty where its kind belongs to nothing.
    [[nodiscard]] QList<Record> owners() const;
    /// Lists what the new row of that name may belong to.
    void suggestOwners(const QString& name, const QList<Record>& owners);
    [[nodiscard]] bool asksOwner() const;
    /// Shows the suggestions, which `name` is the accessible name of.
    void showSuggestions(const QString& name);
    /// The suggestion that Return takes if nobody marks another one; -1 for none.
    [[nodiscard]] int bestOf(const QList<Candidate>& shown, const QString& name) const;
    /// A key in the open list; true where the list shall not see it.
    bool listKey(int key);
    /// The list was closed by Esc: what is typed stands for a new row, where that is offered and nothing else fits.
    void meanNewRow();
    /// Where the suggestions come, in the line: below it, as wide as they are.
    [[nodiscard]] QRect suggestionPlace() const;
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
    mutable std::vector<ComparedName> m_names; ///< of the candidates, read when nothing fits
    mutable std::optional<QSet<QUuid>> m_related;
    Beside m_beside;          ///< null: no new rows
    NamedRow m_new;           ///< named, perhaps made by now
    bool m_tabbedOut = false; ///< the suggestions were left by Tab
    bool m_marked = false;    ///< somebody marked a suggestion, not the program
    bool m_byReturn = false;  ///< Return is taking one
};

} // namespace iplan
