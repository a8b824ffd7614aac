import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { inflateSync } from 'fflate'
import { deflate } from '../../indexer/deflate.ts'
import { storedDeflate } from './stored-deflate.ts'

/** Bytes that do not pack, the same in every run. */
function randomBytes(byteLength: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length: byteLength }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

const texts = fc
  .array(fc.constantFrom('Die Frist ', 'des Vertrags ', '§ 5 ', 'endet.\n', '😀'), { maxLength: 2000 })
  .map(words => new TextEncoder().encode(words.join('')))
const noise = fc.tuple(fc.nat(60_000), fc.nat()).map(([length, seed]) => randomBytes(length, seed))
const contents = fc.oneof(texts, noise, fc.uint8Array({ maxLength: 300 }))
const dictionaries = fc.oneof(
  fc.constant(undefined),
  contents.filter(({ length }) => length > 0),
)

test('what is packed inflates to what it was, with zlib and fflate, whatever the bytes and the dictionary', t => {
  fc.assert(
    fc.property(contents, dictionaries, (raw, whole) => {
      const dictionary = whole?.subarray(0, 32_768)
      const packed = deflate(raw, { dictionary })
      t.true(inflateRawSync(packed, { dictionary }).equals(raw))
      t.true(Buffer.from(inflateSync(packed, dictionary && { dictionary })).equals(raw))
    }),
    { numRuns: 300 },
  )
})

test('bytes that do not pack are not mixed up with a dictionary shorter than what packing them would cost', t => {
  const raw = randomBytes(3000, 1)
  for (const byteLength of [1, 20, 200, 20_000]) {
    const dictionary = randomBytes(byteLength, 2)
    t.true(inflateRawSync(deflate(raw, { dictionary }), { dictionary }).equals(raw), `${byteLength} bytes`)
  }
})

test('a dictionary makes small blocks smaller', t => {
  const raw = new TextEncoder().encode('Die Frist des Vertrags endet mit dem Monat.')
  t.true(deflate(raw, { dictionary: raw }).length < deflate(raw).length / 4)
})

test('a stored block of the dictionary in front does what a dictionary does', t => {
  const dictionary = new TextEncoder().encode('Die Frist des Vertrags endet.')
  const raw = new TextEncoder().encode('Die Frist endet. Die Frist des Vertrags endet nicht.')
  const stored = storedDeflate(dictionary)
  // Not the last block.
  stored[0] = 0
  const inflated = inflateRawSync(Buffer.concat([stored, deflate(raw, { dictionary })]))
  t.true(inflated.subarray(dictionary.length).equals(raw))
})
