import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import { inflateSync } from 'fflate'
import { GermanLexicon } from '../../lexicon/german-lexicon.ts'
import { LexiconFormatError } from '../../lexicon/word-table.ts'
import { packedLexicon } from '../../scripts/lexicon/packed-lexicon.ts'
import { LEXICON_BYTES, stemOf } from './built-lexicon.ts'

test('the committed lexicon is what npm run build:lexicon makes', t => {
  t.is(Buffer.compare(packedLexicon(), LEXICON_BYTES), 0)
})

test('the lexicon is small', t => {
  t.true(LEXICON_BYTES.length < 200_000)
})

test('opens with the inflate of a browser too', t => {
  t.is(GermanLexicon.open(LEXICON_BYTES, inflateSync).termOf('ging', stemOf('ging')), 'geh')
})

test('another version, and a lexicon that is cut off, are errors', t => {
  const raw = inflateRawSync(LEXICON_BYTES)
  for (const damaged of [raw.subarray(0, 0), raw.subarray(1), raw.subarray(0, 100), raw.subarray(0, -1)]) {
    t.throws(() => GermanLexicon.open(damaged, bytes => bytes), { instanceOf: LexiconFormatError })
  }
})
