// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reporttemplate.h"

#include "core/model/document.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<ReportTemplate>()
{
    using E = ReportTemplate;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Bezeichnung", G::Main, Required | IsTitle | InList),
        field<&E::report>("report", "Bericht", G::Main, InList).withHelp("Ohne Angabe für alle Berichte."),
        field<&E::isUsual>("isUsual", "Für diesen Bericht üblich", G::Main, InList)
            .withHelp("Der Bericht entsteht mit dieser Vorlage, wenn niemand eine andere wählt."),
        textField<&E::sections, FieldKind::LongText>("sections", "Abschnitte", G::Main)
            .withHelp("Ein Abschnitt je Zeile, in der gewünschten Reihenfolge; hinter einem Doppelpunkt die Spalten."),
        field<&E::withoutCover>("withoutCover", "Ohne Deckblatt", G::Main),
        field<&E::coverTitle>("coverTitle", "Titel auf dem Deckblatt", G::Main)
            .withHelp("Ohne Angabe der Titel des Berichts."),
        textField<&E::coverText, FieldKind::LongText>("coverText", "Text auf dem Deckblatt", G::Main)
            .withHelp("Steht unter dem Titel, Zeile für Zeile."),
        field<&E::headerLeft>("headerLeft", "Kopfzeile links", G::Text),
        field<&E::headerCenter>("headerCenter", "Kopfzeile Mitte", G::Text),
        field<&E::headerRight>("headerRight", "Kopfzeile rechts", G::Text),
        field<&E::footerLeft>("footerLeft", "Fußzeile links", G::Text),
        field<&E::footerCenter>("footerCenter", "Fußzeile Mitte", G::Text),
        field<&E::footerRight>("footerRight", "Fußzeile rechts", G::Text),
        field<&E::bodyFont>("bodyFont", "Schrift", G::Main),
        field<&E::headingFont>("headingFont", "Schrift der Überschriften", G::Main),
        field<&E::bodyPoints>("bodyPoints", "Schriftgröße", G::Main)
            .inRange(kTemplatePoints)
            .withHelp("Größe des Fließtextes in Punkt; alle anderen Größen richten sich danach."),
        field<&E::headingColor>("headingColor", "Farbe der Überschriften", G::Main)
            .withHelp("Als Zahl wie #1f4e79. Sie muss auf weißem Papier zu lesen sein."),
        field<&E::tableColor>("tableColor", "Farbe der Tabellenköpfe", G::Main)
            .withHelp("Als Zahl wie #dde8f0. Schwarze Schrift muss darauf zu lesen sein."),
        textField<&E::foreword, FieldKind::LongText>("foreword", "Vorwort", G::Text),
        textField<&E::imprint, FieldKind::LongText>("imprint", "Impressum", G::Text),
        textField<&E::contact, FieldKind::LongText>("contact", "Kontakt", G::Text),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
    };
    static constexpr EntityInfo info =
        entityInfo("reportTemplate", "Berichtsvorlage", "Berichtsvorlagen", EntityRole::Setup, fields, PublicRows::None,
                   TakenAlong::Always, FieldGroup::References, Section::None, "");
    return info;
}

Id<AttachedDocument> templatePictureId(const Id<ReportTemplate>& reportTemplate, TemplatePicture picture)
{
    const auto name = picture == TemplatePicture::Logo ? QStringLiteral("logo") : QStringLiteral("cover");
    return Id<AttachedDocument>(QUuid::createUuidV5(reportTemplate.uuid(), name));
}

} // namespace iplan
