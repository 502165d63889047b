// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/drafts.h"

#include "ui/base/operationrunner.h"

namespace iplan
{

namespace
{

bool isDraftOf(const Draft& draft, const RowRef& row, QStringView key)
{
    return draft.row == row && draft.key == key;
}

} // namespace

Drafts::Drafts(OperationRunner& runner) : QObject(&runner), m_runner(runner) {}

void Drafts::keep(const Draft& draft)
{
    m_all.removeIf([&](const Draft& one) { return isDraftOf(one, draft.row, draft.key); });
    m_all << draft;
    tell();
}

void Drafts::drop(const RowRef& row, QStringView key)
{
    if (m_all.removeIf([&](const Draft& one) { return isDraftOf(one, row, key); }) > 0)
        tell();
}

void Drafts::dropOf(const RowRef& row)
{
    if (m_all.removeIf([&](const Draft& one) { return one.row == row; }) > 0)
        tell();
}

void Drafts::clear()
{
    m_all.clear();
    tell();
}

std::optional<Draft> Drafts::find(const RowRef& row, QStringView key) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const Draft& one) { return isDraftOf(one, row, key); });
    return found == m_all.end() ? std::nullopt : std::optional<Draft>(*found);
}

void Drafts::tell()
{
    m_runner.noteUnsaved(this, !m_all.isEmpty());
}

} // namespace iplan
