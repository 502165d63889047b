// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/writing.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<DictionaryWord>()
{
    using E = DictionaryWord;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::word>("word", "Wort", G::Main, Required | IsTitle | InList),
        field<&E::language>("language", "Sprache", G::Main, InList)
            .withHelp("Kürzel der Sprache, in der es das Wort gibt, zum Beispiel de; leer: in jeder."),
        textField<&E::note, FieldKind::LongText>("note", "Anmerkung", G::Main, InList),
    };
    static constexpr EntityInfo info =
        entityInfo("dictionaryWord", "Eigenes Wort", "Eigene Wörter", EntityRole::Setup, fields, PublicRows::None,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<Abbreviation>()
{
    using E = Abbreviation;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::abbreviation>("abbreviation", "Abkürzung", G::Main, Required | IsTitle | InList)
            .withHelp("So, wie sie in Texten steht, mit Punkt und Leerzeichen: „i. d. R.“."),
        field<&E::meaning>("meaning", "Bedeutung", G::Main, InList),
        textField<&E::note, FieldKind::LongText>("note", "Anmerkung", G::Main, InList),
    };
    static constexpr EntityInfo info =
        entityInfo("abbreviation", "Abkürzung", "Abkürzungen", EntityRole::Setup, fields, PublicRows::None,
                   TakenAlong::Always, FieldGroup::References, Section::Lists, "list");
    return info;
}

template <>
const EntityInfo& entityOf<HouseStyle>()
{
    using E = HouseStyle;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::genderForm>("genderForm", "Geschlechtergerechte Form", G::Main, InList)
            .withHelp("Auf andere Formen weist „Texte prüfen“ hin."),
        field<&E::sentenceWords>("sentenceWords", "Wörter je Satz höchstens", G::Main, InList)
            .inRange({5, 100})
            .withHelp("Auf längere Sätze weist „Texte prüfen“ hin; ohne Angabe auf solche mit mehr als 30 Wörtern."),
    };
    static constexpr EntityInfo info =
        entityInfo("houseStyle", "Schreibregeln", "Schreibregeln", EntityRole::Setup, fields, PublicRows::None,
                   TakenAlong::Always, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
