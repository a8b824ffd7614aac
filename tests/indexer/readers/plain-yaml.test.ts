import { existsSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { parseDocument } from 'yaml'
import { findFrontMatter } from '../../../indexer/readers/front-matter.ts'
import { parsePlainYaml } from '../../../indexer/readers/plain-yaml.ts'
import { listSources } from '../../../indexer/sources/list-sources.ts'
import { SourceReader } from '../../../indexer/sources/source-reader.ts'

test('reads names and values, and words that go on below', t => {
  const values = parsePlainYaml('Title: Gesetz über die\n  "Geld und Währung"\nslug: 1-dm\n\n')
  t.deepEqual(
    [...(values ?? [])],
    [
      ['Title', 'Gesetz über die "Geld und Währung"'],
      ['slug', '1-dm'],
    ],
  )
})

const LEFT = [
  '',
  'a:',
  'a: "b"',
  "a: 'b'",
  'a: [b]',
  'a: {b: c}',
  'a: &b c',
  'a: *b',
  'a: |\n  b',
  'a: - b',
  'a: b # c',
  'a: b: c',
  'a: b:',
  'a: b\n\n  c',
  'a: b\na: c',
  'a: b\n  c: d',
  '# b',
  'a: b\n---\nc: d',
  'a: ~',
  'ä: b',
  'a:\tb',
  'a: b\tc',
  ' a: b',
]

for (const yaml of LEFT) {
  test(`leaves ${JSON.stringify(yaml)} to the real parser`, t => t.is(parsePlainYaml(yaml), undefined))
}

/** What the package yaml makes of it, folded as a plain scalar is. */
function parsed(yaml: string): [unknown, unknown][] {
  const document = parseDocument(yaml, { schema: 'failsafe' })
  const values: unknown = document.errors.length > 0 ? undefined : document.toJS({ mapAsMap: true })
  return values instanceof Map ? [...values] : []
}

test('agrees with the real parser on whatever it takes', t => {
  const piece = fc.constantFrom(
    'a',
    'b',
    'Titel',
    ': ',
    ':',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '"',
    "'",
    '#',
    ' #',
    '-',
    '- ',
    '[',
    ']',
    ',',
    '§ 5',
    'ü',
    '1',
    '.',
    '---',
    '...',
    '\t',
    '&',
    '*',
    '|',
    '>',
    '{',
    '}',
    '?',
    '!',
    '%',
    '@',
    '(',
    ')',
    '„',
    '“',
  )
  let taken = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const yaml = `a: b${pieces.join('')}`
      const plain = parsePlainYaml(yaml)
      if (plain === undefined) return
      taken++
      t.deepEqual([...plain], parsed(yaml), JSON.stringify(yaml))
    }),
    { numRuns: 3000 },
  )
  t.true(taken > 100)
})

const LAWS = '../shared/corpora/gesetze.zip'

test('agrees with the real parser on the front matter of every twentieth law', async t => {
  if (!existsSync(LAWS)) {
    t.log(`passed over: ${LAWS} is missing`)
    t.pass()
    return
  }
  const listing = await listSources([LAWS])
  const reader = new SourceReader()
  t.teardown(() => reader.close())
  let taken = 0
  for (const source of listing.sources.filter((_, index) => index % 20 === 0)) {
    const yaml = findFrontMatter(Buffer.from(reader.read(source)).toString())?.yaml ?? ''
    const plain = parsePlainYaml(yaml)
    if (plain === undefined) continue
    taken++
    t.deepEqual([...plain], parsed(yaml))
  }
  t.true(taken > 250)
})
