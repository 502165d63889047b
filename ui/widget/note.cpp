// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/note.h"

#include "ui/base/icons.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

struct KindLook {
    const char* word;
    const char* symbol;
};

/// In the order of Note::Kind.
constexpr KindLook kKindLooks[] = {
    {QT_TRANSLATE_NOOP("iplan::Note", "Hinweis"), "hint"},
    {QT_TRANSLATE_NOOP("iplan::Note", "Warnung"), "findings"},
    {QT_TRANSLATE_NOOP("iplan::Note", "Fehler"), "error"},
    {QT_TRANSLATE_NOOP("iplan::Note", "Nicht angenommen"), "error"},
};

const KindLook& lookOf(Note::Kind kind)
{
    return kKindLooks[static_cast<size_t>(kind)];
}

} // namespace

QString noteWord(Note::Kind kind)
{
    return QCoreApplication::translate("iplan::Note", lookOf(kind).word);
}

QIcon noteSymbol(Note::Kind kind)
{
    return themedIcon(QString::fromLatin1(lookOf(kind).symbol));
}

} // namespace iplan
