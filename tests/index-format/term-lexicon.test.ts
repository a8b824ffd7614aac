import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import type { Inflate } from '../../index-format/compressed-block.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { decodeTermLexicon, EMPTY_TERM_LEXICON, encodeTermLexicon } from '../../index-format/term-lexicon.ts'
import { storedDeflate } from '../indexer/stored-deflate.ts'

const inflate: Inflate = compressed => inflateRawSync(compressed)
const read = (bytes: Uint8Array) => decodeTermLexicon(new ByteReader(bytes, 'test', 0), inflate)

test('writes both tables sorted, packed, with their length before them', t => {
  const lexicon = {
    forms: new Map([
      ['nahm', 'nehm'],
      ['ging', 'geh'],
    ]),
    stems: new Map<string, string>(),
  }
  const packed = [...encodeTermLexicon(lexicon, storedDeflate)]
  const raw = [...Buffer.from('\x02\x04ging\x03geh\x04nahm\x04nehm\x00', 'latin1')]
  t.deepEqual(packed, [raw.length, 0, 0, 0, 1, raw.length, 0, raw.length ^ 255, 255, ...raw])
})

test('reads what was written', async t => {
  const words = fc.oneof(fc.string(), fc.constantFrom('straße', 'ärgern', 'ging', '𝒜'))
  const tables = fc.uniqueArray(fc.tuple(words, words), { selector: ([word]) => word })
  await fc.assert(
    fc.asyncProperty(tables, tables, async (forms, stems) => {
      const lexicon = { forms: new Map(forms), stems: new Map(stems) }
      const found = await read(encodeTermLexicon(lexicon, storedDeflate))
      for (const table of ['forms', 'stems'] as const) {
        t.is(found[table].size, lexicon[table].size)
        for (const word of [...lexicon.forms.keys(), ...lexicon.stems.keys(), 'geh'])
          t.is(found[table].get(word), lexicon[table].get(word))
        for (const term of [...lexicon[table].values(), 'geh', '']) {
          const words = [...lexicon[table]].flatMap(([word, other]) => (other === term ? [word] : []))
          t.deepEqual([...found[table].wordsOf(term)].sort(), words.sort())
        }
      }
    }),
  )
})

test('rejects bytes that are not all there, or too many', async t => {
  const whole = encodeTermLexicon(
    { ...EMPTY_TERM_LEXICON, stems: new Map([['nahm', 'nehm']]) },
    storedDeflate,
  )
  for (let length = 0; length < whole.length; length++) {
    await t.throwsAsync(read(whole.subarray(0, length)), { instanceOf: IndexFormatError }, `${length} bytes`)
  }
  const longer = encodeTermLexicon(EMPTY_TERM_LEXICON, raw => storedDeflate(Uint8Array.of(...raw, 0)))
  longer[0] = 3
  await t.throwsAsync(read(longer), { instanceOf: IndexFormatError, message: /does not end/ })
})

test('asks for no more memory than the bytes can unpack to', async t => {
  const whole = encodeTermLexicon(EMPTY_TERM_LEXICON, storedDeflate)
  whole[3] = 255
  const asked: number[] = []
  const counting: Inflate = (compressed, { rawByteLength }) => {
    asked.push(rawByteLength)
    return inflateRawSync(compressed)
  }
  await t.throwsAsync(decodeTermLexicon(new ByteReader(whole, 'test', 0), counting))
  t.deepEqual(asked, [])
})
