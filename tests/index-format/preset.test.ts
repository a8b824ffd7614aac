import { inflateRawSync } from 'node:zlib'
import test from 'ava'
import { bufferSource } from '../../index-format/byte-source.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { encodePreset, MAX_PRESET_BYTES, readPreset } from '../../index-format/preset.ts'
import { deflate } from '../../indexer/deflate.ts'

/** Reads a section that begins at byte 3 of a file. */
function read(section: Uint8Array, checksum = crc32(section)): Promise<Uint8Array | undefined> {
  const { length: byteLength } = section
  const source = bufferSource(Uint8Array.of(1, 2, 3, ...section), 'x.findbuch')
  const place = { name: 'preset', offset: 3, byteLength, crc32: checksum }
  return readPreset(source, place, { inflate: compressed => inflateRawSync(compressed), checksum: crc32 })
}

const presetOf = (byteLength: number) => Uint8Array.from({ length: byteLength }, (_, i) => i % 7)

test('reads back what was written', async t => {
  for (const byteLength of [1, 300, MAX_PRESET_BYTES]) {
    const preset = await read(encodePreset(presetOf(byteLength), deflate))
    t.deepEqual(Uint8Array.from(preset ?? []), presetOf(byteLength))
  }
})

test('an index without one has an empty section', async t => {
  t.is(encodePreset(undefined, deflate).length, 0)
  t.is(await read(encodePreset(undefined, deflate)), undefined)
})

test('refuses damaged bytes, and names the section and its place', async t => {
  const whole = encodePreset(presetOf(300), deflate)
  const error = await t.throwsAsync(read(whole, crc32(whole) ^ 1), { instanceOf: IndexFormatError })
  t.regex(error.message, /section preset is damaged/)
  t.is(error.byteOffset, 3)
})

test('refuses what does not unpack to the length it says, or to more than DEFLATE can look back', async t => {
  const longer = encodePreset(presetOf(300), deflate)
  longer[0] = (longer[0] ?? 0) + 1
  for (const section of [
    longer,
    Uint8Array.of(1, 0, 0, 0, 0xff),
    encodePreset(presetOf(MAX_PRESET_BYTES + 1), deflate),
  ]) {
    await t.throwsAsync(read(section), { instanceOf: IndexFormatError })
  }
})
