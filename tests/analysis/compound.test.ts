import test from 'ava'
import fc from 'fast-check'
import { frequencyLevel, MIN_PART_LENGTH, mayBeCompound, splitCompound } from '../../analysis/compound.ts'

/** Words as they stand alone, each as frequent as the others. */
const LEXICON = new Set(
  `arbeit arbeiter aufgaben bahn bahnhof beamte bild bund dampf diplomatie ende etikettierung fahrt fest frau garten
  gemeinde genehmigung gerät geräte gesetz grund grundstück hall halle haus herz hochspannung jahr kind klasse krieg
  kündigung land leben maus miete mini name netz netzgerät ordnung pferd platz recht regel rind rindfleisch sache
  schiff schifffahrt schule schwester sonne spannung sport stadt steuer straße teil telefon tier übertragung
  überwachung unterhalt verein verfahren verhandlung verhandlungen verkehr verordnung versorgung vertrag
  waffenstillstand wagen wahl wert woche zeit zeitung zimmer zuständigkeit`.split(/\s+/),
)

/** Parts are set apart by '|', linking elements stand in parentheses. */
const SPLITS: Readonly<Record<string, readonly string[]>> = {
  'no linking element': [
    'haus|wert',
    'land|recht',
    'sport|halle',
    'mini|bahn',
    'netz|spannung',
    'stadt|wahl',
    'telefon|zeit',
    'hochspannung|geräte',
    'bahn|verkehr',
    'steuer|recht',
  ],
  s: [
    'krieg(s)diplomatie',
    'waffenstillstand(s)verhandlungen',
    'hochspannung(s)netzgerät',
    'arbeit(s)vertrag',
    'kündigung(s)zeit',
    'versorgung(s)wert',
    'überwachung(s)aufgaben',
    'zeitung(s)verein',
    'schifffahrt(s)recht',
  ],
  es: ['land(es)recht', 'grund(es)wert', 'jahr(es)ende', 'bund(es)gesetz', 'kind(es)unterhalt'],
  n: [
    'sonne(n)wagen',
    'straße(n)bahn',
    'klasse(n)zimmer',
    'woche(n)ende',
    'schwester(n)schule',
    'beamte(n)versorgung',
    'regel(n)verein',
  ],
  en: ['frau(en)haus', 'zeit(en)ordnung', 'herz(en)sache', 'fahrt(en)teil'],
  er: ['kind(er)garten', 'bild(er)fest', 'rind(er)versorgung', 'land(er)wert'],
  e: ['pferd(e)wagen', 'maus(e)platz', 'tier(e)leben', 'jahr(e)wert'],
  ens: ['herz(ens)sache', 'frau(ens)leben'],
  'more than two parts': [
    'stadt|bahn|verkehr',
    'arbeit(s)vertrag(s)recht',
    'straße(n)bahn|verkehr(s)ordnung',
    'grundstück(s)verkehr(s)genehmigung(s)zuständigkeit(s)übertragung(s)verordnung',
    'rindfleisch|etikettierung(s)überwachung(s)aufgaben|übertragung(s)gesetz',
  ],
}

const WHOLE = [
  'minister',
  'beginn',
  'insgesamt',
  'vereinbart',
  'gehabt',
  'sporthallen',
  'landschaft',
  'teilung',
  'haus',
  'kriegs',
  'arbeiter',
  'arbeitslos',
  'hausen',
  'verfahrens',
  'rechtlich',
  'wertung',
  'ordnungen',
  'xkrieghaus',
  'kriegxhaus',
  'krieg-haus',
  'krieg2haus',
]

for (const [joint, examples] of Object.entries(SPLITS)) {
  test(`splits words by the joint: ${joint}`, t => {
    for (const example of examples) t.is(splitBy(inLexicon, example.replace(/[|()]/g, '')), example)
  })
}

test('leaves a word whole rather than leave a scrap', t => {
  for (const word of WHOLE) t.is(splitBy(inLexicon, word), undefined, word)
  const withoutHalle = (part: string) => (part === 'halle' ? 0 : inLexicon(part))
  t.is(splitBy(withoutHalle, 'sporthalle'), undefined)
})

test('takes the parts with the greatest geometric mean of frequencies', t => {
  // Two parts: √(1 · 4) = 2. Three: ∛(1 · 8 · 8) = 4, or ∛(1 · 1 · 2) = 1.3.
  const frequencies = (netz: number, gerät: number) => (part: string) =>
    ({ hochspannung: 1, netzgerät: 4, netz, gerät })[part] ?? 0
  t.is(splitBy(frequencies(8, 8), 'hochspannungsnetzgerät'), 'hochspannung(s)netz|gerät')
  t.is(splitBy(frequencies(1, 2), 'hochspannungsnetzgerät'), 'hochspannung(s)netzgerät')
})

test('tells what may be a compound: letters, from two parts to the longest word', t => {
  t.true(mayBeCompound('hausbahn'))
  t.true(mayBeCompound('ä'.repeat(80)))
  for (const form of ['hausbah', 'a'.repeat(81), 'ukraine-krieg', 'haus2bahn', '']) {
    t.false(mayBeCompound(form), form)
  }
})

test('covers the whole word with known parts of at least four letters and links', t => {
  const links = fc.constantFrom('s', 'es', 'n', 'en', 'er', 'e', 'ens', 'x')
  const words = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LEXICON) }, links), { maxLength: 8 })
    .map(pieces => pieces.join(''))
  let splitCount = 0
  fc.assert(
    fc.property(words, word => {
      const parts = splitCompound(word, (start, end) => inLexicon(word.slice(start, end)))?.parts
      if (parts === undefined) return
      splitCount++
      t.true(parts.length >= 2)
      t.is(parts[0]?.start, 0)
      t.is(parts.at(-1)?.end, word.length)
      parts.forEach(({ start, end }, i) => {
        t.true(end - start >= MIN_PART_LENGTH)
        t.true(LEXICON.has(word.slice(start, end)))
        t.regex(word.slice(parts[i - 1]?.end ?? 0, start), i === 0 ? /^$/ : /^(?:s|es|n|en|er|e|ens)?$/)
      })
    }),
    { numRuns: 1000 },
  )
  t.true(splitCount > 100)
})

test('finds a split of every word that is made of known ones', t => {
  const links = fc.constantFrom('', 's', 'en')
  const words = fc
    .tuple(fc.array(fc.constantFrom(...LEXICON), { minLength: 2, maxLength: 5 }), links)
    .map(([pieces, link]) => pieces.join(link))
    .filter(mayBeCompound)
  fc.assert(
    fc.property(words, word => {
      t.not(splitBy(inLexicon, word), undefined, word)
    }),
    { numRuns: 1000 },
  )
})

test('asks for no stretch twice, even where every stretch is a part', t => {
  for (const word of ['a'.repeat(80), 'esen'.repeat(20), 'a'.repeat(128)]) {
    let asked = 0
    splitCompound(word, () => {
      asked++
      return 1
    })
    t.true(asked <= word.length ** 2 / 2, `${asked} for ${word.length} letters`)
  }
})

/** Pieces of words of few letters, so that a word is split in many ways; some have one word's frequency together. */
const SYLLABLES = ['esen', 'nesen', 'senn', 'esne', 'neses', 'enns', 'ssen', 'esenn', 'nness', 'seness']
const wordOfPiece = (piece: string) => SYLLABLES.indexOf(piece) % 7

test('splits alike with all frequencies of the same levels where it says that the split is certain', t => {
  const words = fc.array(fc.constantFrom(...SYLLABLES, 's', 'e'), { minLength: 2, maxLength: 8 })
  const frequencies = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 400 })), {
    minLength: 7,
    maxLength: 7,
  })
  let certain = 0
  fc.assert(
    fc.property(words, frequencies, (pieces, all) => {
      const word = pieces.join('')
      const splitWith = (frequencyOfWord: (word: number) => number) => {
        let last = -1
        return splitCompound(
          word,
          (start, end) => {
            last = wordOfPiece(word.slice(start, end))
            return last < 0 ? 0 : frequencyOfWord(last)
          },
          () => last,
        )
      }
      const before = splitWith(number => all[number]?.[0] ?? 0)
      const after = splitWith(number => {
        const [frequency = 0, more = 0] = all[number] ?? []
        return frequencyLevel(frequency) === frequencyLevel(frequency + more) ? frequency + more : frequency
      })
      t.is(before?.isCertain, after?.isCertain)
      if (before?.isCertain !== true) return
      certain++
      t.deepEqual(before, after, word)
    }),
    { numRuns: 2000 },
  )
  t.true(certain > 500, `${certain}`)
})

test('is certain of a split by the same words, whatever their frequencies', t => {
  // kinder|garten and kind|er|garten: the link alone decides.
  const numbers: Readonly<Record<string, number>> = { kind: 0, kinder: 0, garten: 1 }
  const split = (lastWord?: () => number) => {
    return splitCompound(
      'kindergarten',
      (start, end) => {
        last = numbers['kindergarten'.slice(start, end)] ?? -1
        return last < 0 ? 0 : 7
      },
      lastWord,
    )
  }
  let last = -1
  t.deepEqual(
    split(() => last),
    {
      parts: [
        { start: 0, end: 6 },
        { start: 6, end: 12 },
      ],
      isCertain: true,
    },
  )
  t.deepEqual(split(), {
    parts: [
      { start: 0, end: 6 },
      { start: 6, end: 12 },
    ],
    isCertain: false,
  })
})

function inLexicon(part: string): number {
  return LEXICON.has(part) ? 5 : 0
}

/** In the notation of the table; undefined for a word that stays whole. */
function splitBy(frequencyOf: (part: string) => number, word: string): string | undefined {
  const parts = splitCompound(word, (start, end) => frequencyOf(word.slice(start, end)))?.parts
  return parts
    ?.map(({ start, end }, i) => {
      const previous = parts[i - 1]
      const link = word.slice(previous?.end ?? 0, start)
      const joint = previous === undefined ? '' : link === '' ? '|' : `(${link})`
      return joint + word.slice(start, end)
    })
    .join('')
}
