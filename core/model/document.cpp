// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/document.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<AttachedDocument>()
{
    using E = AttachedDocument;
    using G = FieldGroup;
    static constexpr NumberRange sizes{0, 200 * 1024 * 1024};
    static constexpr FieldInfo fields[] = {
        field<&E::person>("person", "Person", G::References, IsOwner | Personal | StaysHome),
        field<&E::personConsent>("personConsent", "Einwilligung", G::References, IsOwner),
        field<&E::organization>("organization", "Organisation", G::References, IsOwner),
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::References, IsOwner),
        field<&E::paper>("paper", "Vorlage", G::References, IsOwner),
        field<&E::consultation>("consultation", "Beratung", G::References, IsOwner),
        field<&E::concept_>("concept", "Konzept", G::References, IsOwner),
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::References, IsOwner),
        field<&E::module>("module", "Konzeptmodul", G::References, IsOwner),
        field<&E::recommendation>("recommendation", "Handlungsempfehlung", G::References, IsOwner),
        field<&E::measure>("measure", "Maßnahme", G::References, IsOwner),
        field<&E::measureStep>("measureStep", "Arbeitsschritt", G::References, IsOwner),
        field<&E::statusReport>("statusReport", "Sachstand", G::References, IsOwner),
        field<&E::costItem>("costItem", "Kostenposition", G::References, IsOwner),
        field<&E::meeting>("meeting", "Sitzung", G::References, IsOwner),
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::References, IsOwner),
        field<&E::resolution>("resolution", "Beschluss", G::References, IsOwner),
        field<&E::task>("task", "Aufgabe", G::References, IsOwner),
        field<&E::edition>("edition", "Fortschreibung", G::References, IsOwner),
        field<&E::statusRound>("statusRound", "Sachstandsabfrage", G::References, IsOwner),
        field<&E::ratingRound>("ratingRound", "Bewertungsrunde", G::References, IsOwner),
        field<&E::reportTemplate>("reportTemplate", "Berichtsvorlage", G::References, IsOwner),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::fileName>("fileName", "Dateiname", G::Main, Searchable | InList)
            .inUnit("fileName")
            .withHelp("Unter diesem Namen wird der Inhalt gespeichert."),
        field<&E::mediaType>("mediaType", "Art der Datei", G::Main, InList)
            .inUnit("fileName")
            .withHelp("Medientyp, zum Beispiel application/pdf."),
        field<&E::size>("size", "Größe in Byte", G::Main, InList).inUnit("fileName").inRange(sizes),
        field<&E::sha256>("sha256", "Prüfsumme", G::Main, Hidden).inUnit("fileName"),
        field<&E::path>("path", "Liegt außerhalb unter", G::Main, Searchable)
            .inUnit("fileName")
            .withHelp("Bei Anlagen, die nicht in der Datei liegen: Pfad oder Adresse."),
        textField<&E::note, FieldKind::LongText>("note", "Bemerkung", G::Text, Searchable),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("document", "Anlage", "Anlagen", EntityRole::Child, fields, PublicRows::None, TakenAlong::WithOwner,
                   FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
