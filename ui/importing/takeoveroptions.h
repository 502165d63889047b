// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"

#include <functional>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace iplan
{

class ImportSession;

/// What a list does to rows that are there, and what all new ones get: the options of a mapping that are of no single
/// column.
class TakeoverOptions : public QWidget
{
    Q_OBJECT
public:
    explicit TakeoverOptions(ImportSession& session, QWidget* parent = nullptr);

private:
    void buildParts();
    void change(const std::function<void(TableMapping&)>& edit);
    void update();
    void fillFields();
    void fillOverwrites();
    void takeOverwrite(int choice);
    void showConstant();
    /// What of a record, link or child the mapping fills, by key, as people call it.
    [[nodiscard]] QList<std::pair<QString, QString>> filled() const;

    ImportSession& m_session;
    QComboBox* m_overwrite;
    QToolButton* m_fields; ///< that are written over
    QMenu* m_fieldMenu;
    QCheckBox* m_emptyErases;
    QComboBox* m_missing;
    QComboBox* m_key;
    QComboBox* m_constantField;
    QLineEdit* m_constant;
    QLabel* m_constants;
    bool m_isUpdating = false;
    bool m_choosesFields = false; ///< "gewählte Felder", also while none is chosen
};

} // namespace iplan
