// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"

#include <functional>
#include <QWidget>

class QCheckBox;
class QComboBox;

namespace iplan
{

class FieldMenu;
class ImportSession;

/// What a list does to rows that are there, and how they are found again: the options of a mapping that are of no
/// single column.
class TakeoverOptions : public QWidget
{
    Q_OBJECT
public:
    explicit TakeoverOptions(ImportSession& session, QWidget* parent = nullptr);

private:
    void buildParts();
    void change(const std::function<void(TableMapping&)>& edit);
    void update();
    void fillKey();
    void fillOverwrites();
    void takeKey();
    void takeOverwrite(int choice);
    static void tick(QStringList& keys, const QString& key, bool on);
    /// What rows can be found again by, by key, as people call it.
    [[nodiscard]] QList<std::pair<QString, QString>> keyFields() const;
    /// What of a record, link or child the mapping fills, by key, as people call it.
    [[nodiscard]] QList<std::pair<QString, QString>> filled() const;

    ImportSession& m_session;
    QComboBox* m_overwrite;
    FieldMenu* m_fields; ///< that are written over
    QCheckBox* m_emptyErases;
    QComboBox* m_missing;
    QComboBox* m_key;
    FieldMenu* m_keyFields; ///< that all must agree
    bool m_isUpdating = false;
    bool m_choosesFields = false; ///< "gewählte Felder", also while none is chosen
    bool m_choosesKeys = false;   ///< "mehrere Felder", also while there are fewer
    const EntityInfo* m_keyEntity = nullptr;
};

} // namespace iplan
