/**
 * Words and their stems, rule by rule of Snowball's German algorithm: "häuser→haus". A word alone is its own
 * stem.
 */
export const GERMAN_STEMS: readonly (readonly [rule: string, words: string])[] = [
  [
    'Words shorter than three letters, or without R1, stay whole',
    `ab am es ei eis see tee arm und ist oft erst`,
  ],
  [
    'Prelude: u between vowels is a consonant',
    `bauer→bau bauern→bau bauten→baut erbauen→erbau mauer→mau mauern→mau feuer→feu feuern→feu
     steuern→steu besteuerung→besteuer treue→treu treuen→treu treuer→treu neue→neu neuer→neu neues→neu
     neuen→neu neuesten→neu freuen→freu freuet→freu erneuerung→erneuer abenteuer→abenteu
     abenteuern→abenteu scheue→scheu scheuen→scheu graue→grau grauen→grau trauer→trau trauern→trau`,
  ],
  [
    'Prelude: y between vowels is a consonant',
    `bayer→bay bayern→bay bayerisch→bayer royal loyal loyale→loyal loyalität→loyalitat papaya
     mayonnaise→mayonnais boykott`,
  ],
  [
    'Prelude: ß is ss',
    `straße→strass straßen→strass strasse→strass strassen→strass größe→gross größen→gross größer→gross
     größten→grosst fuß→fuss füße→fuss füßen→fuss grüße→gruss gruß→gruss maß→mass maße→mass maßen→mass
     spaß→spass weiße→weiss weißen→weiss weißer→weiss schließen→schliess schließung→schliessung
     schließlich→schliesslich heißen→heiss fließend→fliessend außerdem→ausserd`,
  ],
  [
    'Prelude: ae, oe, ue are umlauts',
    `mueller→mull müller→mull muenchen→munch münchen→munch koeln→koln köln→koln koenig→konig könig→konig
     koenige→konig könige→konig haeuser→haus häuser→haus maenner→mann männer→mann baecker→back
     bäcker→back moebel→mobel möbel→mobel schluessel→schlussel schlüssel→schlussel fuehren→fuhr
     führen→fuhr fuehrung→fuhrung führung→fuhrung kuendigung→kundig kündigung→kundig
     oesterreich→osterreich österreich→osterreich aerzte→arzt ärzte→arzt uebung→ubung übung→ubung
     gruesse→gruss grüsse→gruss aepfel→apfel äpfel→apfel`,
  ],
  [
    'Prelude: ue after q is none',
    `quelle→quell quellen→quell quer quere→quer bequem→bequ bequeme→bequem bequemer→bequem
     bequemlichkeit→bequem konsequent konsequenz konsequenzen→konsequenz frequenz sequenzen→sequenz
     überqueren→uberqu`,
  ],
  [
    'Postlude: umlauts lose their dots',
    `äste→ast öfen→ofen übel→ubel hände→hand händen→hand wälder→wald wäldern→wald töchter→tocht
     töchtern→tocht vögel→vogel bücher→buch büchern→buch schön→schon schöne→schon schöner→schon
     schönsten→schon schon grün→grun grüne→grun grünen→grun müde→mud hören→hor gehör→gehor
     ländlich→landlich`,
  ],
  [
    'R1 begins after three letters at the earliest',
    `ober oben abend arbeiten→arbeit eben ehe eier idee→ide ideen→ide uhren→uhr achse→achs achsen→achs
     asche→asch insel inseln→insel onkel onkels→onkel engel engeln→engel`,
  ],
  [
    'Step 1: -em',
    `diesem→dies jedem→jed kaltem→kalt großem→gross schnellem→schnell welchem→welch anderem→and
     unserem→uns gutem→gut jenem→jen solchem→solch`,
  ],
  [
    'Step 1: -em of -system is kept',
    `system systeme→system systems→system betriebssystem nervensystem ökosystem→okosystem
     ökosysteme→okosystem rechtssystem dateisystem`,
  ],
  [
    'Step 1: -ern',
    `kindern→kind dörfern→dorf bildern→bild häusern→haus gütern→gut ländern→land vätern→vat brüdern→brud
     schwestern→schwest wörtern→wort lichtern→licht feldern→feld`,
  ],
  [
    'Step 1: -er',
    `kinder→kind bilder→bild arbeiter→arbeit lehrer→lehr maler→mal kälter→kalt wärmer→warm dieser→dies
     gesetzgeber→gesetzgeb nehmer→nehm sprecher→sprech`,
  ],
  [
    'Step 1: -erin and -erinnen',
    `lehrerin→lehr lehrerinnen→lehr arbeiterin→arbeit arbeiterinnen→arbeit bürgerin→burg bürgerinnen→burg
     schülerin→schul schülerinnen→schul ministerin→minist ministerinnen→minist richterin→richt
     richterinnen→richt sprecherin→sprech sprecherinnen→sprech mitarbeiterinnen→mitarbeit`,
  ],
  [
    'Step 1: -in of other words stays',
    `freundin freundinnen→freundinn ärztin→arztin ärztinnen→arztinn königin→konigin köchin→kochin
     studentin studentinnen→studentinn`,
  ],
  [
    'Step 1: -e, -en, -es',
    `hunde→hund hunden→hund hundes→hund tage→tag tagen→tag tages→tag katze→katz katzen→katz frau
     frauen→frau sachen→sach kleine→klein kleinen→klein kleines→klein recht rechte→recht rechten→recht
     rechtes→recht gesetze→gesetz gesetzen→gesetz gesetzes→gesetz vertrages→vertrag gehen→geh sagen→sag`,
  ],
  [
    'Step 1: -e, -en and -es after -niss leave -nis',
    `ergebnis ergebnisse→ergebnis ergebnissen→ergebnis ergebnisses→ergebnis verhältnis→verhaltnis
     verhältnisse→verhaltnis verhältnissen→verhaltnis zeugnis zeugnisse→zeugnis zeugnissen→zeugnis
     erlaubnisse→erlaubnis kenntnisse→kenntnis kenntnissen→kenntnis erkenntnisse→erkenntnis
     geheimnisse→geheimnis geheimnissen→geheimnis verzeichnisse→verzeichnis`,
  ],
  [
    'Step 1: -s after one of b d f g h k l m n r t',
    `jobs→job hunds→hund chefs→chef tags→tag reichs→reich volks→volk spiels→spiel films→film
     vereins→verein lehrers→lehr staats→staat staat vertrags→vertrag landtags→landtag autors→autor
     computers→comput hotels→hotel kontinents→kontinent kurs→kur`,
  ],
  [
    'Step 1: -s after another letter stays',
    `autos kinos haus reis preis kreis praxis basis radius bonus los`,
  ],
  [
    'Step 1: -ln and -lns become -l',
    `handeln→handel handelns→handel sammeln→sammel sammelns→sammel wechseln→wechsel wechselns→wechsel
     segeln→segel regeln→regel artikeln→artikel mitteln→mittel titeln→titel entwickeln→entwickel
     entwickelns→entwickel verhandeln→verhandel verhandelns→verhandel drosseln→drossel vierteln→viertel`,
  ],
  [
    'Step 2: -est',
    `kältestes→kalt kleinste→klein kleinsten→klein weitestes→weit neueste→neu breiteste→breit
     härteste→hart lautesten→laut schlechteste→schlecht interessantesten→interessant`,
  ],
  [
    'Step 2: -st after one of b d f g h k l m n t, itself after three letters',
    `machst→mach denkst→denk spielst→spiel kommst→komm lernst→lern hoffst→hoff schreibst→schreib
     glaubst→glaub liebst→lieb freundlichst→freundlich dienst→dien herbst→herb`,
  ],
  [
    'Step 2: -st after another letter or fewer than four stays',
    `sagst lobst ernst angst kunst first durst wurst hörst→horst fährst→fahrst obst last rest frist`,
  ],
  [
    'Step 2: -et',
    `abgeleitet→abgeleit abgeleitete→abgeleit abgeleiteten→abgeleit arbeitet→arbeit beantwortet→beantwort
     bedeutet→bedeut begleitet→begleit berichtet→bericht eröffnet→eroffn gegründet→gegrund geredet→gered
     geöffnet→geoffn verhaftet→verhaft verpflichtet→verpflicht verwendet→verwend vorbereitet→vorbereit
     zeichnet→zeichn rechnet→rechn redet→red findet→find wartet→wart sendet→send bildet→bild
     gerettet→gerett beobachtet→beobacht veröffentlichte→veroffentlicht bewertet→bewert
     unterrichtet→unterricht gemeldete→gemeld eingerichteten→eingericht`,
  ],
  [
    'Step 2: -et of Ticket, Planet, geordnet, Internet and -tret stays',
    `ticket tickets→ticket planet planeten→planet geordnet geordnete→geordnet abgeordneten→abgeordnet
     internet internets→internet vertret vertreten→vertret getreten→getret zutreten→zutret`,
  ],
  ['Step 2: -et, even where it is no ending', `tablet→tabl budget→budg paket→pak pakete→pak`],
  ['Step 2: endings of another make stay', `toilette→toilett quartett kabarett bibliothek`],
  [
    'Step 3: -end and -ung',
    `bedeutend→bedeut abwesend→abwes regierung→regier regierungen→regier verhandlung→verhandl
     verhandlungen→verhandl versicherung→versicher verordnung→verordn verordnungen→verordn`,
  ],
  [
    'Step 3: an ending outside R2 stays',
    `dringend folgend zeitung zeitungen→zeitung wohnung wohnungen→wohnung bildung rechnung ordnung
     leistung hoffnung öffnung→offnung freudig
     mutig ruhig ruhige→ruhig fleißig→fleissig musik technik kritik technisch russisch
     kritische→kritisch freundlich freundliche→freundlich herzlich sachlich
     freiheit freiheiten→freiheit krankheit mehrheit einheit wahrheit schönheit→schonheit jung lung
     sprung schwung ding honig wenig essig fisch tisch frisch chemisch mensch wach gleich reich ende→end
     wende→wend hemd`,
  ],
  [
    'Step 3: -ig before -end and -ung goes too',
    `beschuldigung→beschuld entschuldigung→entschuld entschädigung→entschad genehmigung→genehm
     genehmigungen→genehm berechtigung→berecht berechtigend→berecht beschäftigung→beschaft
     vereinigung→verein befriedigend→befried bewältigung→bewalt`,
  ],
  ['Step 3: -ig before -ung stays outside R2', `beerdigung→beerdig reinigung→reinig kreuzigung→kreuzig`],
  [
    'Step 3: -ig, -ik, -isch',
    `abhängig→abhang notwendig→notwend politik→polit grammatik→grammat mathematik→mathemat politisch→polit politische→polit
     französisch→franzos wirtschaftspolitisch→wirtschaftspolit`,
  ],
  [
    'Step 3: -ig, -ik, -isch after e stay',
    `teig zweig steig seeig fleisch fleische→fleisch steik anzeige→anzeig
     anzeigen→anzeig`,
  ],
  [
    'Step 3: -lich and -heit',
    `öffentlich→offent öffentlichen→offent ursprünglich→ursprung gesundheit→gesund`,
  ],
  [
    'Step 3: -er and -en before -lich and -heit go too',
    `eigentlich→eigent sicherlich→sich sicherheit→sich gelegenheit→geleg jämmerlich→jamm förderlich→ford erforderlich→erford wesentlich→wesent
     wissenschaftlich→wissenschaft offenheit→off trockenheit→trock verschwiegenheit→verschwieg
     verlegenheit→verleg besonderheit→besond`,
  ],
  [
    'Step 3: -keit',
    `eitelkeit→eitel dankbarkeit→dankbar arbeitslosigkeit→arbeitslos gerechtigkeit→gerecht
     möglichkeit→moglich möglichkeiten→moglich schwierigkeit→schwierig schwierigkeiten→schwierig
     tätigkeit→tatig tätigkeiten→tatig freundlichkeit→freundlich öffentlichkeit→offent fähigkeit→fahig
     aufmerksamkeit→aufmerksam genauigkeit→genau wirklichkeit→wirklich einigkeit→einig gültigkeit→gultig`,
  ],
  [
    'Long words and compounds',
    `donaudampfschifffahrtsgesellschaft
     bundesausbildungsförderungsgesetz→bundesausbildungsforderungsgesetz
     waffenstillstandsverhandlungen→waffenstillstandsverhandl
     hochspannungsnetzgerät→hochspannungsnetzgerat hochspannungsnetzgeräte→hochspannungsnetzgerat
     rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz→rindfleischetikettierungsuberwachungsaufgabenubertragungsgesetz
     kriegsdiplomatie→kriegsdiplomati sicherheitsgarantien→sicherheitsgaranti
     geschwindigkeitsbegrenzungen→geschwindigkeitsbegrenz
     lebensversicherungsgesellschaften→lebensversicherungsgesellschaft`,
  ],
  ['Foreign letters and digits count as consonants', `3d co2 café naïve→naïv señor москва 1990er g20`],
]
