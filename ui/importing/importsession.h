// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importjob.h"

#include <QObject>

namespace iplan
{

class ImportDialog;
class Workspace;

/// What people say of the source: one of these.
struct SourceChoice {
    std::optional<const EntityInfo*> entity = {}; ///< that it lists
    std::optional<QString> sheet = {};
    std::optional<TableArea> area = {};
    std::optional<CsvDialect> dialect = {};
    std::optional<QString> saved = {}; ///< title of the mapping that it is taken with
    std::optional<bool> whole = {};    ///< all sheets of an own book together
};

/// A list of others on its way into the open file: what was chosen for it, and the plan, which is made anew in another
/// thread after each choice. Outlives the pages, since the file is closed while the list is taken over. One piece of
/// work at a time; what is out of date when it ends is thrown away and begun again.
class ImportSession : public QObject
{
    Q_OBJECT
public:
    explicit ImportSession(Workspace& workspace, QObject* parent = nullptr);
    ~ImportSession() override;

    /// Begins with a file, or with what was pasted. `entity`: what it lists, if that is known.
    void begin(const QString& path, const EntityInfo* entity = nullptr);
    void begin(std::unique_ptr<TableSource> source, const EntityInfo* entity = nullptr);
    /// Lets go of the list.
    void clear();

    [[nodiscard]] const ImportState& state() const { return m_state; }
    /// Something is being read or planned.
    [[nodiscard]] bool isBusy() const { return m_cancel != nullptr; }
    /// A mapping is being looked for: columns cannot be chosen meanwhile.
    [[nodiscard]] bool isProposing() const { return m_wishes.has_value(); }
    /// Gives up what is being read or planned.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// Begins again what was stopped.
    void resume();
    /// Plans anew if the file has changed since.
    void refresh();

    /// What is listed and where; another mapping is proposed for it.
    void choose(const SourceChoice& choice);
    /// Takes it over in place of the mapping of state(); its area must be the same.
    void setMapping(const TableMapping& mapping);
    /// Makes an own field for the column of the table with that number, and has the column become it.
    void makeOwnField(qsizetype column);
    /// Keeps the mapping in the file. False if that was refused; the workspace has reported why.
    bool save(const QString& title);

    /// Reads the text in place of what stands in the cell of the sheet; a null one takes that back.
    void correct(int sheetRow, int column, const QString& text);
    [[nodiscard]] QString correction(int sheetRow, int column) const;
    /// Says what a row of the sheet is; nothing takes that back.
    void decide(int sheetRow, const std::optional<LineDecision>& decision);

    [[nodiscard]] bool canApply() const;
    /// Takes the list over as one step, with progress before `window`.
    void apply(QWidget* window);
    /// The plan that was taken over, until something else is written or chosen; null before.
    [[nodiscard]] std::shared_ptr<const ListPlan> applied() const { return m_applied; }
    [[nodiscard]] ImportDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    /// state() or applied() is another one.
    void changed();
    void busyChanged();
    /// apply() is through, and the file open again.
    void finished();
    void failed(const iplan::Error& error);

private:
    void setEntity(const EntityInfo* entity);
    void setSheet(const QString& name);
    void setArea(const TableArea& area);
    void setDialect(const CsvDialect& dialect);
    void useSaved(const QString& title);
    void setWhole(bool isWhole);
    void showSheet(const QString& name);
    void propose(const MappingWishes& wishes, const QString& savedTitle = {});
    [[nodiscard]] MappingWishes present() const;
    void replan();
    void start();
    void take(ImportState state, int revision);
    void letGo(ImportState state);
    void onWritten();
    void onClosing();
    void finish(const Result<>& result);
    void forgetApplied();
    /// Writes; what is being read ends first, since nobody writes meanwhile.
    bool write(const QString& operation, const Store::Body& body);
    [[nodiscard]] bool isInMemory() const;

    Workspace& m_workspace;
    ImportState m_state;
    std::optional<MappingWishes> m_wishes; ///< to be answered
    QString m_savedTitle;
    ListPlanOptions m_options;
    int m_revision = 0;     ///< of what was chosen; work for an earlier one does not count
    CancelFlag m_cancel;    ///< of the work under way; null if there is none
    bool m_isWhole = false; ///< all sheets are taken, if the source is an own book
    bool m_isStale = false;
    bool m_isStopped = false;
    bool m_isApplying = false;
    bool m_isSaving = false;
    std::shared_ptr<const ListPlan> m_applied;
    ImportDialog* m_dialog = nullptr;
};

} // namespace iplan
