// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/fieldsynonyms.h"

#include <QSet>

namespace iplan
{

namespace
{

// From lists of municipalities, the words of the field and what other programs export.
// clang-format off
constexpr FieldSynonym kSynonyms[] = {
    {"measure", "code", "Nr.;Lfd. Nr.;laufende Nummer;Maßnahmennummer;Maßnahmen-Nr.;Maßnahme Nr.;Nr. der Maßnahme;Maßnahmen-ID;Kennziffer;Kürzel;Code;ID;No.;Number;Measure no."},
    {"measure", "title", "Maßnahme;Maßnahmentitel;Titel der Maßnahme;Name der Maßnahme;Bezeichnung der Maßnahme;Bezeichnung;Maßnahmenbezeichnung;Projekt;Projekttitel;Projektname;Vorhaben;Angebot;Name;Kurztitel;Measure;Title;Project;Project title;Action"},
    {"measure", "officialTitle", "offizieller Titel;Titel laut Vorlage;Titel laut Beschluss;Langtitel;Official title"},
    {"measure", "summary", "Kurzbeschreibung der Maßnahme;Kurzfassung;Zusammenfassung;Kurzinfo;Kurztext;Summary;Abstract"},
    {"measure", "description", "Inhalt;Inhalte;Beschreibung der Maßnahme;Maßnahmenbeschreibung;Projektbeschreibung;Erläuterung;Erläuterungen;Details;Umsetzung;Description;Content"},
    {"measure", "expectedEffect", "Wirkung;Wirkungen;Erwartete Wirkungen;Wirkungserwartung;Nutzen;erwartetes Ergebnis;Expected effect;Expected impact;Impact"},
    {"measure", "fieldOfAction", "Handlungsfelder;HF;Themenfeld;Themenbereich;Aktionsfeld;Schwerpunkt;Bereich;Field of action;Topic"},
    {"measure", "module", "Modul;Baustein;Teilkonzept;Unterthema;Teilbereich;Module"},
    {"measure", "kind", "Art der Maßnahme;Maßnahmenart;Maßnahmentyp;Typ;neu/Bestand;Kind;Type"},
    {"measure", "area", "Stadtteil;Stadtbezirk;Bezirk;Sozialraum;Ortsteil;Gebiet;Quartier;Räumlicher Bezug;Einzugsgebiet;Area;District"},
    {"measure", "programmeGroup", "Gruppe;Programmgruppe;Kategorie;Kategorie im Maßnahmenprogramm;A/B/C;Programme group;Category"},
    {"measure", "continuation", "Fortführung;Entscheidung;Weiterführung;Continuation"},
    {"measure", "priority", "Prio;Prio.;Priorisierung;Dringlichkeit;Wichtigkeit;Rang;Priority"},
    {"measure", "quickWin", "Quick Win;Quick-Win;Sofortmaßnahme;kurzfristig umsetzbar;Quick wins"},
    {"measure", "keyMeasure", "Schwerpunktmaßnahmen;Leitprojekt;Schlüsselmaßnahme;Key measure"},
    {"measure", "leadOffice", "Federführung;federführend;federführendes Amt;federführende Stelle;Federführendes Dezernat;verantwortlich;Verantwortlichkeit;verantwortliche Stelle;Verantwortliches Amt;Verantwortung;Zuständigkeit;zuständig;zuständige Stelle;zuständiges Amt;Zuständige Dienststelle;Dienststelle;Fachamt;Amt;Fachbereich;Fachdienst;Dezernat;Hauptverantwortung;Leitung;Lead;Lead office;Responsible;Responsibility;Responsible office;Owner;Department"},
    {"measure", "providerKind", "Trägerschaft;Trägerart;Art des Trägers;Provider kind"},
    {"measure", "contactPerson", "Ansprechpartner;Ansprechpartnerin;Ansprechpartner/in;Ansprechpartner*in;Ansprechpartner:in;Kontakt;Kontaktperson;Sachbearbeitung;Bearbeiter;Bearbeitung;Projektleitung;Contact;Contact person"},
    {"measure", "plannedStart", "Beginn;Start;Laufzeit von;Laufzeit ab;Beginn der Laufzeit;Zeitraum von;Umsetzung von;Startdatum;Anfang;Projektbeginn;Maßnahmenbeginn;geplanter Beginn;von;ab;Umsetzung ab;Start date;Planned start;Begin"},
    {"measure", "plannedEnd", "Ende;Enddatum;Projektende;Maßnahmenende;geplantes Ende;bis;Frist;Termin;Zieltermin;Zeitplan;Zeitrahmen;Zeitraum;Laufzeit;Laufzeit bis;Umsetzung bis;Umsetzungszeitraum;Realisierung bis;Fertigstellung;End;End date;Planned end;Due;Due date;Deadline"},
    {"measure", "actualStart", "tatsächlicher Beginn;Ist-Beginn;begonnen am;gestartet am;Actual start"},
    {"measure", "actualEnd", "tatsächliches Ende;Ist-Ende;abgeschlossen am;beendet am;Actual end"},
    {"measure", "openEnded", "dauerhaft;Daueraufgabe;fortlaufend;laufend;Open ended;Permanent"},
    {"measure", "state", "Status;Umsetzungsstand;Stand der Umsetzung;Umsetzungsstatus;Bearbeitungsstand;Sachstand;Status der Maßnahme;Zustand;State;Implementation state"},
    {"measure", "stateReason", "Begründung Status;Begründung zum Stand;Statusbegründung;Reason of state"},
    {"measure", "trafficLight", "Ampelstatus;Ampelfarbe;Ampelbewertung;Statusampel;Farbe;Bewertung;Traffic light;RAG;RAG status"},
    {"measure", "trafficLightReason", "Begründung Ampel;Begründung zur Ampel;Ampelbegründung"},
    {"measure", "trafficLightBy", "bewertet von;Bewertung durch"},
    {"measure", "trafficLightOn", "bewertet am;Bewertung vom"},
    {"measure", "completion", "Umsetzungsgrad;Umsetzung in %;Umsetzungsstand in %;Umgesetzt in %;Fortschritt;Fortschritt in %;Fertigstellungsgrad;Erfüllungsgrad;% umgesetzt;Progress;Completion;% complete"},
    {"measure", "completionReason", "Begründung Umsetzungsgrad"},
    {"measure", "originKind", "Ursprung;Vorschlag von;vorgeschlagen von;Origin"},
    {"measure", "originMeeting", "Sitzung;Ursprungssitzung"},
    {"measure", "originAgendaItem", "TOP;Tagesordnungspunkt"},
    {"measure", "mergedInto", "aufgegangen in;siehe Maßnahme;Merged into"},
    {"measure", "supersedes", "ersetzt Maßnahme;Vorgängermaßnahme;Supersedes"},
    {"measure", "splitFrom", "geteilt aus;Teil von;Split from"},
    {"measure", "internalNote", "Notiz;Notizen;intern;interne Bemerkung;Bemerkung;Bemerkungen;Anmerkung;Anmerkungen;Kommentar;Kommentare;Hinweis;Hinweise;Sonstiges;Note;Notes;Remark;Remarks;Comment;Comments"},
    {"measure", "source", "Quellen;Fundstelle;Link;Links;Internetadresse;Source;URL"},
    {"measure", "link:measureTargetGroup.targetGroup", "Zielgruppe;Zielgruppen;Zielgruppe/n;Zielgruppe(n);Adressaten;Adressatenkreis;Adressat*innen;Zielgruppe der Maßnahme;Target group;Target groups"},
    {"measure", "link:measureParticipant.organization", "Beteiligte;Beteiligte Stellen;beteiligte Ämter;Beteiligte Organisationen;Beteiligte Akteure;Beteiligung;Mitwirkende;Mitwirkung;Akteure;Weitere Beteiligte;Participants;Stakeholders"},
    {"measure", "link:measureParticipant.organization?role=Kooperation", "Kooperation;Kooperationspartner;Kooperationspartner*innen;Kooperationspartner:innen;Kooperationspartner/innen;Kooperationen;Partner;Netzwerkpartner;Partners;Cooperation"},
    {"measure", "link:measureParticipant.organization?role=Träger", "Träger;Projektträger;Maßnahmenträger;Träger der Maßnahme;Durchführung;durchführende Stelle;Anbieter;Provider"},
    {"measure", "link:measureParticipant.organization?role=Förderer", "Förderer;Fördergeber;Fördermittelgeber;Zuwendungsgeber;Förderung durch;Geldgeber;Finanzierung durch;Funder;Funded by"},
    {"measure", "link:measureRecommendation.recommendation", "Handlungsempfehlung;Handlungsempfehlungen;Empfehlung;Empfehlungen;Empfehlung Nr.;Bezug zur Empfehlung;Recommendation;Recommendations"},
    {"measure", "link:measureGoal.goal", "Ziel;Ziele;Zielsetzung;Teilziel;Teilziele;Leitziel;Handlungsziel;Handlungsziele;Ziel der Maßnahme;Ziele der Maßnahme;Goal;Goals;Objective;Objectives"},
    {"measure", "link:measurePaper.paper", "Vorlage;Vorlagen;Vorlagennummer;Vorlagen-Nr.;Drucksache;Drucksachen-Nr.;DS-Nr.;Beschluss;Beschlüsse;Ratsbeschluss;Paper;Papers"},
    {"measure", "child:statusReport.text", "Sachstand;Sachstandsbericht;aktueller Sachstand;Bericht;Statusbericht;Stand der Dinge;aktueller Stand;bisherige Umsetzung;Ergebnisse;Status report;Progress report"},
    {"measure", "child:measureStep.title", "Arbeitsschritt;Arbeitsschritte;Nächste Schritte;nächster Schritt;Umsetzungsschritte;Meilenstein;Meilensteine;Schritte;Teilschritte;Steps;Next steps;Milestones"},
    {"measure", "child:costItem.amount", "Kosten;Gesamtkosten;Kosten in Euro;Kosten in EUR;Finanzbedarf;Finanzierungsbedarf;Mittelbedarf;Ressourcenbedarf;Budget;Mittel;Ansatz;Haushaltsansatz;Haushaltsmittel;Betrag;Aufwand;Kostenschätzung;Costs;Cost;Total cost;Amount"},
    {"measure", "child:costItem.amount?kind=Personalkosten", "Personalkosten;Personalaufwand;Personal;Personalmittel;Personnel costs;Staff costs"},
    {"measure", "child:costItem.amount?kind=Sachmittel", "Sachmittel;Sachkosten;Sachaufwand;Sachausgaben;Material costs"},
    {"measure", "child:costItem.amount?kind=Zuschuss", "Zuschuss;Zuschüsse;Zuschussbedarf;städtischer Zuschuss;Grant;Grants"},
    {"measure", "child:costItem.amount?kind=Drittmittel", "Drittmittel;Fördermittel;Landesmittel;Bundesmittel;EU-Mittel;Fördersumme;Third-party funds;Funding"},
    {"measure", "child:costItem.amount?kind=Eigenanteil", "Eigenanteil;Eigenmittel;kommunaler Anteil;städtischer Eigenanteil;Own share"},
    {"measure", "child:costItem.amount?kind=Erträge", "Erträge;Einnahmen;Erlöse;Income;Revenue"},
    {"measure", "child:costItem.fte", "Stellenanteil;Stellenanteile;Stellen;VZÄ;Stellenbedarf;FTE"},
    {"meeting", "workingGroup", "AG;Gruppe;Arbeitskreis;Working group"},
    {"meeting", "body", "Ausschuss;Rat;Body;Organization"},
    {"meeting", "number", "Sitzungsnummer;Nr.;lfd. Nr.;Meeting number"},
    {"meeting", "title", "Betreff;Thema;Bezeichnung;Title;Name"},
    {"meeting", "start", "Datum;Termin;Sitzungstermin;Sitzungsdatum;Tag;wann;Date;Start"},
    {"meeting", "end", "bis;Schluss;End"},
    {"meeting", "place", "Raum;Sitzungsort;wo;Location;Place"},
    {"meeting", "state", "Status;State"},
    {"meeting", "onlineLink", "Videokonferenz;Webseite;Link;URL"},
    {"meeting", "invitationText", "Beschreibung;Einladung;Description"},
    {"agendaItem", "meeting", "Sitzung: Nummer;Meeting"},
    {"agendaItem", "number", "TOP-Nr.;Nr.;Nummer;Number"},
    {"agendaItem", "title", "Thema;Betreff;Bezeichnung;Tagesordnungspunkt;Title;Name"},
    {"agendaItem", "duration", "Dauer;Minuten;Zeit;Duration"},
    {"agendaItem", "presenter", "Berichterstattung;Referent;Referentin;wer;Presenter"},
    {"resolution", "registerNumber", "Beschluss-Nr.;Nr.;Nummer;lfd. Nr.;Number"},
    {"resolution", "title", "Beschluss;Titel;Thema;Title"},
    {"resolution", "text", "Beschlusstext;Text;Inhalt;Resolution text"},
    {"resolution", "date", "Datum;vom;Sitzungsdatum;Date"},
    {"resolution", "deadline", "Frist;bis;Termin;Deadline"},
    {"resolution", "responsibleOrganization", "Zuständigkeit;zuständig;Federführung;Responsible office"},
    {"resolution", "responsiblePerson", "verantwortlich;wer;Responsible"},
    {"resolution", "state", "Status;Umsetzungsstand;State"},
    {"task", "text", "Titel;Auftrag;To-do;Todo;Was;Tätigkeit;Task"},
    {"task", "due", "Fällig am;Ende;Frist;Termin;bis;bis wann;Due;Due date;Deadline"},
    {"task", "done", "erledigt ja/nein;Status;Done"},
    {"task", "responsibleOrganization", "Zuständigkeit;zuständig;Amt;Responsible office"},
    {"task", "responsiblePerson", "Wer;verantwortlich;Ansprechperson;Assignee;Responsible"},
    {"measureStep", "measure", "Maßnahme: Nummer;Maßnahmennummer;Maßnahmen-Nr.;Maßnahmentitel"},
    {"measureStep", "title", "Schritt;Aufgabe;Tätigkeit;Meilenstein;Was;To-do;Todo;Task;Step;Milestone"},
    {"measureStep", "due", "Fällig am;Fälligkeit;Frist;Termin;bis;bis wann;Zieltermin;Due;Due date;Deadline"},
    {"measureStep", "done", "erledigt ja/nein;Status;abgeschlossen;Done;Completed"},
    {"measureStep", "doneOn", "abgeschlossen am;Done on"},
    {"measureStep", "responsibleOrganization", "Zuständigkeit;zuständig;Federführung;Dienststelle;Amt;Responsible office"},
    {"measureStep", "responsiblePerson", "Wer;verantwortlich;Ansprechperson;Bearbeiter;Assignee;Responsible"},
    {"statusReport", "measure", "Maßnahme: Nummer;Maßnahmennummer;Maßnahmen-Nr.;Maßnahmentitel;Projekt;Measure"},
    {"statusReport", "asOf", "Datum;Stand am;Stichtag;Berichtsdatum;Berichtszeitraum;Zeitpunkt;Date;As of"},
    {"statusReport", "reportingOffice", "Berichterstatter;berichtet von;Berichtendes Amt;Dienststelle;Amt;Federführung;Reported by"},
    {"statusReport", "state", "Status;Umsetzungsstand;State"},
    {"statusReport", "trafficLight", "Ampelstatus;Ampelfarbe;Traffic light"},
    {"statusReport", "text", "Sachstand;Sachstandsbericht;Bericht;Beschreibung;Statusbericht;Report;Status report"},
    {"statusReport", "nextStep", "Nächste Schritte;weiteres Vorgehen;Ausblick;Next step;Next steps"},
    {"statusReport", "nextDue", "nächster Termin;Next due"},
    {"costItem", "measure", "Maßnahme: Nummer;Maßnahmennummer;Maßnahmen-Nr.;Maßnahmentitel;Projekt;Measure"},
    {"costItem", "year", "Haushaltsjahr;Kalenderjahr;Jahr von;Year"},
    {"costItem", "yearTo", "Jahr bis;Year to"},
    {"costItem", "kind", "Art;Art der Kosten;Position;Kostenposition;Kind"},
    {"costItem", "stage", "Status;Planungsstand;Stage"},
    {"costItem", "amount", "Kosten;Summe;Betrag in Euro;Betrag in EUR;EUR;Euro;Ansatz;Budget;Mittel;Amount;Cost;Costs"},
    {"costItem", "fte", "Stellen;VZÄ;Stellenanteile;FTE"},
    {"costItem", "recurring", "jährlich;wiederkehrend;Recurring"},
    {"costItem", "includesApproved", "einschließlich bisheriger Mittel;Includes approved"},
    {"costItem", "funder", "Fördergeber;Fördermittelgeber;Förderer;Mittelgeber;Finanzierung;Zuwendungsgeber;Funder"},
    {"costItem", "recipient", "Zuwendungsempfänger;Empfängerin;Träger;Recipient"},
    {"costItem", "budgetLine", "Produkt;Teilergebnisplan;Teilplanzeile;Kostenstelle;Kontierung;Sachkonto;Buchungsstelle;Budget line"},
    {"costItem", "mediumTermPlan", "MifriFi;mittelfristige Finanzplanung;Medium-term plan"},
    {"costItem", "reservation", "unter Vorbehalt;Reservation"},
    {"costItem", "paper", "Beschluss;Drucksache;Vorlagennummer;Paper"},
    {"costItem", "note", "Bemerkungen;Anmerkung;Anmerkungen;Kommentar;Hinweis;Note;Remark;Comment"},
    {"metric", "measure", "Maßnahme: Nummer;Maßnahmennummer;Maßnahmen-Nr.;Maßnahmentitel;Projekt;Measure"},
    {"metric", "name", "Kennzahl;Indikator;Kennzahlen;Bezeichnung;Metric;Indicator"},
    {"metric", "unit", "Maßeinheit;Unit"},
    {"metric", "kind", "Art der Kennzahl;Kind"},
    {"metric", "definition", "Beschreibung;Erläuterung;Description"},
    {"metric", "baseline", "Ausgangslage;Basiswert;Baseline"},
    {"metric", "baselineYear", "Basisjahr;Baseline year"},
    {"metric", "target", "Ziel;Soll;Sollwert;Target"},
    {"metric", "targetYear", "Zieljahr;Target year"},
    {"metric", "child:metricValue.value", "Istwert: Wert"},
    {"metric", "child:metricValue.period", "Istwert: Zeitraum"},
    {"metric", "child:metricValue.sign", "Istwert: Zeichen statt Zahl"},
    {"metric", "child:metricValue.sign", "Istwert: Tabellenzeichen"}, // of older workbooks
    {"metric", "child:metricValue.note", "Istwert: Bemerkung"},
    {"metric", "child:metricValue.source", "Istwert: Quelle"},
    {"metric", "child:metricValue.id", "Istwert: Kennung"},
    {"metricValue", "metric", "Indikator;Metric;Indicator"},
    {"metricValue", "period", "Jahr;Berichtsjahr;Datum;Stichtag;Period;Year"},
    {"metricValue", "value", "Ist;Istwert;Ist-Wert;Anzahl;Value;Actual"},
    {"person", "salutation", "Anredeform;Herr/Frau;Salutation"},
    {"person", "title", "Akademischer Titel;akad. Titel;akad. Grad;Titel vor dem Namen;Title"},
    {"person", "givenName", "Vornamen;Rufname;First name;Given name;Forename"},
    {"person", "familyName", "Name;Familienname;Zuname;Last name;Surname;Family name"},
    {"person", "function", "Position;Rolle;Amtsbezeichnung;Berufsbezeichnung;Stellenbezeichnung;Tätigkeit;Funktionen;Job title;Function"},
    {"person", "organization", "Firma;Institution;Einrichtung;Träger;Verein;Arbeitgeber;Dienststelle;Behörde;Amt;Organisation/Institution;Company;Organization;Organisation"},
    {"person", "languages", "Sprache;Sprachen;Sprachkenntnisse;Languages"},
    {"person", "email", "E-Mail-Adresse;Email;Mail;Mailadresse;E-Mail 1;E-Mail-Adresse geschäftlich;E-mail address"},
    {"person", "phone", "Telefonnummer;Tel.;Tel;Telefon geschäftlich;Rufnummer;Durchwahl;Festnetz;Phone;Business phone;Telephone"},
    {"person", "address", "Adresse;Postanschrift;Straße;Strasse;Straße geschäftlich;Straße und Hausnummer;Straße, Hausnummer;PLZ;Postleitzahl;Postleitzahl geschäftlich;Ort;Wohnort;Ort geschäftlich;PLZ/Ort;PLZ, Ort;PLZ Ort;Address;Street;Zip;Postal code;City;Business street;Business city;Business postal code"},
    {"person", "lawfulBasis", "Rechtsgrundlage der Speicherung;Lawful basis"},
    {"person", "retentionClass", "Löschfrist;Aufbewahrung;Retention"},
    {"person", "retentionEnd", "löschen am;Löschdatum;Retention end"},
    {"person", "note", "Bemerkungen;Anmerkung;Notiz;Notizen;Kommentar;Hinweis;Note;Notes;Remark;Comment"},
    {"organization", "name", "Organisation;Name der Organisation;Name der Einrichtung;Institution;Einrichtung;Verein;Vereinsname;Träger;Firma;Bezeichnung;Dienststelle;Amt;Organization;Organisation name;Company"},
    {"organization", "shortName", "Kürzel;Abkürzung;Kurzbezeichnung;Kurzform;Abk.;Kennziffer;Short name;Abbreviation"},
    {"organization", "organizationType", "Art;Typ;Organisationsart;Organisationstyp;Rechtsform;Type;Kind"},
    {"organization", "classification", "Kategorie;Klassifikation;Gruppe;Classification;Category"},
    {"organization", "parent", "übergeordnete Stelle;übergeordnet;Dachverband;Dezernat;Parent;Part of"},
    {"organization", "address", "Adresse;Postanschrift;Straße;Strasse;Straße und Hausnummer;Straße, Hausnummer;PLZ;Postleitzahl;Ort;PLZ/Ort;PLZ, Ort;PLZ Ort;Sitz;Address;Street;Zip;Postal code;City"},
    {"organization", "phone", "Telefonnummer;Tel.;Tel;Rufnummer;Phone;Telephone"},
    {"organization", "email", "E-Mail-Adresse;Email;Mail;Mailadresse;E-mail address"},
    {"organization", "web", "Webseite;Website;Homepage;Internetadresse;Internetseite;URL;Web;Link"},
    {"organization", "startDate", "gegründet;Gründung;Gründungsjahr;seit;Founded"},
    {"organization", "endDate", "aufgelöst;Auflösung;Dissolved"},
    {"organization", "note", "Bemerkungen;Anmerkung;Anmerkungen;Notiz;Kommentar;Hinweis;Schwerpunkte;Note;Notes;Remark;Comment"},
    {"organizationName", "from", "von;ab;From"},
    {"organizationName", "to", "bis;To"},
    {"workingGroup", "number", "Nr.;Lfd. Nr.;AG-Nr.;No."},
    {"workingGroup", "title", "Name;Bezeichnung;Arbeitsgruppe;AG;Name der Arbeitsgruppe;Gremium;Arbeitskreis;Working group;Title"},
    {"workingGroup", "kind", "Typ;Art der Gruppe;Kind;Type"},
    {"workingGroup", "mandate", "Aufgabe;Aufgaben;Beschreibung;Ziel;Ziele;Mandate;Task"},
    {"workingGroup", "startDate", "seit;eingesetzt am;gegründet;Start"},
    {"workingGroup", "endDate", "beendet am;aufgelöst am;End"},
    {"organization", "link:organizationField.fieldOfAction", "Handlungsfeld;Handlungsfelder;Field of action"},
    {"workingGroup", "link:workingGroupField.fieldOfAction", "Handlungsfeld;Handlungsfelder;Themenfeld;Bezug zum Handlungsfeld;Field of action"},
    {"membership", "workingGroup", "AG;Gruppe;Arbeitskreis;AK;Working group;Group"},
    {"membership", "body", "Ausschuss;Beirat;Body;Committee"},
    {"membership", "person", "Name;Mitglied;Teilnehmer;Teilnehmerin;Teilnehmende;Person name;Member"},
    {"membership", "organization", "Institution;Einrichtung;Dienststelle;Träger;Organization"},
    {"membership", "role", "Funktion;Funktion in der Gruppe;Role"},
    {"membership", "state", "Status;Teilnahme;State"},
    {"membership", "votingRight", "Stimmrecht;stimmberechtigt ja/nein;Voting right"},
    {"membership", "onBehalfOf", "entsendende Stelle;in Vertretung von;vertritt;für;On behalf of;Delegated by"},
    {"membership", "startDate", "seit;ab;Mitglied seit;Beginn;Eintritt;Start;From"},
    {"membership", "endDate", "Ende;Austritt;Mitglied bis;End;To"},
    {"statusRound", "title", "Abfrage;Bezeichnung;Name;Title"},
    {"statusRound", "asOf", "Stand vom;Datenstand;As of"},
    {"statusRound", "due", "Frist;Rückgabe bis;Antwortfrist;Due;Deadline"},
    {"statusRound", "state", "Status;State"},
    {"statusRound", "questions", "Fragen;Zusatzfragen;Questions"},
    {"roundRecipient", "organization", "Dienststelle;Amt;Träger;Stelle;Organisation;Office"},
    {"roundRecipient", "contactPerson", "Ansprechpartner;Ansprechpartnerin;Kontakt;Contact"},
    {"roundRecipient", "sentOn", "verschickt am;gesendet am;Sent"},
    {"roundRecipient", "returnedOn", "Rücklauf;eingegangen am;Returned"},
    {"ratingRound", "title", "Runde;Bewertungsrunde;Bezeichnung;Name;Title"},
    {"ratingRound", "due", "Frist;Antwort bis;Due;Deadline"},
    {"ratingRound", "state", "Status;State"},
    {"ratingBallot", "person", "Mitglied;Name;Member"},
    {"ratingVote", "relevance", "Wichtigkeit;Bedeutung;Relevance"},
    {"ratingVote", "feasibility", "Machbarkeit;Realisierbarkeit;Feasibility"},
    {"ratingVote", "dots", "Klebepunkte;Punktzahl;Dots"},
    {"paperAlternative", "text", "Variante;Handlungsalternative;Alternative text"},
    {"paperAlternative", "amount", "Betrag;Ansatz;Amount"},
    {"paper", "reference", "Vorlage Nr.;Vorlagennummer;Vorlagen-Nr.;Drucksache;Drucksachennummer;Drucksachen-Nr.;DS-Nr.;Nummer;Nr.;Aktenzeichen;Reference;Number"},
    {"paper", "name", "Titel;Vorlage;Bezeichnung;Thema;Gegenstand;Name;Subject;Title"},
    {"paper", "paperType", "Art;Vorlagenart;Typ;Drucksachenart;Type"},
    {"paper", "date", "Vom;Vorlage vom;Erstellt am;Date"},
    {"paper", "leadOffice", "Federführung;Federführendes Amt;Amt;Dezernat;Einreicher;Dienststelle;Lead office"},
    {"paper", "isPublic", "öffentlich ja/nein;Öffentlichkeit;Public"},
    {"paper", "proposedResolution", "Beschlusstext;Beschlussempfehlung;Beschlussentwurf;Proposed resolution"},
    {"paper", "reasons", "Sachverhalt;Sachdarstellung;Reasons"},
    {"paper", "alternatives", "Alternative;Handlungsalternativen;Alternatives"},
    {"paper", "financeYear", "Jahr;Budget year"},
    {"paper", "financeAmount", "Kosten;Betrag;Finanzbedarf;Amount"},
    {"paper", "followUpCosts", "Folgekosten;Follow-up costs"},
    {"paper", "coverage", "Finanzierung;Deckungsvorschlag;Coverage"},
    {"paper", "signedBy", "gez.;Unterschrift;Signed by"},
    {"paper", "url", "Link;URL;Internetadresse;Adresse;Web"},
    {"consultation", "paper", "Vorlagennummer;Vorlagen-Nr.;Vorlagen-Nummer;Drucksache;Paper"},
    {"consultation", "body", "Ausschuss;Rat;Organ;Body;Committee"},
    {"consultation", "date", "Sitzungsdatum;Sitzung am;Sitzungstermin;Termin;Date"},
    {"consultation", "session", "Sitzungsnummer;Session;Meeting"},
    {"consultation", "agendaItemNumber", "TOP;Ö-TOP;TOP-Nr.;Agenda item"},
    {"consultation", "role", "Art der Beratung;Beratungsart;Role"},
    {"consultation", "result", "Beschluss;Beratungsergebnis;Beschlussergebnis;Entscheidung;Result"},
    {"consultation", "resolutionText", "Beschlusstenor;Wortlaut;Resolution"},
    {"consultation", "votes", "Abstimmungsergebnis;Stimmen;Votes"},
    {"recommendation", "module", "Modul;Baustein;Teilkonzept;Module"},
    {"recommendation", "number", "Nr.;Lfd. Nr.;Gliederung;Gliederungsnummer;Ziffer;Nr. der Empfehlung;Empfehlung Nr.;No."},
    {"recommendation", "title", "Titel;Handlungsempfehlung;Empfehlung;Überschrift;Bezeichnung;Title;Recommendation"},
    {"recommendation", "originalText", "Wortlaut;Text;Text der Empfehlung;Empfehlungstext;Originaltext;Text"},
    {"recommendation", "adminComment", "Stellungnahme;Kommentar der Verwaltung;Verwaltungskommentar;Kommentar;Comment"},
    {"recommendation", "state", "Status;State"},
    {"recommendation", "originKind", "Ursprung;Origin"},
    {"recommendation", "originGroup", "Arbeitsgruppe;AG;Expertengruppe;Vorschlag von;Proposed by"},
    {"recommendation", "addressee", "Adressat;Adressaten;Empfänger;an wen;Addressee"},
    {"recommendation", "prioritised", "vorrangige Empfehlung;Schwerpunkt;Prioritised"},
    {"recommendation", "priority", "Prio;Prio.;Priorisierung;Dringlichkeit;Priority"},
    {"recommendation", "relevance", "Bedeutung;Relevance"},
    {"recommendation", "feasibility", "Machbarkeit;Realisierbarkeit;Feasibility"},
    {"recommendationItem", "recommendation", "Empfehlung;Recommendation"},
    {"recommendationItem", "number", "Nr.;Lfd. Nr.;No."},
    {"recommendationItem", "text", "Handlungspunkt;Handlungsschritt;Punkt;Item"},
    {"goal", "fieldOfAction", "HF;Themenfeld;Field of action"},
    {"goal", "module", "Modul;Baustein;Module"},
    {"goal", "number", "Nr.;Lfd. Nr.;Zielnummer;No."},
    {"goal", "level", "Zielebene;Zielart;Art;Typ;Level"},
    {"goal", "text", "Ziel;Zielformulierung;Bezeichnung;Titel;Goal"},
    {"goal", "parent", "Oberziel;übergeordnet;Parent"},
    {"conceptModule", "fieldOfAction", "Handlungsfeld: Nummer;HF;Themenfeld;Field of action"},
    {"conceptModule", "number", "Nr.;Lfd. Nr.;Gliederung;Gliederungsnummer;Ziffer;Modulnummer;Modul Nr.;No."},
    {"conceptModule", "title", "Modul;Konzeptmodul;Bezeichnung;Name;Thema;Module;Title"},
    {"conceptModule", "responsibleOrganization", "Federführung;verantwortlich;Zuständigkeit;Dienststelle;Amt;Responsible"},
    {"conceptModule", "state", "Status;State"},
    {"fieldOfAction", "number", "Nr.;Lfd. Nr.;Gliederung;Gliederungsnummer;Ziffer;No."},
    {"fieldOfAction", "title", "Handlungsfeld;Bezeichnung;Name;Themenfeld;Field of action;Title"},
    {"fieldOfAction", "description", "Erläuterung;Inhalt;Description"},
    {"fieldOfAction", "prioritised", "Priorität;Schwerpunkt;Prioritised"},
    {"guidingPrinciple", "number", "Nr.;Lfd. Nr.;No."},
    {"guidingPrinciple", "text", "Leitlinie;Leitsatz;Guiding principle"},
    {"targetGroup", "key", "Kürzel;Code;Key"},
    {"targetGroup", "label", "Zielgruppe;Zielgruppen;Name;Target group;Label"},
    {"area", "key", "Kürzel;Code;Nummer;Nr.;Stadtbezirk Nr.;Key"},
    {"area", "label", "Raum;Stadtteil;Stadtbezirk;Sozialraum;Ortsteil;Gebiet;Name;Area;Label"},
    {"area", "kind", "Typ;Kind"},
    {"area", "parent", "Bezirk;gehört zu;Teil von;Parent"},
    {"classification", "label", "Name;Kategorie;Label"},
    {"personFunction", "label", "Funktion;Name;Label"},
    {"textModule", "label", "Name;Titel;Label"},
};

constexpr FieldSynonym kOParl[] = {
    {"organization", "source", "id"},
    {"organization", "name", "name"},
    {"organization", "shortName", "shortName"},
    {"organization", "organizationType", "organizationType"},
    {"organization", "classification", "classification"},
    {"organization", "parent", "subOrganizationOf"},
    {"organization", "startDate", "startDate"},
    {"organization", "endDate", "endDate"},
    {"organization", "web", "website"},
    {"organization", "email", "contactEmail"},
    {"person", "source", "id"},
    {"person", "familyName", "familyName"},
    {"person", "givenName", "givenName"},
    {"person", "salutation", "formOfAddress"},
    {"person", "title", "title"},
    {"person", "function", "status"},
    {"person", "email", "email"},
    {"person", "phone", "phone"},
    {"membership", "source", "id"},
    {"membership", "person", "person"},
    {"membership", "body", "organization"},
    {"membership", "role", "role"},
    {"membership", "votingRight", "votingRight"},
    {"membership", "onBehalfOf", "onBehalfOf"},
    {"membership", "startDate", "startDate"},
    {"membership", "endDate", "endDate"},
    {"paper", "source", "id"},
    {"paper", "name", "name"},
    {"paper", "reference", "reference"},
    {"paper", "date", "date"},
    {"paper", "paperType", "paperType"},
    {"paper", "leadOffice", "underDirectionOf"},
    {"paper", "url", "web"},
    {"consultation", "source", "id"},
    {"consultation", "paper", "paper"},
    {"consultation", "body", "organization"},
    {"consultation", "role", "role"},
    {"consultation", "authoritative", "authoritative"},
};

constexpr OptionSynonym kOptions[] = {
    {"measure", "state", "idea", "Ideenphase;Vorschlag;idea"},
    {"measure", "state", "proposed", "beantragt;angemeldet;in Planung;geplant;proposed;planned"},
    {"measure", "state", "adopted", "Beschluss liegt vor;genehmigt;adopted;approved"},
    {"measure", "state", "running", "läuft;laufend;läuft noch;läuft bereits;in Arbeit;in Bearbeitung;begonnen;gestartet;aktiv;in Durchführung;wird umgesetzt;fortlaufend;Daueraufgabe;teilweise umgesetzt;running;in progress;ongoing;active"},
    {"measure", "state", "done", "abgeschlossen;beendet;erledigt;fertig;durchgeführt;realisiert;done;completed;finished"},
    {"measure", "state", "deferred", "verschoben;ruht;pausiert;vertagt;deferred;postponed;on hold"},
    {"measure", "state", "stopped", "abgebrochen;gestoppt;nicht fortgeführt;stopped;cancelled"},
    {"measure", "state", "rejected", "nicht beschlossen;rejected"},
    {"measure", "trafficLight", "green", "#00ff00;#92d050;#00b050;green;im Plan;g"},
    {"measure", "trafficLight", "yellow", "#ffff00;#ffc000;yellow;orange;amber;verzögert"},
    {"measure", "trafficLight", "red", "#ff0000;#c00000;red;kritisch;r"},
    {"measure", "priority", "high", "sehr hoch;1;I;A;wichtig;hohe Priorität;high"},
    {"measure", "priority", "medium", "2;II;B;normal;mittlere Priorität;medium"},
    {"measure", "priority", "low", "niedrig;3;III;C;geringe Priorität;low"},
    {"measure", "kind", "existing", "bestehend;vorhanden;laufend;existing"},
    {"measure", "kind", "recommended", "empfohlen;recommended"},
    {"measure", "kind", "new", "neue Maßnahme;new"},
    {"measure", "providerKind", "municipal", "Stadt;kommunal;Verwaltung;municipal"},
    {"measure", "providerKind", "thirdParty", "freier Träger;freie Träger;extern;third party"},
    {"costItem", "kind", "personnel", "Personal;personnel"},
    {"costItem", "kind", "material", "Sachkosten;Sachaufwand;material"},
    {"costItem", "kind", "grant", "Zuwendung;Förderung;grant"},
    {"costItem", "kind", "income", "Einnahmen;Erlöse;income"},
    {"costItem", "stage", "estimated", "Schätzung;geplant;Plan;estimated;planned"},
    {"costItem", "stage", "approved", "genehmigt;beschlossen;approved"},
    {"costItem", "stage", "spent", "Ist;ausgegeben;abgerechnet;spent;actual"},
    {"organization", "organizationType", "administrativeUnit", "Amt;Dienststelle;Verwaltung;Behörde"},
    {"organization", "organizationType", "provider", "Träger;Wohlfahrtsverband"},
    {"organization", "organizationType", "migrantOrganisation", "MSO;MO;Migrantenselbstorganisation"},
    {"organization", "organizationType", "company", "Firma;Betrieb"},
    {"organization", "organizationType", "other", "Verein;Sonstige;andere"},
    {"membership", "role", "lead", "Leiter;Leiterin;Leiter*in;Vorsitz;Vorsitzende;Vorsitzender;Vorsitzende/r;AG-Leitung;chair;lead"},
    {"membership", "role", "deputy", "stellvertretend;Vertretung;stv. Vorsitz;stellvertretendes Mitglied;stellv. Vorsitzende;stellv. Vorsitzender;deputy"},
    {"membership", "role", "speaker", "Sprecher;Sprecherin;speaker"},
    {"membership", "role", "member", "Teilnehmer;Teilnehmerin;ordentliches Mitglied;member"},
    {"membership", "role", "guest", "beratend;guest"},
    {"membership", "state", "accepted", "ja;zu;accepted"},
    {"membership", "state", "declined", "nein;ab;declined"},
    {"consultation", "role", "decision", "Beschluss;Beschlussfassung;zur Entscheidung"},
    {"consultation", "role", "information", "zur Kenntnis;Kenntnis;Mitteilung"},
};
// clang-format on

void addHeading(QSet<QString>& known, const QString& heading)
{
    const QString folded = foldedHeading(heading);
    if (!folded.isEmpty())
        known.insert(folded);
}

QSet<QString> knownHeadings()
{
    QSet<QString> known;
    for (const FieldSynonym& each : kSynonyms) {
        for (const QString& word : QString::fromUtf8(each.words).split(u';'))
            addHeading(known, word);
    }
    for (const FieldSynonym& each : kOParl)
        addHeading(known, QString::fromUtf8(each.words));
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role == EntityRole::Setup || entity->role == EntityRole::System)
            continue;
        for (const FieldInfo& field : entity->fields) {
            if (!field.has(Hidden))
                addHeading(known, field.labelText());
        }
    }
    // What no field takes, but lists have.
    for (const char16_t* each :
         {u"Kennung", u"Webseite", u"Fax", u"Mobil", u"Mobiltelefon", u"Handy", u"Land", u"Summe", u"Gesamt",
          u"Teilnehmende", u"Kategorien", u"Ganztägig", u"Anzahl", u"Abteilung"})
        addHeading(known, QString::fromUtf16(each));
    return known;
}

} // namespace

std::span<const FieldSynonym> fieldSynonyms()
{
    return kSynonyms;
}

std::span<const FieldSynonym> oparlFields()
{
    return kOParl;
}

std::span<const OptionSynonym> optionSynonyms()
{
    return kOptions;
}

ColumnTarget synonymTarget(const FieldSynonym& synonym)
{
    ColumnTarget out;
    QString text = QString::fromUtf8(synonym.target);
    const QString fixed = text.section(u'?', 1);
    text = text.section(u'?', 0, 0);
    out.kind = text.startsWith(u"link:")    ? ColumnTarget::Kind::Link
               : text.startsWith(u"child:") ? ColumnTarget::Kind::Child
                                            : ColumnTarget::Kind::Field;
    if (out.kind == ColumnTarget::Kind::Field) {
        out.field = text;
        return out;
    }
    text = text.section(u':', 1);
    out.entity = text.section(u'.', 0, 0);
    out.field = text.section(u'.', 1);
    for (const QString& each : fixed.split(u'&', Qt::SkipEmptyParts))
        out.fixed.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
    return out;
}

bool isKnownHeading(const QString& folded)
{
    static const QSet<QString> known = knownHeadings();
    if (known.contains(folded))
        return true;
    // "Kosten 2026 ff.", "Kennung" behind a name.
    QString rest = folded;
    if (rest.endsWith(u"kennung"))
        rest.chop(7);
    while (rest.endsWith(u'f'))
        rest.chop(1);
    const int year = rest.right(4).toInt();
    if (year >= 1900 && year < 2200)
        rest.chop(4);
    else if (!folded.endsWith(u"kennung"))
        return false;
    return rest.size() > 1 && rest.size() < folded.size() && known.contains(rest);
}

} // namespace iplan
