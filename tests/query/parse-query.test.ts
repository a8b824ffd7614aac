import test from 'ava'
import fc from 'fast-check'
import { MAX_NESTING, MAX_QUERY_LENGTH, parseQuery } from '../../query/parse-query.ts'
import type { BagNode, QueryNode } from '../../query/query.ts'
import { QuerySyntaxError, type QuerySyntaxErrorKind } from '../../query/syntax-error.ts'
import { printQuery } from './print-query.ts'

const FIELDS: ReadonlySet<string> = new Set(['autor', 'datum', 'jahr_der-ausgabe', 'tags'])

/** Query → the same in a form where every node shows: wishes, +conditions, -exclusions. */
function understand(query: string, lenient = false): string {
  return printQuery(parseQuery(query, { fields: FIELDS, lenient }))
}

const understood: readonly (readonly [title: string, rows: readonly (readonly [string, string])[]])[] = [
  [
    'takes plain words and prefixes for wishes and all else for conditions',
    [
      ['Miete Kündig*', 'Miete Kündig*'],
      ['Miete +Frist', 'Miete +Frist'],
      ['+Kündig* Frist', 'Frist +Kündig*'],
      ['Frist "ordentliche Kündigung"', 'Frist "ordentliche Kündigung"'],
      ['(Miete) Frist', 'Frist +Miete'],
      ['(Miete Pacht) Frist', 'Frist (Miete Pacht)'],
      ['', ''],
      [' \t\n\u00a0', ''],
    ],
  ],
  [
    'binds NICHT before UND before ODER before standing side by side',
    [
      ['Miete Kündigung ODER Räumung', 'Miete (Kündigung ODER Räumung)'],
      ['a UND b c', 'c (a UND b)'],
      ['a ODER b UND c', '(a ODER (b UND c))'],
      ['(a ODER b) UND c', '((a ODER b) UND c)'],
      ['a UND NICHT b ODER c', '((a UND NICHT b) ODER c)'],
      ['a AND b OR NOT c', '((a UND b) ODER NICHT c)'],
      ['a UND b UND c', '(a UND b UND c)'],
      ['NICHT(a b) UND(c)', '(NICHT (a b) UND c)'],
      ['-a ODER b', '(NICHT a ODER b)'],
    ],
  ],
  [
    'sees operators in whole words in capitals only',
    [
      ['Haus und Hof', 'Haus und Hof'],
      ['Haus Und Hof', 'Haus Und Hof'],
      ['UNDINE ODERBRUCH', 'UNDINE ODERBRUCH'],
      ['"Haus UND Hof"', '"Haus UND Hof"'],
      ['Frist +UND', 'Frist +UND'],
      ['Frist -OR', 'Frist -OR'],
      ['titel:NICHT', 'title:NICHT'],
    ],
  ],
  [
    'excludes with a minus only before something at the beginning of a clause',
    [
      ['Kündigung -Beamte', 'Kündigung -Beamte'],
      ['Kündigung NICHT Beamte', 'Kündigung -Beamte'],
      ['Kündigung -"alte Fassung" -titel:Anlage -(a b)', 'Kündigung -"alte Fassung" -title:Anlage -(a b)'],
      ['Ukraine-Krieg', 'Ukraine-Krieg'],
      ['Miete - Frist', 'Miete Frist'],
      ['Miete – Frist — so', 'Miete Frist so'],
      ['Miete -- Frist --hilfe', 'Miete Frist --hilfe'],
      ['Miete -', 'Miete'],
      ['(Miete -) Frist', 'Frist +Miete'],
      ['Haus- und Gartenarbeit', 'Haus- und Gartenarbeit'],
      ['a NICHT NICHT b', 'a +b'],
      ['c NICHT a UND NICHT b', 'c -(a ODER b)'],
      ['c (-a -b)', 'c -(a ODER b)'],
      ['c (NICHT a)', 'c -a'],
    ],
  ],
  [
    'requires with a plus and leaves C++ alone',
    [
      ['C++ C# +++ x', 'C++ C# +++ x'],
      ['+C++', '+C++'],
      ['Haus + Garten', 'Haus Garten'],
      ['++i', '++i'],
    ],
  ],
  [
    'reads phrases in any quotation marks',
    [
      ['„ordentliche Kündigung“ Frist', 'Frist "ordentliche Kündigung"'],
      ['„ordentliche Kündigung" Frist', 'Frist "ordentliche Kündigung"'],
      ['„ordentliche Kündigung” Frist', 'Frist "ordentliche Kündigung"'],
      ['"ordentliche Kündigung“ Frist', 'Frist "ordentliche Kündigung"'],
      ['»ein Wort« «un mot» “a word” ‚so‘ ‘so’ ›so‹', '"ein Wort" "un mot" "a word" "so" "so" "so"'],
      ['« deux mots »', '" deux mots "'],
      ['Miete"zwei Worte"Frist', 'Miete Frist "zwei Worte"'],
      ["geht’s Hans’ geht's 'Miete'", "geht’s Hans’ geht's 'Miete'"],
      ['27" Monitor', '27" Monitor'],
      ['"Stern * und ~ und = und a:b ( ) ODER"', '"Stern * und ~ und = und a:b ( ) ODER"'],
    ],
  ],
  [
    'reads fields by their names and German aliases',
    [
      ['titel:Frist pfad:recht überschrift:Miete', 'title:Frist path:recht heading:Miete'],
      ['TITEL:Frist u\u0308berschriften:x', 'title:Frist heading:x'],
      ['autor:Kafka Jahr_der-Ausgabe:1925', 'autor:Kafka jahr_der-ausgabe:1925'],
      ['titel:"der Prozess" titel:Proz*', 'title:"der Prozess" title:Proz*'],
      ['titel:(a b) titel:(a ODER b)', 'title:(a b) title:(a ODER b)'],
      ['x titel:(-a)', 'x -title:a'],
      ['titel:pfad:x', 'title:pfad:x'],
    ],
  ],
  [
    'leaves colons in ordinary text alone',
    [
      ['18:46 http://x.de/a?b=c C:\\Texte std::vector', '18:46 http://x.de/a?b=c C:\\Texte std::vector'],
      [
        'Bürger:innen Lehrer:in jede:r Lehrer:innenzimmer',
        'Bürger:innen Lehrer:in jede:r Lehrer:innenzimmer',
      ],
      ['Autor:innen autor:in', 'Autor:innen autor:in'],
      ['Re: Miete Az.:12 A:B Joh3:16', 'Re: Miete Az.:12 A:B Joh3:16'],
      ['doi:10.1000/182 mailto:x@y.de', 'doi:10.1000/182 mailto:x@y.de'],
    ],
  ],
  [
    'reads asterisks at the end of a word, and gender stars',
    [
      ['Kündig*, Miet*.', 'Kündig* Miet*'],
      ['Bürger*innen Lehrer*in', 'Bürger*innen Lehrer*in'],
      ['Bürger*innen*', 'Bürger*innen*'],
      ['(Miet*)', '+Miet*'],
    ],
  ],
  [
    'keeps parentheses within a word',
    [
      ['Schüler(innen) Verantwortliche(r)', 'Schüler(innen) Verantwortliche(r)'],
      ['§ 1(2)', '§ 1(2)'],
    ],
  ],
]

for (const [title, rows] of understood) {
  test(title, t => {
    for (const [query, expected] of rows) t.is(understand(query), expected, query)
  })
}

const misunderstood: readonly (readonly [
  query: string,
  kind: QuerySyntaxErrorKind,
  place: string,
  lenient: string,
])[] = [
  ['Frist "ordentliche Kün', 'unclosed-phrase', '"', 'Frist "ordentliche Kün"'],
  ['Frist „ordentliche Kün', 'unclosed-phrase', '„', 'Frist "ordentliche Kün"'],
  ['Frist (Miete Pacht', 'unclosed-group', '(', 'Frist (Miete Pacht)'],
  ['Frist (', 'unclosed-group', '(', 'Frist'],
  ['Frist) Miete', 'unopened-group', ')', 'Frist Miete'],
  ['Frist () Miete', 'empty-group', '()', 'Frist Miete'],
  ['Frist ( - ) Miete', 'empty-group', '( - )', 'Frist Miete'],
  ['Frist UND', 'missing-operand', 'UND', 'Frist'],
  ['ODER Frist', 'missing-operand', 'ODER', 'Frist'],
  ['a UND ODER b', 'missing-operand', 'UND', '(a ODER b)'],
  ['(a UND) b', 'missing-operand', 'UND', 'b +a'],
  ['a NICHT', 'missing-operand', 'NICHT', 'a'],
  ['a -–', 'missing-operand', '-', 'a'],
  ['titl:Frist', 'unknown-field', 'titl', 'titl:Frist'],
  ['Mietrecht:"Frist"', 'unknown-field', 'Mietrecht', 'Mietrecht: "Frist"'],
  ['titel: Frist', 'empty-field', 'titel:', 'Frist'],
  ['(titel:)', 'empty-field', 'titel:', ''],
  ['autor:(a pfad:b)', 'nested-field', 'pfad:', 'autor:(a +b)'],
  ['-Frist', 'only-exclusions', '-Frist', '-Frist'],
  ['NICHT a UND NICHT b', 'only-exclusions', 'NICHT a UND NICHT b', '-(a ODER b)'],
  ['titel:(-a)', 'only-exclusions', 'titel:(-a)', '-title:a'],
  ['Miete *', 'prefix-too-broad', '*', 'Miete'],
  ['Miete §*', 'prefix-too-broad', '§*', 'Miete'],
]

test('points at what is wrong', t => {
  for (const [query, kind, place] of misunderstood) {
    const error = t.throws(() => understand(query), { instanceOf: QuerySyntaxError }, query)
    t.is(error?.kind, kind, query)
    t.is(query.slice(error?.start, error?.end), place, query)
  }
})

test('mends what is wrong while a query is being typed', t => {
  for (const [query, , , lenient] of misunderstood) t.is(understand(query, true), lenient, query)
})

test('names the nearest fields, or all of them', t => {
  t.throws(() => understand('autr:Kafka'), {
    message: /no field “autr”\. Did you mean “autor”\?.*"autr:Kafka"/,
  })
  t.throws(() => understand('verlag:Fischer'), {
    message: /The fields are autor, datum, heading, jahr_der-ausgabe, path, tags, title\./,
  })
})

test('takes every name for a field when the fields are not known', t => {
  t.is(printQuery(parseQuery('verlag:Fischer Bürger:innen 18:46')), 'Bürger:innen 18:46 verlag:Fischer')
})

test('limits length and nesting even while typing', t => {
  const long = 'a'.repeat(MAX_QUERY_LENGTH + 1)
  const deep = '('.repeat(MAX_NESTING + 1)
  for (const lenient of [false, true]) {
    t.throws(() => parseQuery(long, { lenient }), { instanceOf: QuerySyntaxError, message: /4097.*4096/ })
    t.throws(() => parseQuery(deep, { lenient }), { instanceOf: QuerySyntaxError, message: /64 deep/ })
  }
  t.notThrows(() => parseQuery(`${'('.repeat(MAX_NESTING)}a${')'.repeat(MAX_NESTING)}`))
  t.notThrows(() => parseQuery(`${'NICHT '.repeat(600)}a`))
})

test('gives every node its place', t => {
  const query = ' Miete  (Frist UND +"drei Monate") -titel:Gewerbe* '
  const bag = parseQuery(query)
  const text = ({ start, end }: { start: number; end: number }) => query.slice(start, end)
  t.is(text(bag), query.trim())
  t.deepEqual(bag.wishes.map(text), ['Miete'])
  t.deepEqual(bag.conditions.map(text), ['Frist UND +"drei Monate"'])
  t.deepEqual(bag.exclusions.map(text), ['titel:Gewerbe*'])
  t.deepEqual(children(bag).flatMap(children).map(text), ['Frist', '"drei Monate"', 'Gewerbe*'])
})

/** Text with the signs of the query language much more often than chance has them. */
const queryText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'()"„“”»«‚‘’›‹+-*?~=:.–\' \n',
        '..',
        '~2',
        '2024',
        ' UND ',
        ' ODER ',
        ' NICHT ',
        'titel:',
        'autor:',
        'in',
        'a',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map(parts => parts.join(''))

test('throws nothing but syntax errors with a place in the query', t => {
  fc.assert(
    fc.property(queryText, fc.boolean(), (query, known) => {
      try {
        checkPlaces(parseQuery(query, known ? { fields: FIELDS } : {}), 0, query.length)
      } catch (error) {
        if (!(error instanceof QuerySyntaxError)) throw error
        return error.start < error.end && error.start >= 0 && error.end <= query.length
      }
      return true
    }),
    { numRuns: 3000 },
  )
  t.pass()
})

test('throws nothing while a query is being typed', t => {
  fc.assert(
    fc.property(queryText, query => {
      checkPlaces(parseQuery(query, { fields: FIELDS, lenient: true }), 0, query.length)
    }),
    { numRuns: 3000 },
  )
  t.pass()
})

test('understands without complaint what it understands while typing', t => {
  fc.assert(
    fc.property(queryText, query => {
      let bag: BagNode
      try {
        bag = parseQuery(query, { fields: FIELDS })
      } catch {
        return
      }
      t.deepEqual(parseQuery(query, { fields: FIELDS, lenient: true }), bag)
    }),
    { numRuns: 1000 },
  )
})

test('has no bag within a query that only excludes, and no NICHT NICHT', t => {
  const check = (node: QueryNode): void => {
    for (const child of children(node)) {
      if (child.kind === 'bag') t.true(child.wishes.length + child.conditions.length > 0)
      if (node.kind === 'not') t.not(child.kind, 'not')
      check(child)
    }
  }
  fc.assert(
    fc.property(queryText, query => check(parseQuery(query, { lenient: true }))),
    { numRuns: 1000 },
  )
  t.pass()
})

test('yields the tree again from its printed form', t => {
  fc.assert(
    fc.property(trees(), tree => {
      t.deepEqual(withoutPlaces(parseQuery(printQuery(tree), { fields: FIELDS })), tree)
    }),
    { numRuns: 1000 },
  )
})

/** Children lie within their parents; siblings of one kind follow one another. */
function checkPlaces(node: QueryNode, start: number, end: number): void {
  const isWithin = start <= node.start && node.start <= node.end && node.end <= end
  if (!isWithin) throw new Error(`${node.kind} [${node.start}, ${node.end}) is not in [${start}, ${end})`)
  for (const child of children(node)) checkPlaces(child, node.start, node.end)
}

function children(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'bag':
      return [...node.wishes, ...node.conditions, ...node.exclusions]
    case 'and':
    case 'or':
      return node.operands
    case 'not':
    case 'field':
      return [node.operand]
    default:
      return []
  }
}

function withoutPlaces(tree: BagNode): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'start' || key === 'end' ? undefined : value)),
  )
}

interface Bare {
  readonly kind: string
}

/** Trees as the parser builds them, without places. */
function trees(): fc.Arbitrary<BagNode> {
  const words = ['Haus', 'und', 'C++', 'Ukraine-Krieg', '§', '18:46', 'Bürger:innen', 'a~b', "geht's", 'ÄÖ']
  const word = fc.record({ kind: fc.constant('word'), text: fc.constantFrom(...words) })
  const prefix = fc.record({
    kind: fc.constant('prefix'),
    text: fc.constantFrom('Haus', 'Bürger*innen', '3'),
  })
  const phrases = ['ein Haus', 'a ODER (b', ' -x titel:y* ', '', 'Hans’ »Haus«']
  const phrase = fc.record({ kind: fc.constant('phrase'), text: fc.constantFrom(...phrases) })
  const pattern = fc.record({
    kind: fc.constant('pattern'),
    text: fc.constantFrom('*vertrag', 'v*g', 'Me?er*'),
  })
  const distance = fc.constantFrom(1, 2)
  const fuzzy = fc.record({ kind: fc.constant('fuzzy'), text: fc.constantFrom('Haus', 'a-b'), distance })
  const exact = fc.record({ kind: fc.constant('exact'), text: fc.constantFrom('Haus', 'C++') })
  const strict = fc.record(
    {
      kind: fc.constant('phrase'),
      text: fc.constantFrom(...phrases),
      slop: fc.nat(99),
      isExact: fc.constant(true),
    },
    { requiredKeys: ['kind', 'text'] },
  )
  const leaf = fc.oneof(word, prefix, phrase, pattern, fuzzy, exact, strict)
  const { node } = fc.letrec<{ value: Bare; node: Bare }>(tie => ({
    value: fc.oneof({ maxDepth: 2 }, leaf, joined(tie('value')), bagOf(tie('value'), 2)),
    node: fc.oneof({ maxDepth: 3 }, leaf, field(tie('value')), joined(tie('node')), bagOf(tie('node'), 2)),
  }))
  return bagOf(node, 0) as fc.Arbitrary<Bare & BagNode>
}

function field(operand: fc.Arbitrary<Bare>): fc.Arbitrary<Bare> {
  return fc.record({ kind: fc.constant('field'), field: fc.constantFrom('title', 'autor'), operand })
}

function joined(part: fc.Arbitrary<Bare>): fc.Arbitrary<Bare> {
  const operand = fc.oneof(part, fc.record({ kind: fc.constant('not'), operand: part }))
  const operands = fc
    .array(operand, { minLength: 2, maxLength: 3 })
    .filter(list => list.some(({ kind }) => kind !== 'not'))
  return fc.record({ kind: fc.constantFrom('and', 'or'), operands })
}

function bagOf(part: fc.Arbitrary<Bare>, minClauses: number): fc.Arbitrary<Bare> {
  const wish = part.filter(({ kind }) => ['word', 'prefix', 'pattern', 'fuzzy', 'exact'].includes(kind))
  const lists = { wishes: fc.array(wish, { maxLength: 3 }), conditions: fc.array(part, { maxLength: 3 }) }
  return fc
    .record({ kind: fc.constant('bag'), ...lists, exclusions: fc.array(part, { maxLength: 2 }) })
    .filter(({ wishes, conditions, exclusions }) => {
      const positive = wishes.length + conditions.length
      return positive + exclusions.length >= minClauses && (positive > 0 || exclusions.length === 0)
    })
}
