/**
 * Writings of one thing as they stand in real texts, whatever rules it takes to bring them together: each line's
 * texts must have the same terms at the same positions.
 */
import test from 'ava'
import { termsOf } from './token-notation.ts'

const SOFT_HYPHEN = '\u00ad'
const ZERO_WIDTH_SPACE = '\u200b'

const words: readonly (readonly string[])[] = [
  [
    'Haus',
    'Häuser',
    'Hauses',
    'Häusern',
    'HÄUSER',
    'Ha\u0308user',
    'Haeuser',
    `Häu${SOFT_HYPHEN}ser`,
    'Häu-\nser',
  ],
  ['Straße', 'Strasse', 'STRASSE', 'Strasze', 'STRASZE', 'STRAẞE', 'Straßen', `Stra${SOFT_HYPHEN}ße`],
  ['Müller', 'Mueller', 'MÜLLER', 'MUELLER', 'Mu\u0308ller', 'Müllers'],
  ['Fluss', 'Fluß', 'Flusses', 'Flüsse', 'Fluesse', 'FLUẞ'],
  ['dass', 'daß', 'dasz'],
  ['müssen', 'muß', 'muss', 'muessen'],
  ['Schifffahrt', 'Schiffahrt', 'SCHIFFFAHRT'],
  ['Stilllegung', 'Stillegungen'],
  ['gross', 'groß', 'große', 'grosze', 'GROSSE'],
  ['finden', 'ﬁnden', 'findet'],
  ['Offizier', 'Oﬃzier', 'Oﬀizier'],
  ['Wasser', 'Waſſer', 'Waſser', 'Wassers'],
  ['Zucker', `Zu${ZERO_WIDTH_SPACE}cker`, 'Zu\u2060cker'],
  ['Verwaltung', `Ver${SOFT_HYPHEN}wal${SOFT_HYPHEN}tung`, 'Verwal-\n  tung', 'Verwal¬\r\ntung'],
  ['Waffenstillstand', 'Waffen-\nstillstand', `Waffen${SOFT_HYPHEN}\nstillstand`],
  ['US-Präsident', 'US-\nPräsident', 'US‑Präsident'],
  ['Café', 'Cafe', 'Cafe\u0301', 'Cafés'],
  ['Erdoğan', 'Erdogan', 'Erdoğans'],
  ['Łódź', 'Lodz'],
  ['Zoë', 'Zoe'],
  ['aktuell', 'aktuelle', 'aktuellen', 'AKTUELL'],
  ['Israel', 'Israels', 'ISRAEL'],
  ['Michael', 'Michaels', 'MICHAEL'],
  ['Quelle', 'Quellen'],
  ['Köln', 'Koeln', 'KÖLN'],
  ['Goethe', 'Göthe', 'Goethes', 'Goethe’s'],
  ['Kästner', 'Kaestner', 'Kästners'],
  ['Phönix', 'Phoenix'],
  ['Merkel', 'Merkels', 'Merkel’s'],
  ['Scholz', 'Scholz’', "Scholz'", 'SCHOLZ'],
  ['Marx', 'Marx’', 'Marxens'],
  ['Trump', 'Trumps', "Trump's", 'Trump’s'],
  ['Putin', 'Putins', 'Putin`s'],
  ['Selenskyj', 'Selenskyjs', 'SELENSKYJ'],
  ['Obama', 'Obamas', "Obama's"],
  ['Europa', 'Europas'],
  ['Auto', 'Autos'],
  ['Handy', 'Handys'],
  ['Niveau', 'Niveaus'],
  ['Telefon', 'Telephon', 'Telefone'],
  ['Fotografie', 'Photographie', 'Fotografien'],
  ['Paragraf', 'Paragraph', 'Paragraphen'],
  ['potenziell', 'potentielle'],
  ['selbstständig', 'selbständige'],
  ['Bürger', 'Bürgerin', 'Bürgerinnen', 'Bürgern', 'Buerger'],
  ['Hof', '„Hof“', '»Hof«', '‚Hof‘', '"Hof"', 'Hof…', '(Hof)', '*Hof*', '**Hof**', '_Hof_', '#Hof'],
]

const genders: readonly (readonly string[])[] = [
  [
    'Bürger*innen',
    'Bürger:innen',
    'Bürger_innen',
    'BürgerInnen',
    'Bürger/innen',
    'Bürger/-innen',
    'Bürger(innen)',
    'Bürger(-innen)',
    'Bürger·innen',
    'Bürger’innen',
    'BÜRGER*INNEN',
    'Bu\u0308rger*innen',
  ],
  ['Lehrer*in', 'Lehrer:in', 'LehrerIn', 'Lehrer/in', 'Lehrer(in)'],
  ['Ärzt*innen', 'Ärzt:innen', 'ÄrztInnen', 'Aerzt*innen'],
]

const numbers: readonly (readonly string[])[] = [
  ['§ 626 BGB', '§626 BGB', '§\u00a0626 BGB', '§\u202f626 BGB', '§\n626 BGB', '(§ 626 BGB)'],
  ['§§ 1, 2', '§§1, 2', '§§ 1,2', '§§1,2', '§§ 1-2', '§§ 1–2'],
  ['§ 10a BGB', '§10a BGB', '§ 10A BGB'],
  ['Art. 5 GG', 'Art.5 GG', 'Art 5 GG', 'Art.\u00a05 GG', 'ART. 5 GG'],
  ['Abs. 1 Nr. 5', 'Abs.1 Nr.5', 'Abs. 1, Nr. 5'],
  ['1000', '1.000', '1\u2009000', '1\u202f000', '1\u00a0000', "1'000", '1’000'],
  ['1000,50', '1.000,50', '1\u202f000,50'],
  ['10000000', '10.000.000', '10\u2009000\u2009000'],
  ['100 €', '100€', '100\u00a0€', '100 Euro', '100 EURO'],
  ['50 %', '50%', '50\u202f%', '50 Prozent'],
  ['5 km²', '5 km2', '5\u00a0km²'],
  ['CO₂', 'CO2', 'co2'],
  ['18:46 Uhr', '18.46 Uhr'],
  ['12. Februar 2025', '12.\u00a0Februar 2025', '12. FEBRUAR 2025', '12.Februar 2025', '12.\nFebruar 2025'],
  ['C++', 'c++', '(C++)', 'C++,'],
  ['C#', 'c#', '„C#“'],
  ['.NET', '.net', '(.NET)'],
  ['3D', '3d'],
  ['z. B.', 'z.B.', 'z.\u00a0B.', 'Z. B.', 'z.\u202fB.', 'z.\nB.'],
  ['i. d. R.', 'i.d.R.', 'i.\u00a0d.\u00a0R.'],
  ['d. h.', 'd.h.', 'D. h.'],
  ['USA', 'U.S.A.', 'U. S. A.', 'usa'],
  ['GmbH & Co. KG', 'GmbH & Co KG', 'GMBH & CO. KG'],
  ['E-Mail', 'e-mail', 'E‑Mail'],
  ['D’Artagnan', "d'Artagnan", 'D`Artagnan'],
  ['Rock ’n’ Roll', "Rock 'n' Roll"],
  ['Ⅱ. Weltkrieg', 'II. Weltkrieg'],
  ['www.beispiel.de', 'https://www.Beispiel.de', 'http://www.beispiel.de'],
]

for (const [first = '', ...others] of [...words, ...genders, ...numbers]) {
  test(`all writings of ${first} are read as one`, t => {
    const different = others.filter(other => termsOf(other) !== termsOf(first))
    t.deepEqual(
      different.map(other => [other, termsOf(other)]),
      [],
      termsOf(first),
    )
  })
}

/** One of the terms of each text must be among those of the others. */
const meeting: readonly (readonly string[])[] = [
  [
    '12.02.2025',
    '12. Februar 2025',
    '12. Feb. 2025',
    '2025-02-12',
    '12.2.25',
    '12.02.25',
    '12. 2. 2025',
    '12.2.2025',
  ],
  ['E-Mail', 'Email', 'EMAIL', 'eMail'],
  ['3D', '3-D'],
  ['§ 2', '§§ 1, 2', '§§ 1 und 2', '§§ 1 oder 2'],
  ['Ukraine-Krieg', 'Ukrainekrieg', 'Ukrainekriegs', 'Ukraine-\nKrieg'],
  ['Schifffahrt', 'Schiff-Fahrt'],
  ['§ 10a', '§ 10 a BGB'],
  ['Ex-Kanzler', 'Exkanzler'],
  ['Bürger', 'Bürger*innen', 'Bürgerinnen'],
  ['goethesche', "Goethe'sche", 'Goethe’schen'],
  ['½', '1/2'],
  ['EU', 'EU-Staaten', 'EU- und NATO-Staaten'],
]
for (const [first = '', ...others] of meeting) {
  test(`all writings of ${first} share a term with it`, t => {
    const terms = new Set(termsOf(first).split(/[ |]/))
    const strangers = others.filter(
      other =>
        !termsOf(other)
          .split(/[ |]/)
          .some(term => terms.has(term)),
    )
    t.deepEqual(
      strangers.map(other => [other, termsOf(other)]),
      [],
      termsOf(first),
    )
  })
}

/** Words that must not become one. */
const apart =
  'Netz/Netto Michael/Michal Verein/Vereinbarung aktuell/Akt zuerst/Zürst Quelle/Qülle Kosten/kostenlos ' +
  'Haus/Hau Glas/Gla Gras/Gra Praxis/Praxi Virus/Viru Chaos/Chao Müller/Möller Masse/Maserung Israel/Isrl ' +
  'Auszeit/Außeit Graph/Graf C/C++ C/C# 1,5/15 1.5/15 §1/1 Art/Arten-1 net/.net USA/us'
for (const pair of apart.split(' ')) {
  test(`${pair.replace('/', ' and ')} stay apart`, t => {
    const [first = '', second = ''] = pair.split('/')
    t.not(termsOf(first), termsOf(second))
  })
}
