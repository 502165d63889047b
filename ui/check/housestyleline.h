// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/writing.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace iplan
{

class Workspace;

/// The rules by which the office writes, kept in the file: which form names all genders, and how long a sentence may
/// be. Each choice is one step of undo.
class HouseStyleLine : public QWidget
{
    Q_OBJECT
public:
    explicit HouseStyleLine(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the rules; emits nothing.
    void setRules(const HouseStyle& style);
    [[nodiscard]] QComboBox* form() const { return m_form; }
    [[nodiscard]] QSpinBox* words() const { return m_words; }

Q_SIGNALS:
    /// Somebody wants to see the list of an entity: abbreviations or words.
    void listRequested(const iplan::EntityInfo* entity);

private:
    void addList(const EntityInfo& entity, const QString& text, const QString& tip);
    void store();

    Workspace& m_workspace;
    HouseStyle m_stored;
    QComboBox* m_form;
    QSpinBox* m_words;
};

} // namespace iplan
