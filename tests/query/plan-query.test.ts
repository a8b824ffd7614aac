import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { type LeafPlan, type Plan, visitLeaves } from '../../query/plan.ts'
import { planQuery } from '../../query/plan-query.ts'

const analyzer = germanAnalyzer()

/** The plan of a query as one line: words as their terms, `form*`, selections of forms as their kind in `()`, alternatives with `|`, pieces in `{}`, `!` for NICHT. */
function planned(query: string, asYouType = false): string {
  const tree = parseQuery(query, { lenient: asYouType })
  const plan = planQuery(tree, analyzer, asYouType ? { growingWordEnd: query.length } : {})
  return plan === undefined ? 'nothing' : print(plan)
}

function print(plan: Plan): string {
  switch (plan.kind) {
    case 'term':
    case 'prefix':
    case 'forms':
    case 'phrase':
      return printLeaf(plan)
    case 'best':
      return `<${plan.alternatives.map(print).join(' | ')}>`
    case 'pieces':
      return `{${plan.pieces.map(print).join(' ')}}`
    case 'and':
      return `(${plan.operands.map(print).join(' & ')})`
    case 'or':
      return `(${plan.operands.map(print).join(' / ')})`
    case 'not':
      return `!${print(plan.operand)}`
    case 'bag':
      return [
        ...plan.wishes.map(print),
        ...plan.conditions.map(part => `+${print(part)}`),
        ...plan.exclusions.map(part => `-${print(part)}`),
      ].join(' ')
  }
}

function printLeaf(leaf: LeafPlan): string {
  const field = leaf.field === undefined ? '' : `${leaf.field}:`
  switch (leaf.kind) {
    case 'term':
      return `${field}${leaf.word.term}${leaf.isStopWord ? '°' : ''}`
    case 'prefix':
      return `${field}${leaf.prefix}*`
    case 'forms':
      return `${field}(${leaf.selection.kind})`
    case 'phrase': {
      const slots = leaf.slots.map(({ words, prefix }) =>
        [...words.map(({ term }) => term), ...(prefix === undefined ? [] : [`${prefix}*`])].join(','),
      )
      return `${field}[${slots.join(' ')}]`
    }
  }
}

const plans: readonly (readonly [
  title: string,
  rows: readonly (readonly [query: string, plan: string])[],
])[] = [
  [
    'looks up words by their terms, and knows stop words',
    [
      ['Häuser', 'haus'],
      ['Die Häuser', 'die° haus'],
      ['Müller Mueller MÜLLER', 'mull mull mull'],
    ],
  ],
  [
    'reads a joined word as one and as several side by side',
    [
      ['Ukraine-Krieg', '<ukrainekrieg | [ukrainekrieg,ukrain krieg] | {ukrain krieg}>'],
      ['und/oder', '[und oder]'],
      ['§626', '<§626 | [§626,§ 626]>'],
      ['12.02.2025', '<2025-02-12 | [2025-02-12,12 02 2025]>'],
      ['Bürger*innen', '<burg | burg>'],
      ['Covid-19', '<covid19 | [covid19,covid 19] | {covid 19}>'],
    ],
  ],
  [
    'reads a joined word as its pieces only where it is a wish and one of them tells something',
    [
      ['+Ukraine-Krieg', '+<ukrainekrieg | [ukrainekrieg,ukrain krieg]>'],
      ['-Ukraine-Krieg Frist', 'frist -<ukrainekrieg | [ukrainekrieg,ukrain krieg]>'],
      ['titel:Ukraine-Krieg', '+<title:ukrainekrieg | title:[ukrainekrieg,ukrain krieg]>'],
      ['Krieg/und/Frieden', '<[krieg und fried] | {krieg und° fried}>'],
      ['U-Bahn', '<ubahn | [ubahn,u bahn] | {u bahn}>'],
      ['18:46', '<18.46 | [18.46,18 46]>'],
    ],
  ],
  [
    'reads a phrase that is one word to analysis as that word too',
    [
      ['"ordentliche Kündigung"', '+[ordent kundig]'],
      ['"Kündigung"', '+kundig'],
      ['"12. Februar 2025"', '+<2025-02-12 | [2025-02-12,12 februar 2025]>'],
      ['"im Ukraine-Krieg"', '+[im ukrainekrieg,ukrain krieg]'],
    ],
  ],
  [
    'takes a prefix as it was typed, without an ending to cut off',
    [
      ['Kündig*', 'kündig*'],
      ['MÜLL*', 'müll*'],
      ['Ukraine-Kr*', '<ukraine-kr* | [ukrainekr,ukrain kr*]>'],
      ['18:4*', '<18.4* | [18.4,18 4*]>'],
    ],
  ],
  [
    'selects forms for the other notations',
    [
      ['*recht Miete', '(pattern) miet'],
      ['titel:Meier~', '+title:(fuzzy)'],
      ['=Häuser -=Haus', '(exact) -(exact)'],
    ],
  ],
  [
    'hands a field down to all that is looked for in it',
    [
      ['titel:(Miete ODER "alte Häuser")', '+(title:miet / title:[alt haus])'],
      ['pfad:recht*', '+path:recht*'],
      ['heading:(Miete -Pacht)', '+heading:miet -heading:pacht'],
    ],
  ],
  [
    'keeps the order of words, conditions and exclusions',
    [['Frist +Miete (a ODER NICHT b) -"c d" -e', 'frist +miet +(a / !b) -[c d] -e']],
  ],
  [
    'leaves out what has no word',
    [
      ['', 'nothing'],
      ['…', 'nothing'],
      ['"…" -Miete', 'nothing'],
      ['Miete "…" -"–"', 'miet'],
      ['Miete UND "…"', '+miet'],
      ['(Miete NICHT "…")', '+miet'],
    ],
  ],
]

for (const [title, rows] of plans) {
  test(title, t => {
    for (const [query, plan] of rows) t.is(planned(query), plan, query)
  })
}

test('takes the word that is being typed for the beginning of a longer one', t => {
  const rows: readonly (readonly [query: string, plan: string])[] = [
    ['alte Häu', 'alt <hau | häu*>'],
    ['Häu ', 'hau'],
    ['Häu)', 'hau'],
    ['titel:Häu', '+<title:hau | title:häu*>'],
    ['a', 'a'],
    ['"alte Häu', '+<[alt hau,häu*] | alte häu*>'],
    ['"alte Häu ', '+[alt hau]'],
    ['"alte Häuser"', '+[alt haus]'],
    ['Ukraine-Kri', '<ukrainekri | [ukrainekri,ukrain kri,kri*] | {ukrain kri} | ukraine-kri*>'],
    ['"alte Hä', '+<[alt ha] | alt | alte hä*>'],
    ['"alte Häuser i', '+<[alt haus i] | [alt haus] | alte häuser i*>'],
    ['2025-02-1', '<2025-02-01 | [2025-02-01,2025 02 1] | [2025-02-01,2025 02] | 2025-02-01* | 2025-02-1*>'],
    ['z.B', '<[z b] | z | z.b*>'],
    ['Bürger*inn', '<[burg inn,inn*] | {burg inn} | bürgerinn*>'],
    ['…', 'nothing'],
  ]
  for (const [query, plan] of rows) t.is(planned(query, true), plan, query)
})

test('visits the leaves that hits can match, or all', t => {
  const tree = parseQuery('Frist +Miete (a ODER NICHT b) Ukraine-Krieg titel:c* -d')
  const plan = planQuery(tree, analyzer)
  const leaves = (which: 'all' | 'matching') => {
    const found: string[] = []
    if (plan !== undefined) visitLeaves(plan, which, leaf => found.push(printLeaf(leaf)))
    return found.join(' ')
  }
  t.is(leaves('matching'), 'frist ukrainekrieg [ukrainekrieg,ukrain krieg] ukrain krieg miet a title:c*')
  t.is(leaves('all'), 'frist ukrainekrieg [ukrainekrieg,ukrain krieg] ukrain krieg miet a b title:c* d')
})
