/** The tokenizer against the one without shortcuts (tests/reference/plain-tokenizer.ts): no token may differ. */
import { existsSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { Tokenizer } from '../../analysis/tokenize.ts'
import type { WordRules } from '../../analysis/word.ts'
import { readDocument } from '../../indexer/readers/read-document.ts'
import { listSources } from '../../indexer/sources/list-sources.ts'
import { SourceReader } from '../../indexer/sources/source-reader.ts'
import { tokenizePlainly } from '../reference/plain-tokenizer.ts'

const GERMAN_RULES = { genderForms: true, suspendedHyphens: true, separableVerbs: true }
const OTHER_RULES = { genderForms: false, suspendedHyphens: false, separableVerbs: false }

/** One for all texts, so that words are known from others. */
const german = new Tokenizer(GERMAN_RULES)
const other = new Tokenizer(OTHER_RULES)

function tokens(text: string, tokenizer: Tokenizer): readonly unknown[] {
  const found: unknown[] = []
  const count = tokenizer.tokenize(text, (form, position, start, end) =>
    found.push([form, position, start, end]),
  )
  return [...found, count]
}

function plainTokens(text: string, rules: WordRules): readonly unknown[] {
  const found: unknown[] = []
  const count = tokenizePlainly(text, rules, (...token) => found.push(token))
  return [...found, count]
}

const word = fc.oneof(
  fc.constantFrom(
    ...(
      'Haus haus HAUS Bürger BürgerInnen bürger innen und oder teilte mit an ab zusammen GmbH BGB Straße Mu\u0308ller ' +
      'I İ Σ ΑΣ Ⅷ 字 ﬁ ſ a z B k a\u0308 Mai März ma\u0308rz Jan Februar Okto\u00adber d 𐐀a Ein\u00adgang von Ab weiter'
    ).split(' '),
  ),
  fc.constantFrom(...'1 12 000 2025 02 1.000 12.02.2025 § §§ € ½ ² 3D'.split(' ')),
  fc.stringMatching(/^[a-zäößA-C]{40,60}$/),
)
const between = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  fc.constantFrom(
    ..."- ‑ ‐ . , ; : ! ? ( ) / * _ + ++ # @ & ' ’ – … ² \u00ad \u0308 \u200b \ud800 \udc00".split(' '),
  ),
  fc.constantFrom(
    '',
    '. ',
    ', ',
    '-\n',
    '- und ',
    ' -',
    '\n',
    '\n\n',
    '\n \t\n',
    '\u202f',
    '://',
    '\r\n',
    ' und ',
  ),
)
const text = fc.array(fc.tuple(word, between), { maxLength: 40 }).map(parts => parts.flat().join(''))

test('reads nasty texts as the plain tokenizer does', t => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), nasty => {
      t.deepEqual(tokens(nasty, german), plainTokens(nasty, GERMAN_RULES))
      t.deepEqual(tokens(nasty, other), plainTokens(nasty, OTHER_RULES))
    }),
    { numRuns: 1500 },
  )
})

test('reads each character between letters as the plain tokenizer does', t => {
  for (let code = 0; code < 0x1_0000; code++) {
    const character = String.fromCharCode(code)
    const letters = `ab${character}c ${character} Ab${character}`
    const found = tokens(letters, german)
    if (JSON.stringify(found) !== JSON.stringify(plainTokens(letters, GERMAN_RULES)))
      t.fail(code.toString(16))
  }
  t.pass()
})

test('forgets words without a trace when there are more than it keeps', t => {
  const few = new Tokenizer(GERMAN_RULES)
  const numbers = Array.from({ length: 300_000 }, (_, n) => `x${n}`)
  few.tokenize(numbers.join(' '), () => {})
  const again = 'x1 x299999 Haus x1 BürgerInnen haus x150000'
  t.deepEqual(tokens(again, few), plainTokens(again, GERMAN_RULES))
})

const LAWS = '../shared/corpora/gesetze.zip'

for (const [source, step] of [
  ['seeds', 1],
  [LAWS, 50],
] as const) {
  test(`reads ${source} as the plain tokenizer does`, async t => {
    if (!existsSync(source)) {
      t.log(`${source} is missing: passed over`)
      t.pass()
      return
    }
    const listing = await listSources([source], {})
    const reader = new SourceReader()
    for (const [n, document] of listing.sources.entries()) {
      if (n % step !== 0) continue
      for (const { text } of readDocument(document.path, reader.read(document)).sections) {
        const found = tokens(text, german)
        if (JSON.stringify(found) !== JSON.stringify(plainTokens(text, GERMAN_RULES))) t.fail(document.path)
      }
    }
    reader.close()
    t.pass()
  })
}
