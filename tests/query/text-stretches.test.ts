import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer, TokenColumns } from '../../analysis/index.ts'
import { chunkAt, TextStretches, wordStartBefore } from '../../query/text-stretches.ts'

const analyzer = germanAnalyzer()

function stretchesOf(text: string, ...places: readonly (readonly [number, number])[]) {
  const stretches = new TextStretches(text)
  for (const place of places) stretches.add(place)
  return stretches.all.map(([start, end]) => text.slice(start, end))
}

test('widens a place to its words', t => {
  t.deepEqual(stretchesOf('Der Mieter kann jederzeit kündigen, wenn er will.', [27, 28]), ['kündigen,'])
  t.deepEqual(stretchesOf('Der Mieter', [0, 10]), ['Der Mieter'])
})

test('begins before what goes on behind white space', t => {
  t.deepEqual(stretchesOf('Das ist z. B. so.', [11, 12]), ['z. B.'])
  t.deepEqual(stretchesOf('Ein Waffen-\n  stillstand, ja', [20, 21]), ['Waffen-\n  stillstand,'])
  t.deepEqual(stretchesOf('Ein – ja', [7, 8]), ['– ja'])
})

test('joins places that have no word between them', t => {
  const text = 'eins zwei, drei vier'
  t.deepEqual(stretchesOf(text, [0, 1], [5, 6]), ['eins zwei,'])
  t.deepEqual(stretchesOf(text, [0, 1], [1, 2], [12, 13], [11, 12]), ['eins', 'drei'])
  t.deepEqual(stretchesOf('eins ::: ::: zwei', [0, 1], [14, 15]), ['eins ::: ::: zwei'])
})

test('cuts out what stands between white space, unless it is endless', t => {
  t.is(chunkAt('ein EU-Staat,\nja', 7), 'EU-Staat,')
  t.is(chunkAt('a'.repeat(1000), 500), undefined)
  t.is(wordStartBefore('a'.repeat(1000), 500, 400), 400)
})

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...'Haus Garten arbeit teilte er ihm mit und oder Straße BGB'.split(' ')),
  },
  fc.constantFrom(
    ...'z. B. d.h. 12. Februar 2025 §§ 1 2,5 5a € Bürger*innen Haus- -arbeit EU-Recht geht’s 1\u00a0000 –'.split(
      ' ',
    ),
  ),
)
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  fc.constantFrom(
    ', ',
    '. ',
    '\n',
    '-\n',
    '\u00ad\n',
    '\n\n',
    ' , ',
    ': ',
    ' ::: ',
    '\t',
    '\r\n',
    '  ',
    ') ',
    '¬ \n ',
    '',
  ),
)

test('what is read of a text is read as in the whole text', t => {
  const whole = new TokenColumns()
  const part = new TokenColumns()
  const rows = (tokens: TokenColumns) =>
    Array.from({ length: tokens.count }, (_, i) => ({
      row: `${tokens.form(i)} ${tokens.start(i)} ${tokens.end(i)}`,
      position: tokens.position(i),
      start: tokens.start(i),
      isPair: /[^-]…[^-]/.test(tokens.form(i)),
    }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, gap), { maxLength: 25 }),
      fc.array(fc.nat(200), { maxLength: 4 }),
      (words, ends) => {
        const text = words.flat().join('')
        const stretches = new TextStretches(text)
        for (const end of ends.sort((a, b) => a - b))
          if (end > 0 && end <= text.length) stretches.add([end - 1, end])
        analyzer.read(text, whole)
        analyzer.read(text, part, stretches.all)
        // Verbs of which only the particle is read are no pairs; numbers of several paragraphs have no sign.
        const all = rows(whole).filter(({ isPair, row }) => !isPair && !row.startsWith('§'))
        const read = rows(part).filter(({ isPair, row }) => !isPair && !row.startsWith('§'))
        const wanted = all.filter(({ start }) =>
          stretches.all.some(([from, to]) => start >= from && start < to),
        )
        const inRead = new Map(read.map(token => [token.row, token]))
        for (const { row } of wanted) t.true(inRead.has(row), `${JSON.stringify(text)} ${row}`)
        const inAll = new Map(all.map(token => [token.row, token]))
        for (const token of read) {
          const same = inAll.get(token.row)
          t.truthy(same, `${JSON.stringify(text)} ${token.row}`)
          for (const other of read) {
            const distance = other.position - token.position
            const real = (inAll.get(other.row)?.position ?? 0) - (same?.position ?? 0)
            if (distance === 1 || real === 1)
              t.is(distance, real, `${JSON.stringify(text)} ${token.row} ${other.row}`)
          }
        }
      },
    ),
    { numRuns: 5000 },
  )
})
