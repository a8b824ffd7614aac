/**
 * How words of all kinds are split in a collection that has nothing but these words, each in one passage: by the
 * built-in lexicon. Bars stand between parts, and a part is written as it stands in the word, links left out.
 */
import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { CompoundLexicon, compoundWords } from '../../indexer/compound-lexicon.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { lexicon } from '../lexicon/built-lexicon.ts'

/** Word and parts. */
const COMPOUNDS = `
  Straßenfest straße|fest; Straßenfeste straße|feste; Kriegsdiplomatie krieg|diplomatie; Waffenstillstand
  waffe|still|stand; Waffenstillstandsverhandlungen waffe|still|stand|verhandlungen;
  Waffenstillstandsverhandlung waffe|still|stand|verhandlung; Hochspannungsnetzgerät hoch|spannung|netz|gerät;
  Netzgerät netz|gerät; Sporthalle sport|halle; Bundeskanzler bunde|kanzler; Bundesregierung bunde|regierung;
  Verteidigungsminister verteidigung|minister; Finanzminister finanz|minister; Ministerpräsident
  minister|präsident; Bundespräsident bunde|präsident; Staatsanwalt staat|anwalt; Staatsanwaltschaft
  staat|anwaltschaft; Rechtsanwalt recht|anwalt; Wahlkampf wahl|kampf; Wahlergebnis wahl|ergebnis;
  Koalitionsvertrag koalition|vertrag; Steuererklärung steuer|erklärung; Steuerrecht steuer|recht;
  Einkommensteuer einkommen|steuer; Umsatzsteuer umsatz|steuer; Mietvertrag miet|vertrag; Mietrecht
  miet|recht; Kündigungsfrist kündigung|frist; Kündigungsschutz kündigung|schutz; Kündigungsschutzgesetz
  kündigung|schutz|gesetz; Arbeitsvertrag arbeit|vertrag; Arbeitsrecht arbeit|recht; Arbeitgeber arbeit|geber;
  Arbeitsplatz arbeit|platz; Krankenhaus kranke|haus; Krankenkasse kranke|kasse; Krankenversicherung
  kranke|versicherung; Krankenwagen kranke|wagen; Rentenversicherung rente|versicherung; Unfallversicherung
  unfall|versicherung; Lebensversicherung leben|versicherung; Haftpflichtversicherung
  haft|pflicht|versicherung; Versicherungsvertrag versicherung|vertrag; Kraftfahrzeug kraft|fahr|zeug;
  Kraftfahrzeugsteuer kraft|fahr|zeug|steuer; Führerschein führer|schein; Autobahn auto|bahn; Eisenbahn
  eisen|bahn; Straßenbahn straße|bahn; Straßenverkehr straße|verkehr; Straßenverkehrsordnung
  straße|verkehr|ordnung; Verkehrsunfall verkehr|unfall; Verkehrszeichen verkehr|zeichen; Handball hand|ball;
  Tischtennis tisch|tennis; Schwimmhalle schwimm|halle; Turnhalle turn|halle; Kindergarten kinder|garten;
  Kinderzimmer kinder|zimmer; Kinderwagen kinder|wagen; Kindergeld kinder|geld; Schulbuch schul|buch;
  Grundschule grund|schule; Hochschule hoch|schule; Fachhochschule fach|hoch|schule; Universitätsklinik
  universität|klinik; Wörterbuch wörter|buch; Tageszeitung tage|zeitung; Zeitungsartikel zeitung|artikel;
  Buchhandlung buch|handlung; Briefträger brief|träger; Briefkasten brief|kasten; Postkarte post|karte;
  Telefonnummer telefon|nummer; Telefonbuch telefon|buch; Mobiltelefon mobil|telefon; Handynetz handy|netz;
  Stromnetz strom|netz; Stromausfall strom|ausfall; Kraftwerk kraft|werk; Atomkraftwerk atom|kraft|werk;
  Windkraft wind|kraft; Windkraftanlage wind|kraft|anlage; Sonnenenergie sonne|energie; Solaranlage
  solar|anlage; Klimawandel klima|wandel; Klimaschutz klima|schutz; Umweltschutz umwelt|schutz; Naturschutz
  natur|schutz; Naturschutzgebiet natur|schutz|gebiet; Wasserkraft wasser|kraft; Trinkwasser trink|wasser;
  Grundwasser grund|wasser; Regenwasser regen|wasser; Leitungswasser leitung|wasser; Mineralwasser
  mineral|wasser; Apfelsaft apfel|saft; Apfelbaum apfel|baum; Obstgarten obst|garten; Gartenarbeit
  garten|arbeit; Hausarbeit haus|arbeit; Hausaufgabe haus|aufgabe; Hausbesitzer haus|besitzer; Hausmeister
  haus|meister; Wohnzimmer wohn|zimmer; Schlafzimmer schlaf|zimmer; Badezimmer bade|zimmer; Schreibtisch
  schreib|tisch; Küchentisch küche|tisch; Tischdecke tisch|decke; Bettdecke bett|decke; Zimmerdecke
  zimmer|decke; Waschmaschine wasch|maschine; Spülmaschine spül|maschine; Schreibmaschine schreib|maschine;
  Kaffeemaschine kaffee|maschine; Kaffeetasse kaffee|tasse; Weinglas wein|glas; Bierflasche bier|flasche;
  Flaschenöffner flasche|öffner; Dosenöffner dose|öffner; Regenschirm regen|schirm; Sonnenschirm sonne|schirm;
  Sonnenbrille sonne|brille; Sonnenaufgang sonne|aufgang; Mondschein mond|schein; Sternenhimmel sterne|himmel;
  Weltraum welt|raum; Raumschiff raum|schiff; Raumfahrt raum|fahrt; Luftfahrt luft|fahrt; Schifffahrt
  schiff|fahrt; Dampfschiff dampf|schiff; Dampfschifffahrt dampf|schiff|fahrt; Dampfschifffahrtsgesellschaft
  dampf|schiff|fahrt|gesellschaft; Flughafen flug|hafen; Flugzeug flug|zeug; Hauptstadt haupt|stadt;
  Stadtverwaltung stadt|verwaltung; Stadtplan stadt|plan; Stadtmauer stadt|mauer; Dorfkirche dorf|kirche;
  Kirchensteuer kirche|steuer; Landkreis land|kreis; Bundesland bunde|land; Bundesliga bunde|liga;
  Bundesverfassungsgericht bunde|verfassung|gericht; Verfassungsgericht verfassung|gericht; Verwaltungsgericht
  verwaltung|gericht; Oberlandesgericht ober|lande|gericht; Landgericht land|gericht; Amtsgericht
  amts|gericht; Gerichtsverfahren gericht|verfahren; Strafverfahren straf|verfahren; Strafgesetzbuch
  straf|gesetz|buch; Strafprozess straf|prozess; Gesetzbuch gesetz|buch; Grundgesetz grund|gesetz; Grundrecht
  grund|recht; Grundbuch grund|buch; Grundstück grund|stück; Grundstückskauf grund|stück|kauf; Kaufvertrag
  kauf|vertrag; Kaufpreis kauf|preis; Kaufhaus kauf|haus; Warenhaus ware|haus; Supermarkt super|markt;
  Wochenmarkt woche|markt; Marktplatz markt|platz; Arbeitsmarkt arbeit|markt; Geldmarkt geld|markt;
  Aktienmarkt aktie|markt; Börsenkurs börse|kurs; Landesbank lande|bank; Sparkasse spar|kasse; Bankkonto
  bank|konto; Kontonummer konto|nummer; Kreditkarte kredit|karte; Eintrittskarte eintritt|karte; Landkarte
  land|karte; Weltkarte welt|karte; Weltkrieg welt|krieg; Weltmeister welt|meister; Bürgermeister
  bürger|meister; Bürgerkrieg bürger|krieg; Bürgerrecht bürger|recht; Menschenrecht menschen|recht;
  Menschenrechte menschen|rechte; Völkerrecht völker|recht; Kriegsende krieg|ende; Friedensvertrag
  frieden|vertrag; Friedensverhandlungen frieden|verhandlungen; Literaturpreis literatur|preis; Filmpreis
  film|preis; Filmfest film|fest; Filmmusik film|musik; Musikschule musik|schule; Musikinstrument
  musik|instrument; Blasinstrument blas|instrument; Klavierspieler klavier|spieler; Orchestermusiker
  orchester|musiker; Opernhaus oper|haus; Theaterstück theater|stück; Radiosender radio|sender;
  Nachrichtensendung nachrichten|sendung; Zeitpunkt zeit|punkt; Zeitraum zeit|raum; Jahreszeit jahre|zeit;
  Jahresbericht jahre|bericht; Monatsende monat|ende; Geburtstagskuchen geburtstag|kuchen; Weihnachtsbaum
  weihnacht|baum; Mittagessen mittag|essen; Abendessen abend|essen; Frühstückstisch frühstück|tisch;
  Butterbrot butter|brot; Brotmesser brot|messer; Käsekuchen käse|kuchen; Kartoffelsalat kartoffel|salat;
  Gemüsesuppe gemüse|suppe; Hühnersuppe hühner|suppe; Rindfleisch rind|fleisch; Schweinefleisch
  schweine|fleisch; Tierarzt tier|arzt; Zahnarzt zahn|arzt; Hausarzt haus|arzt; Arztpraxis arzt|praxis;
  Augenarzt auge|arzt; Kopfschmerzen kopf|schmerzen; Bauchschmerzen bauch|schmerzen; Halsschmerzen
  hals|schmerzen; Blutdruck blut|druck; Herzinfarkt herz|infarkt; Lungenentzündung lunge|entzündung; Hautkrebs
  haut|krebs; Krebsforschung krebs|forschung; Impfpflicht impf|pflicht; Parkplatz park|platz; Parkhaus
  park|haus; Parkscheibe park|scheibe; Tiefgarage tief|garage; Spielplatz spiel|platz; Sportplatz sport|platz;
  Sportverein sport|verein; Turnverein turn|verein; Gesangverein gesang|verein; Vereinsheim verein|heim;
  Altersheim alter|heim; Pflegeheim pflege|heim; Pflegeversicherung pflege|versicherung; Altenpflege
  alte|pflege; Krankenpflege kranke|pflege; Computerspiel computer|spiel; Betriebssystem betrieb|system;
  Datenbank daten|bank; Datenschutz daten|schutz; Datenschutzgrundverordnung daten|schutz|grund|verordnung;
  Datensatz daten|satz; Suchmaschine such|maschine; Netzwerk netz|werk; Softwareentwicklung
  software|entwicklung; Bildschirm bild|schirm; Speicherplatz speicher|platz; Arbeitsspeicher arbeit|speicher;
  Benutzername benutzer|name; Passwort pass|wort; Kennwort kenn|wort; Wortschatz wort|schatz; Muttersprache
  mutter|sprache; Deutschkurs deutsch|kurs; Bundesausbildungsförderungsgesetz
  bunde|ausbildung|förderung|gesetz; Lebensmittel leben|mittel; Lebensmittelhändler leben|mittel|händler;
  Werkstoff werk|stoff; Kunststoff kunst|stoff; Sauerstoff sauer|stoff; Stickstoff stick|stoff; Wasserstoff
  wasser|stoff; Temperaturregler temperatur|regler; Drehzahl dreh|zahl; Drehmoment dreh|moment; Motorhaube
  motor|haube; Zylinderkopf zylinder|kopf; Bremsbelag brems|belag; Reifendruck reife|druck; Winterreifen
  winter|reifen; Schneefall schnee|fall; Regenbogen regen|bogen; Ellenbogen elle|bogen; Handgelenk
  hand|gelenk; Handschuh hand|schuh; Handtuch hand|tuch; Handtasche hand|tasche; Taschenlampe tasche|lampe;
  Taschenrechner tasche|rechner; Stehlampe steh|lampe; Glühbirne glüh|birne; Steckdose steck|dose;
  Lichtschalter licht|schalter; Staubecken stau|becken; Wachstube wach|stube; Deutschland deutsch|land;
  Griechenland grieche|land; Elternteil eltern|teil; Ersatzteil ersatz|teil; Bestandteil bestand|teil;
  Stadtteil stadt|teil`

/** One word each, or words that only look like two. */
const WHOLE = `
  Bundestag Frühstück Bäckerei Metzgerei Auswärtiges Tastatur Temperatur Gewitter insgesamt vereinbart gehabt
  Beginn Minister Verein Urinstinkt Erblasser vereint verantwortlich Vereinbarung Verantwortung Verhandlung
  Verwaltung Veranstaltung Unterhaltung Überraschung Bedeutung Entscheidung Gesellschaft Wissenschaft
  Freundschaft Landschaft Eigenschaft Möglichkeit Wirklichkeit Freiheit Gesundheit Krankheit Wahrheit
  Schönheit Einheit Sicherheit Regierung Industrie Universität Philosophie Demokratie Diplomatie Politiker
  Polizist Präsident Kandidat Journalist Redakteur Ingenieur Restaurant Hotel Kommissar Kommissarin Lehrerin
  Lehrerinnen Schülerin Ärztinnen Studentinnen Bürgerinnen Müller Schneider Berliner Hamburger Münchner
  Selenskyj Merkel Ukraine Frankreich Österreich Amerika Argentinien Alexander Katharina Friedrich Elisabeth
  Johannes Computer Internet Software Smartphone Marketing Management Team Interview Festival Ministerium
  Parlament Parteien Kandidaten Experten Moderator Information Organisation Kommunikation Situation
  Integration Investition Produktion Konzentration Demonstration Dokumentation Institution Konstruktion
  gegenwärtig außerordentlich selbstverständlich wahrscheinlich unterschiedlich wissenschaftlich
  wirtschaftlich verschiedenen grundsätzlich hauptsächlich ausschließlich tatsächlich miteinander voneinander
  nebeneinander hintereinander gegenüber trotzdem allerdings jedenfalls nachdem vielleicht niemals irgendwann
  überall mitgeteilt angenommen vorgeschlagen ausgezeichnet unterschrieben geschrieben gesprochen verstanden
  bestanden erstanden entstanden übernommen Entwicklung Erziehung Beziehung Ernährung Erfahrung Versicherung
  Förderung Forderung Leistung Meldung Meinung Wohnung Rechnung Zeichnung Ordnung Nahrung Währung Führung
  Abteilung Mitteilung Vorstellung Ausstellung Einstellung Herstellung Darstellung Bestellung Vorschlag
  Vortrag Auftrag Antrag Beitrag Betrag Ertrag Vertrag Unterricht Nachricht Bericht Gericht Gesicht Gewicht
  Geschichte Gedicht Entschuldigung Kündigung Beschäftigung Genehmigung Bescheinigung Beerdigung Tätigkeit
  Arbeiter Arbeiterin Abenteuer Elefant Schokolade Banane Kartoffel Tomate Garage Etage Massage Reportage
  Sabotage Spionage Blamage Batterie Galerie Lotterie Theorie Kategorie Kolonie Melodie Energie Allergie
  Chirurgie Liturgie Verlies Wirtschaft Nachbar Nachbarin Urteil Vorteil Nachteil Anteil`

const compounds = COMPOUNDS.trim()
  .split(/;\s+/)
  .map(line => line.split(/\s+/))
const wholeWords = WHOLE.trim().split(/\s+/)

const knowledge = new WordKnowledge(germanAnalyzer(), lexicon)
const words = [...compounds.map(([word = '']) => word), ...wholeWords]
const collection = new CompoundLexicon(
  knowledge,
  compoundWords(
    words.map(word => {
      const form = word.toLowerCase()
      return { form, capitalShare: form === word ? 0 : 1, documentFrequency: 1 }
    }),
    form => knowledge.isStopWord(form),
  ),
  () => 1,
)

function split(word: string): string {
  const form = word.toLowerCase()
  return (collection.split(form)?.parts ?? [{ start: 0, end: form.length }])
    .map(({ start, end }) => form.slice(start, end))
    .join('|')
}

test('splits compounds into their parts', t => {
  t.true(compounds.length >= 200)
  for (const [word = '', parts = ''] of compounds) t.is(split(word), parts, word)
})

test('leaves words whole, however well shorter ones fit into them', t => {
  t.true(wholeWords.length >= 150)
  for (const word of wholeWords) t.is(split(word), word.toLowerCase(), word)
})

test('splits none of the words that are known as one when they are written with a capital', t => {
  for (const word of ['Vereinbart', 'Gehabt', 'Insgesamt', 'Mitgeteilt', 'Angenommen', 'Gesprochen'])
    t.is(split(word), word.toLowerCase(), word)
})
