// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace iplan
{

class ImportSession;

/// How the rows of a list belong to one another: of which levels they are, and which columns tell it (ListTree). Hidden
/// for lists whose rows can be of one level only.
class LevelOptions : public QWidget
{
    Q_OBJECT
public:
    explicit LevelOptions(ImportSession& session, QWidget* parent = nullptr);

private:
    void addChoice(QComboBox* choice, const QString& name, const QString& label, const QString& help);
    void update();
    void take();
    void showRow(QComboBox* choice, bool on);
    [[nodiscard]] ListTree chosen() const;

    ImportSession& m_session;
    QFormLayout* m_form;
    QComboBox* m_levels;
    QComboBox* m_by;   ///< the column that says what stands above: data 'n' or 'p' and its heading
    QComboBox* m_kind; ///< the column that says the level
};

} // namespace iplan
