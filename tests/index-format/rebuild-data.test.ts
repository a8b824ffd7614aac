import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { decodeRebuildData, encodeRebuildData, type RebuildData } from '../../index-format/rebuild-data.ts'
import { storedDeflate } from '../indexer/stored-deflate.ts'

const read = (bytes: Uint8Array) =>
  decodeRebuildData(new ByteReader(bytes, 'test', 0), compressed => inflateRawSync(compressed))

const EXAMPLE: RebuildData = {
  readingVersion: 1,
  lexiconChecksum: 200,
  segments: [2, 1],
  counts: { repeats: Uint32Array.of(0, 3), capitals: Uint32Array.of(1, 0) },
  certainSplits: Uint8Array.of(1, 0, 1),
  innerCompounds: [
    {
      word: 'straßenfest',
      parts: [
        { start: 0, end: 6 },
        { start: 7, end: 11 },
      ],
    },
  ],
  unresolved: {
    passage: [{ form: 'haus-…bau', units: Uint32Array.of(2, 2, 5), positions: Uint16Array.of(4, 9, 0) }],
    document: [],
  },
}

test('writes gaps between units and distances between positions, packed, with their length before them', t => {
  const form = Buffer.from('haus-…bau')
  const lists = [1, form.length, ...form, 2, 2, 2, 4, 5, 2, 1, 0, 0]
  const word = Buffer.from('straßenfest')
  const compounds = [200, 1, 3, 5, 1, word.length, ...word, 24, 17]
  const raw = [1, 2, 2, 1, 2, 0, 1, 3, 0, ...lists, ...compounds]
  const packed = [raw.length, 0, 0, 0, 1, raw.length, 0, raw.length ^ 255, 255, ...raw]
  t.deepEqual([...encodeRebuildData(EXAMPLE, storedDeflate)], packed)
})

const places = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 65_535 })), { selector: String, minLength: 1 })
  .map(all => all.sort(([unit, position], [otherUnit, other]) => unit - otherUnit || position - other))
const forms = fc.array(
  fc
    .record({ form: fc.constantFrom('teilte…mit', ':b:haus-…bau', '…'), places })
    .map(({ form, places: all }) => ({
      form,
      units: Uint32Array.from(all, ([unit]) => unit),
      positions: Uint16Array.from(all, ([, position]) => position),
    })),
)
const compounds = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 4, max: 20 })), { minLength: 1, maxLength: 5 })
  .map(lengths => {
    let end = 0
    const parts = lengths.map(([link, length], i) => {
      const start = end + (i === 0 ? 0 : link)
      end = start + length
      return { start, end }
    })
    return { word: 'ä'.repeat(end), parts }
  })
const counts = fc.array(fc.tuple(fc.nat(), fc.nat())).map(all => ({
  repeats: Uint32Array.from(all, ([repeats]) => repeats),
  capitals: Uint32Array.from(all, ([, capitals]) => capitals),
}))

test('reads what was written', async t => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        readingVersion: fc.nat(),
        lexiconChecksum: fc.nat({ max: 2 ** 32 - 1 }),
        segments: fc.array(fc.nat()),
        counts,
        certainSplits: fc.array(fc.nat({ max: 1 })).map(flags => Uint8Array.from(flags)),
        innerCompounds: fc.array(compounds),
        unresolved: fc.record({ passage: forms, document: forms }),
      }),
      async data => t.deepEqual(await read(encodeRebuildData(data, storedDeflate)), data),
    ),
  )
})

test('rejects bytes that are not all there', async t => {
  const whole = encodeRebuildData(EXAMPLE, storedDeflate)
  for (let length = 0; length < whole.length; length++) {
    await t.throwsAsync(read(whole.subarray(0, length)), { instanceOf: IndexFormatError }, `${length} bytes`)
  }
})

test('rejects counts above the bytes that are left', async t => {
  const whole = encodeRebuildData(EXAMPLE, storedDeflate)
  const segmentCount = 10
  whole[segmentCount] = 127
  await t.throwsAsync(read(whole), { instanceOf: IndexFormatError, message: /127 entries are expected/ })
})
