// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people say of the source.
#include "ui/importing/importsession.h"

namespace iplan
{

void ImportSession::choose(const SourceChoice& choice)
{
    if (choice.entity)
        setEntity(*choice.entity);
    if (choice.whole)
        setWhole(*choice.whole);
    if (choice.sheet && m_state.book && m_isWhole)
        showSheet(*choice.sheet);
    else if (choice.sheet)
        setSheet(*choice.sheet);
    if (choice.area)
        setArea(*choice.area);
    if (choice.dialect)
        setDialect(*choice.dialect);
    if (choice.saved)
        useSaved(*choice.saved);
}

void ImportSession::setEntity(const EntityInfo* entity)
{
    MappingWishes wishes = m_wishes.value_or(present());
    wishes.entity = entity;
    wishes.mapping.reset();
    wishes.passesSavedOver = entity == m_state.mapping.entity; // then it is the guess that is asked for
    m_options.decisions.clear();                               // they name rows of another kind
    propose(wishes);
}

void ImportSession::setSheet(const QString& name)
{
    MappingWishes wishes = m_wishes.value_or(present());
    wishes.sheet = name;
    wishes.area.reset();
    m_options.corrections.clear();
    m_options.decisions.clear();
    propose(wishes);
}

/// Shows another sheet of the book; what was chosen for the one before is kept.
void ImportSession::showSheet(const QString& name)
{
    if (isProposing() || name == m_state.mapping.sheet)
        return;
    MappingWishes wishes;
    wishes.sheet = name;
    propose(wishes);
}

void ImportSession::setWhole(bool isWhole)
{
    if (m_isWhole == isWhole)
        return;
    m_isWhole = isWhole;
    m_state.book.reset();
    m_options.corrections.clear();
    m_options.decisions.clear();
    MappingWishes wishes;
    wishes.sheet = m_state.mapping.sheet;
    propose(wishes);
}

void ImportSession::setArea(const TableArea& area)
{
    MappingWishes wishes = m_wishes.value_or(present());
    wishes.area = area;
    propose(wishes);
}

void ImportSession::setDialect(const CsvDialect& dialect)
{
    const bool readsAnew = !m_state.dialect || m_state.path.isEmpty();
    if (readsAnew || *m_state.dialect == dialect)
        return;
    CsvDialect same = *m_state.dialect;
    same.numbers = dialect.numbers;
    m_state.dialect = dialect;
    if (same == dialect) { // read no other way, but taken otherwise
        replan();
        return;
    }
    m_state.source.reset();
    MappingWishes wishes = present();
    wishes.area.reset(); // columns are others
    m_options.corrections.clear();
    m_options.decisions.clear();
    propose(wishes);
}

void ImportSession::useSaved(const QString& title)
{
    MappingWishes wishes = present();
    wishes.entity = nullptr;
    propose(wishes, title);
}

} // namespace iplan
