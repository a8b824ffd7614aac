import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer } from '../../analysis/index.ts'
import { EMPTY_TERM_LEXICON } from '../../index-format/term-lexicon.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { MatchFinder, type Zone } from '../../query/match-finder.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { planQuery } from '../../query/plan-query.ts'
import { analyzeShown } from '../../query/shown-text.ts'
import { TextAnalyzer } from '../../query/text-analyzer.ts'
import { packedLexicon } from '../index-format/packed-lexicon.ts'
import { findPlainly } from './plain-match-finder.ts'

const noIrregularWords = await packedLexicon(EMPTY_TERM_LEXICON)

/** The text with its matches in brackets, each with the number of its word. */
function found(query: string, text: string, zone: Zone = 'body'): string {
  const finder = finderOf(query)
  return finder
    .find(finder.read(text), zone)
    .map(({ start, end, word }) => `${word}:${text.slice(start, end)}`)
    .join(' ')
}

function finderOf(query: string, weigh = () => 1): MatchFinder {
  const analyzer = lexicalAnalyzer(germanAnalyzer(), noIrregularWords)
  const plan = planQuery(parseQuery(query), analyzer)
  if (plan === undefined) throw new RangeError(`${query} has no word`)
  const relatives = { parts: new Map(), spellings: new Map() }
  return new MatchFinder(plan, new TextAnalyzer(analyzer), relatives, weigh)
}

test('finds the inflections of a word, in the order of the text', t => {
  t.is(found('Haus Miete', 'Die Mieten alter Häuser, auch die Miete.'), '1:Mieten 0:Häuser 1:Miete')
})

test('finds phrases word by word, and only side by side', t => {
  t.is(
    found('"ordentliche Kündigung"', 'Ordentliche Kündigungen, keine Kündigung ordentlicher Art'),
    '0:Ordentliche 0:Kündigungen',
  )
})

test('finds forms by their beginning', t => {
  t.is(found('Kündig*', 'Sie kündigt. Die Kündigung. Kunde'), '0:kündigt 0:Kündigung')
})

test('finds a joined word whole, in its parts, and each of its pieces', t => {
  const byLeaf = found('Ukraine-Krieg', 'Ukraine-Krieg, Ukraine Krieg, Ukrainekrieg, der Krieg').split(' ')
  const leaves = ['word', 'phrase', 'first piece', 'second piece'].map((_, leaf) =>
    byLeaf.filter(match => match.startsWith(`${leaf}:`)).map(match => match.slice(2)),
  )
  t.deepEqual(leaves, [
    ['Ukraine-Krieg', 'Ukrainekrieg'],
    ['Ukraine-Krieg', 'Krieg', 'Ukraine', 'Krieg'],
    ['Ukraine', 'Ukraine'],
    ['Krieg', 'Krieg', 'Krieg'],
  ])
})

test('finds in a compound the part alone, once the compound is learned', t => {
  const text = 'Kriegsdiplomatie'
  const finder = finderOf('Krieg -Diplomatie')
  const read = finder.read(text)
  t.deepEqual(finder.find(read, 'body'), [])
  finder.learnCompounds(
    new Map([
      [
        'kriegsdiplomatie',
        [
          { form: 'krieg', term: 'krieg', start: 0, end: 5 },
          { form: 'diplomatie', term: 'diplomati', start: 6, end: 16 },
        ],
      ],
    ]),
  )
  t.deepEqual(
    finder.find(read, 'body').map(({ start, end }) => text.slice(start, end)),
    ['Krieg'],
  )
})

test('asks for the compounds of texts that may have a word of the query as a part', t => {
  const text =
    'Die Kriegsdiplomatie, der Bauernkrieg, Kriege, Häuserzeilen, Waschstraßen und Diplomatenhäuser'
  const compoundsIn = (query: string, ...texts: readonly string[]) => {
    const finder = finderOf(query)
    for (const text of texts) finder.read(text)
    return finder.compounds
  }
  t.deepEqual(compoundsIn('Krieg', text, text), ['kriegsdiplomatie', 'bauernkrieg'])
  t.deepEqual(compoundsIn('Haus Straße', text), ['häuserzeilen', 'waschstraßen', 'diplomatenhäuser'])
})

test('passes over what excludes hits', t => {
  t.is(found('Miete -Pacht (Haus ODER NICHT Hof)', 'Haus Hof Miete Pacht'), '1:Haus 0:Miete')
})

test('finds the words of a field only where the field stands', t => {
  const query = 'Miete titel:Haus heading:Hof autor:Kafka'
  const text = 'Miete Haus Hof Kafka'
  t.is(found(query, text, 'body'), '0:Miete')
  t.is(found(query, text, 'title'), '0:Miete 1:Haus')
  t.is(found(query, text, 'heading'), '0:Miete 2:Hof')
})

test('gives each match the weight of its word', t => {
  const weights = [5, 7]
  let next = 0
  const finder = finderOf('Miete Haus', () => weights[next++] ?? 0)
  t.deepEqual(
    finder.find(finder.read('Haus, Miete'), 'body').map(({ weight }) => weight),
    [7, 5],
  )
})

const WORDS = [
  ...['Haus', 'Häuser', 'haus', 'Hausarbeit', 'Gartenarbeit', 'Haus- und Gartenarbeit', 'Arbeit', 'Straße'],
  ...['Strassen', 'Straßen\u00adfest', 'teilte', 'teilt', 'mit', 'er', '.', ',', 'Ukraine-Krieg', 'Krieg'],
  ...['Kriegs-\nfest', 'Kriegsfest', 'Fest', '12.02.2025', '2024', '§ 626', 'ging', 'Bürger*innen'],
  ...[
    'KRIEG',
    'Ha\u0308user',
    'Haeuser',
    'Krieg,',
    '(Haus)',
    '„Haus“',
    'Ha\u00adus',
    'Krieg’s',
    'K.R. Krieg',
  ],
  ...[
    'Schifffahrt',
    'Schiffahrt',
    'Photo',
    'Foto',
    'Straszenfest',
    'Bürger*innenfest',
    'BürgerInnen',
    'Café',
  ],
  ...[
    'z. B.',
    '\n\n',
    '\n',
    '§§ 1, 2',
    '–',
    ':::',
    'und',
    'die',
    'der',
    'am',
    'Montag',
    'Mittwoch',
    'zurück',
    'gab',
  ],
  ...[
    'Gartenhaus-',
    'Cafés',
    'Kriegs¬\nfest',
    '12. Februar 2025',
    'Mit',
    'mit.',
    'Haus/Hof',
    'an.Haus',
    'www.haus.de',
  ],
]
const QUERIES = [
  ...['Haus', 'Hausarbeit', 'Arbeit Fest', 'Krieg', 'mitteilen', 'Haus*', 'Strass*', '=Häuser', 'Krig~1'],
  ...['"Haus Arbeit"', '"Haus und Gartenarbeit"', '"er teilte"', '"Haus Fest"~3', 'Ukraine-Krieg', 'H?us'],
  ...[
    'Krieg ODER Fest',
    'Haus -Krieg',
    '"Ukraine-Kr*"',
    '12.02.2025',

    'Bürgerin',
    '+mit Straße',
    'Bürgerfest',
    'zurückgeben',
    'Schiffahrt Foto Cafe',
    '"Krieg Haus"',
    '"die Straße"',
    'haus mit',
    'Mittwoch*',
    '="die Häuser"',
  ],
]

test('finds what holding every token of the text against the query finds', async t => {
  const analyzer = germanAnalyzer()
  const part = (form: string, start: number) => {
    return { form, term: analyzer.term(form), start, end: start + form.length }
  }
  const compounds = new Map([
    ['hausarbeit', [part('haus', 0), part('arbeit', 4)]],
    ['gartenarbeit', [part('garten', 0), part('arbeit', 6)]],
    ['straßenfest', [part('straße', 0), part('fest', 7)]],
    ['kriegsfest', [part('krieg', 0), part('fest', 6)]],
  ])
  const impliedTerms = new Map([
    ['haus-…gartenarbeit', analyzer.term('hausarbeit')],
    ['teilte…mit', analyzer.term('mitteilen')],
    ['gab…zurück', analyzer.term('zurückgeben')],
  ])
  let matchCount = 0
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom(...QUERIES), async (texts, query) => {
      const plan = planQuery(parseQuery(query), analyzer)
      if (plan === undefined) throw new RangeError(`${query} has no word`)
      const text = texts.join(' ')
      const finder = finderOf(query)
      const read = finder.read(text)
      finder.learnImpliedTerms(impliedTerms)
      finder.learnCompounds(compounds)
      const found = finder.find(read, 'body').map(({ start, end, word }) => [start, end, word] as const)
      t.deepEqual(found, [...findPlainly(plan, text, analyzer, { compounds, impliedTerms })])
      const analyzed = new TextAnalyzer(lexicalAnalyzer(analyzer, noIrregularWords))
      const [shown] = await analyzeShown([text], analyzed, async () => impliedTerms)
      const other = finderOf(query)
      const known = other.readShown(shown ?? { text, words: undefined })
      other.learnCompounds(compounds)
      t.deepEqual(
        other.find(known, 'body').map(({ start, end, word }) => [start, end, word] as const),
        found,
      )
      matchCount += found.length
    }),
    { numRuns: 3000 },
  )
  t.true(matchCount > 500, `${matchCount}`)
})
