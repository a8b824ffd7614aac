import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { MatchFinder, type Zone } from '../../query/match-finder.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { planQuery } from '../../query/plan.ts'

/** The text with its matches in brackets, each with the number of its word. */
function found(query: string, text: string, zone: Zone = 'body'): string {
  return finderOf(query)
    .find(text, zone)
    .map(({ start, end, word }) => `${word}:${text.slice(start, end)}`)
    .join(' ')
}

function finderOf(query: string, weigh = () => 1): MatchFinder {
  const analyzer = germanAnalyzer()
  const plan = planQuery(parseQuery(query), analyzer)
  if (plan === undefined) throw new RangeError(`${query} has no word`)
  return new MatchFinder(plan, analyzer, { parts: new Map(), spellings: new Map() }, weigh)
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
  t.deepEqual(finder.find(text, 'body'), [])
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
    finder.find(text, 'body').map(({ start, end }) => text.slice(start, end)),
    ['Krieg'],
  )
})

test('asks for the compounds of texts that may have a word of the query as a part', t => {
  const text =
    'Die Kriegsdiplomatie, der Bauernkrieg, Kriege, Häuserzeilen, Waschstraßen und Diplomatenhäuser'
  t.deepEqual(finderOf('Krieg').compoundsIn([text, text]), ['kriegsdiplomatie', 'bauernkrieg'])
  t.deepEqual(finderOf('Haus Straße').compoundsIn([text]), [
    'häuserzeilen',
    'waschstraßen',
    'diplomatenhäuser',
  ])
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
    finder.find('Haus, Miete', 'body').map(({ weight }) => weight),
    [7, 5],
  )
})
