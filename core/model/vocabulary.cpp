// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vocabulary.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<TargetGroup>()
{
    using E = TargetGroup;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::key>("key", "Schlüssel", G::Main, Required | IsCode | InList)
            .withHelp("Kurzer, gleich bleibender Name für Austausch und Auswertung."),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        field<&E::mergedInto>("mergedInto", "Aufgegangen in", G::Main)
            .withHelp("Führt den Begriff mit einem anderen zusammen: Was ihn verwendet, verwendet dann den anderen."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("targetGroup", "Zielgruppe", "Zielgruppen", EntityRole::Vocabulary, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<Area>()
{
    using E = Area;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::key>("key", "Schlüssel", G::Main, Required | IsCode | InList)
            .withHelp("Kurzer, gleich bleibender Name für Austausch und Auswertung."),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::kind>("kind", "Art", G::Main, InList),
        field<&E::parent>("parent", "Liegt in", G::Main, InList),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        field<&E::mergedInto>("mergedInto", "Aufgegangen in", G::Main)
            .withHelp("Führt den Begriff mit einem anderen zusammen: Was ihn verwendet, verwendet dann den anderen."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("area", "Raum", "Räume", EntityRole::Vocabulary, fields, PublicRows::All, TakenAlong::Always,
                   FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<Classification>()
{
    using E = Classification;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::key>("key", "Schlüssel", G::Main, Required | IsCode | InList)
            .withHelp("Kurzer, gleich bleibender Name für Austausch und Auswertung."),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        field<&E::mergedInto>("mergedInto", "Aufgegangen in", G::Main)
            .withHelp("Führt den Begriff mit einem anderen zusammen: Was ihn verwendet, verwendet dann den anderen."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("classification", "Einordnung", "Einordnungen", EntityRole::Vocabulary, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<TextModule>()
{
    using E = TextModule;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::key>("key", "Kürzel", G::Main, Required | IsCode | InList)
            .withHelp("Ein Strichpunkt, der Anfang des Kürzels und die Tabulatortaste setzen den Text ein: „;ausg“."),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | Searchable | IsTitle | InList),
        textField<&E::text, FieldKind::LongText>("text", "Text", G::Text, Searchable)
            .withHelp("Wird beim Einfügen in das Textfeld kopiert."),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        field<&E::mergedInto>("mergedInto", "Aufgegangen in", G::Main)
            .withHelp("Führt den Begriff mit einem anderen zusammen: Was ihn verwendet, verwendet dann den anderen."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("textModule", "Textbaustein", "Textbausteine", EntityRole::Vocabulary, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<PersonFunction>()
{
    using E = PersonFunction;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::key>("key", "Schlüssel", G::Main, Required | IsCode | InList)
            .withHelp("Kurzer, gleich bleibender Name für Austausch und Auswertung."),
        field<&E::label>("label", "Bezeichnung", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::retired>("retired", "Nicht mehr verwenden", G::Main, InList)
            .withHelp("Bleibt bei vorhandenen Einträgen stehen, wird aber nicht mehr zur Auswahl angeboten."),
        field<&E::mergedInto>("mergedInto", "Aufgegangen in", G::Main)
            .withHelp("Führt den Begriff mit einem anderen zusammen: Was ihn verwendet, verwendet dann den anderen."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("personFunction", "Funktion", "Funktionen", EntityRole::Vocabulary, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

} // namespace iplan
