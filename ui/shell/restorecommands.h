// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/lastmerge.h"
#include "ui/shell/feature.h"

namespace iplan
{

/// Puts a backup in the place of the open file, says what happened and offers to take it back. The file must be closed
/// for it, and closing takes all pages away: so this is the window's business.
class RestoreCommands : public Feature
{
    Q_OBJECT
public:
    explicit RestoreCommands(MainWindow& window);

private:
    void restore(const Backup& backup);
    /// The latest merge; none if reading failed (which is shown).
    [[nodiscard]] std::optional<LastMerge> merge() const;
    void showWhetherMergeGoesBack();
    void takeBackMerge();
    void onRestored(const Backup& backup, const QString& path, const Result<std::optional<Backup>>& before);
    void tell(const Backup& backup, const std::optional<Backup>& before);
};

} // namespace iplan
