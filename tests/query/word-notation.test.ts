import test from 'ava'
import { parseQuery } from '../../query/parse-query.ts'
import { QuerySyntaxError, type QuerySyntaxErrorKind } from '../../query/syntax-error.ts'
import { printQuery } from './print-query.ts'

const FIELDS: ReadonlySet<string> = new Set(['datum', 'jahr'])

function understand(query: string, lenient = false): string {
  return printQuery(parseQuery(query, { fields: FIELDS, lenient }))
}

/** The kind of the only clause of a query. */
function kindOf(query: string): string | undefined {
  const { wishes, conditions } = parseQuery(query, { fields: FIELDS })
  return [...wishes, ...conditions].map(node => node.kind).join(' ')
}

const kinds: readonly (readonly [kind: string, queries: readonly string[]])[] = [
  [
    'pattern',
    [
      '*vertrag',
      'v*g',
      'kün*ung',
      '*mietrecht*',
      'Me?er',
      'M??er',
      'Mei?er*',
      '*?a',
      '**fett**',
      'v*g?',
      '*innen',
    ],
  ],
  ['prefix', ['miet*', 'miet**', 'Bürger*innen*', 'miet*?']],
  ['fuzzy', ['wort~', 'wort~1', 'wort~2,', 'Ukraine-Krieg~', 'wort~?']],
  ['exact', ['=wort', '=Ukraine-Krieg', '=3,']],
  ['phrase', ['="alte Häuser"', '=„alte Häuser“', '"a b"~5', '="a b"~0']],
  [
    'word',
    [
      'hat?',
      'Wer?!',
      'Bürger*innen',
      'Lehrer*in',
      'Bürger*inn',
      'Bürger*inne',
      'jede*r',
      '~5',
      '=',
      'a=b',
      '~/texte',
      'a~b',
      'C++',
      'usw...',
      '…',
      '1990..',
      'https://x.de/?q=a',
      'index.php?id=3',
    ],
  ],
]

for (const [kind, queries] of kinds) {
  test(`reads each of these as a ${kind}`, t => {
    for (const query of queries) t.is(kindOf(query), kind, query)
  })
}

test('takes one letter for short words and two for longer ones where no distance is given', t => {
  t.is(understand('Meier~ Meiers~'), 'Meier~1 Meiers~2')
})

test('understands the notations with marks, in fields and groups, and beside other words', t => {
  const rows: readonly (readonly [string, string])[] = [
    ['Frist *vertrag wort~ =Haus', 'Frist *vertrag wort~1 =Haus'],
    ['Frist +*vertrag -wort~2', 'Frist +*vertrag -wort~2'],
    ['titel:*recht titel:=Haus titel:hau~', 'title:*recht title:=Haus title:hau~1'],
    ['titel:(*recht ODER "a b"~3)', 'title:(*recht ODER "a b"~3)'],
    ['(v*g ODER =wort) NICHT ="a b"', '(v*g ODER =wort) -="a b"'],
    ['datum:2024..2025-03', 'datum:2024..2025-03'],
    ['datum:2024.. -jahr:..20', 'datum:2024.. -jahr:..20'],
    ['datum:..31.03.2025, Frist', 'Frist datum:..31.03.2025'],
    ['jahr:(10..20 ODER 30..)', 'jahr:(10..20 ODER 30..)'],
    ['jahr:10..20.', 'jahr:10..20'],
  ]
  for (const [query, tree] of rows) t.is(understand(query), tree, query)
})

const wrong: readonly (readonly [
  query: string,
  kind: QuerySyntaxErrorKind,
  place: string,
  lenient: string,
])[] = [
  ['Miete **', 'prefix-too-broad', '**', 'Miete'],
  ['Miete ~', 'bad-distance', '~', 'Miete'],
  ['wort~9', 'bad-distance', 'wort~9', 'wort~2'],
  ['wort~0', 'bad-distance', 'wort~0', 'wort~2'],
  ['"a b"~ c', 'bad-nearness', '~', 'c "a b"'],
  ['"a b"~100', 'bad-nearness', '~100', '"a b"~99'],
  ['datum:..', 'bad-range', '..', ''],
  ['datum:a..b', 'bad-range', 'a..b', ''],
  ['datum:2024..morgen', 'bad-range', '2024..morgen', 'datum:2024..'],
  ['datum:2025..2024', 'bad-range', '2025..2024', 'datum:2025..'],
  ['datum:2024..202', 'bad-range', '2024..202', 'datum:2024..'],
  ['datum:2024-05..2025-', 'bad-range', '2024-05..2025-', 'datum:2024-05..'],
  ['datum:2024-13..', 'bad-range', '2024-13..', ''],
  ['jahr:10..2025-03', 'bad-range', '10..2025-03', 'jahr:10..'],
  ['2024..2025', 'range-without-field', '2024..2025', '2024..2025'],
  ['=wort~', 'mixed-notation', '=wort~', '=wort~'],
  ['v*g~2', 'mixed-notation', 'v*g~2', 'v*g~2'],
  ['=wort*', 'mixed-notation', '=wort*', '=wort*'],
  ['Miete *~2', 'mixed-notation', '*~2', 'Miete *~2'],
]

test('points at what is wrong', t => {
  for (const [query, kind, place] of wrong) {
    const error = t.throws(() => understand(query), { instanceOf: QuerySyntaxError }, query)
    t.is(error?.kind, kind, query)
    t.is(query.slice(error?.start, error?.end), place, query)
  }
})

test('mends what is wrong while a query is being typed', t => {
  for (const [query, , , lenient] of wrong) t.is(understand(query, true), lenient, query)
})
