// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"
#include "core/ops/importplan.h"

#include <memory>

namespace iplan
{

class ComingRows;

/// What taking over a list would do, row by row, before anything is written.
struct ListPlan {
    /// What becomes of a row of the list.
    enum class Fate {
        Create,
        Change,
        Unchanged,
        Duplicate, ///< may be one that is there already; left out until somebody says which
        Faulty,    ///< a cell cannot be read or is closed; nothing of the row is taken
        Skipped,   ///< a sum, a heading, or left out by a person
    };
    struct Line {
        int sheetRow = 0; ///< from 0
        Fate fate = Fate::Unchanged;
        RowRef row = {};               ///< that it changes or makes; null if left out before that was known
        QString label = {};            ///< how people know it
        QStringList reasons = {};      ///< German sentences
        QList<RowRef> candidates = {}; ///< of a Duplicate
    };
    /// The rows of one entity that lines become.
    struct Part {
        ImportPlan plan;
        QList<int> lines; ///< for each row of the plan: in `lines`; -1 for what several lines refer to
    };
    /// A cell that cannot be taken.
    struct Note {
        int line = 0;   ///< in `lines`
        int column = 0; ///< of the sheet, from 0; -1: none in particular
        QString text;
        QString message;
        QString hint;
    };
    /// A link that goes because its cell does not name it any more (ColumnMapping::replaces).
    struct Unlinked {
        int line = 0;   ///< in `lines`
        int column = 0; ///< of the sheet, from 0
        RowRef link;
        QString text; ///< what the record is no longer linked with: "Amt für Beispiele (Träger)"
    };
    /// A text of a column that somebody has to decide about, once for all cells that hold it.
    struct Question {
        QString heading;
        QString text;
        int count = 0;
        QString message;
        bool mayBeNew = false;         ///< a row of that name can be made
        QList<RowRef> candidates = {}; ///< that may be meant
    };

    /// A row that a line makes, for other sheets of the same book.
    struct NewRow {
        int line = 0; ///< in `lines`
        RowRef row;
        QStringList names; ///< by which others may mean it
    };

    const EntityInfo* entity = nullptr;
    QString source;      ///< "massnahmen.xlsx, Blatt „Liste“"
    QStringList notices; ///< what people should know: columns that are not there
    QList<Line> lines;
    std::vector<Part> parts; ///< in the order of writing
    QList<Note> notes;
    QList<Note> hints; ///< of cells that are taken, but should be looked at; also among the reasons of their lines
    QList<Question> questions;
    QList<Unlinked> unlinked;
    QList<NewRow> newRows; ///< also those of lines that are left out; only with ListPlanOptions::coming
    QList<RowRef> removed; ///< rows that the list calls deleted: they go into the Papierkorb
    QList<RowRef> missing; ///< rows of an earlier version of this list that are not in it; see TableMapping::missing
    TableMapping::Missing missingFate = TableMapping::Missing::Keep;
    std::shared_ptr<const OwnFieldList> ownFields; ///< whose columns the parts name

    [[nodiscard]] int count(Fate fate) const;
    /// How many rows would be made and changed, of all entities.
    [[nodiscard]] int rowsToWrite() const;
    /// About how many bytes the commit would take; more than kMostCommitBytes (core/store/cborlimits.h) is refused.
    [[nodiscard]] qsizetype commitBytes() const;
    [[nodiscard]] bool doesNothing() const
    {
        return rowsToWrite() == 0 && unlinked.isEmpty() && removed.isEmpty() &&
               (missing.isEmpty() || missingFate == TableMapping::Missing::Keep);
    }
};

/// "neu", "ändert", "unverändert", "Dublette?", "fehlerhaft", "übersprungen".
[[nodiscard]] QString fateText(ListPlan::Fate fate);
/// The same once the list is taken over: "angelegt", "geändert", …
[[nodiscard]] QString doneText(ListPlan::Fate fate);

/// What a person said about one row of the list.
struct LineDecision {
    enum class Kind {
        New,  ///< is a row of its own
        Same, ///< is the row `row`
        Skip, ///< is left out
    };
    Kind kind = Kind::New;
    QUuid row = {};
};

/// What is known beside the mapping.
struct ListPlanOptions {
    QHash<int, QHash<int, QString>> corrections = {}; ///< by row and column of the sheet: read in place of the cell
    QHash<int, LineDecision> decisions = {};          ///< by row of the sheet
    std::optional<bool> englishNumbers = {};          ///< whether "1,234" is 1234; otherwise what most amounts are
    QDate today = QDate::currentDate();
    /// What other sheets of the same book make; not null also where they make nothing yet.
    const ComingRows* coming = nullptr;
    /// The ids that new rows get, by row of the sheet; otherwise any.
    QHash<std::pair<int, const EntityInfo*>, QUuid> newIds = {};
    bool isWhole = false;   ///< an export of this program with all rows: those that it lacks are missing
    bool isMessage = false; ///< cards or a calendar, as planList() sees itself: what they refer to need not be there
    const std::atomic_bool* cancelled = nullptr;
    std::atomic<qint64>* done = nullptr; ///< rows read so far
};

/// Plans how the sheet of the mapping would be taken over. Rejected, with what to do: no such sheet, none of the
/// columns is there, the key column is not there; errors of the source as TableSource::eachRow(); Rejected when
/// cancelled. A commit of this program does not wait; the plan is begun anew after it. Rows of others are never merged
/// by themselves: whoever looks like a row that is there is a Duplicate.
[[nodiscard]] Result<ListPlan> planList(const Store& store, const TableSource& source, const TableMapping& mapping,
                                        const ListPlanOptions& options = {});

/// Writes the plan: all of it or nothing. `goOn` is asked at first and now and then, and gets the number of rows
/// written.
Result<> applyListPlan(Writer& writer, const ListPlan& plan, const std::function<Result<>(qint64 done)>& goOn = {});
/// Its first half: rows that are made and changed.
Result<> writeListRows(Writer& writer, const ListPlan& plan, const std::function<Result<>(qint64 done)>& goOn);
/// Its second half: what is unlinked and put away.
Result<> removeListRows(Writer& writer, const ListPlan& plan);

/// Operation of the commit.
inline const QString kListImportOperation = QStringLiteral("import:list");

} // namespace iplan
