import test from 'ava'
import { bufferSource } from '../../index-format/byte-source.ts'
import {
  type Container,
  ContainerWriter,
  FORMAT_MAJOR,
  FORMAT_MINOR,
  isSectionWhole,
  readContainer,
} from '../../index-format/container.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { IndexFormatError, IndexVersionError } from '../../index-format/errors.ts'
import { MemorySink } from './memory-sink.ts'

const CHECKSUM_OFFSET = 28
const HEADER_BYTES = 32 + 3 * 32

function write(contents: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const sink = new MemorySink()
  const writer = new ContainerWriter(sink, Object.keys(contents).length)
  for (const [name, bytes] of Object.entries(contents)) {
    writer.begin(name)
    for (const byte of bytes) writer.write(Uint8Array.of(byte))
  }
  writer.finish()
  return sink.finish()
}

const whole = write({ one: [1, 2, 3], empty: [], eightaaa: [4] })

const read = (bytes: Uint8Array): Promise<Container> => readContainer(bufferSource(bytes, 'x.findbuch'))

/** The same file with other header bytes and a header checksum that fits them. */
function withHeader(change: (header: DataView) => void, bytes: Uint8Array = whole): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  change(view)
  view.setUint32(CHECKSUM_OFFSET, 0)
  view.setUint32(CHECKSUM_OFFSET, crc32(changed.subarray(0, HEADER_BYTES)), true)
  return changed
}

test('reads back the table of sections', async t => {
  const { formatVersion, sections } = await read(whole)
  t.is(formatVersion, `${FORMAT_MAJOR}.${FORMAT_MINOR}`)
  t.deepEqual(sections, [
    { name: 'one', offset: HEADER_BYTES, byteLength: 3, crc32: crc32(Uint8Array.of(1, 2, 3)) },
    { name: 'empty', offset: HEADER_BYTES + 3, byteLength: 0, crc32: 0 },
    { name: 'eightaaa', offset: HEADER_BYTES + 3, byteLength: 1, crc32: crc32(Uint8Array.of(4)) },
  ])
})

test('leaves the bytes as they are, those of a Buffer too', async t => {
  const bytes = Buffer.from(whole)
  await read(bytes)
  t.deepEqual(new Uint8Array(bytes), whole)
})

test('finds a section whole, or not', async t => {
  const changed = whole.slice()
  changed[HEADER_BYTES] = 9
  for (const { bytes, states } of [
    { bytes: whole, states: [true, true, true] },
    { bytes: changed, states: [false, true, true] },
  ]) {
    const source = bufferSource(bytes)
    const { sections } = await readContainer(source)
    t.deepEqual(await Promise.all(sections.map(section => isSectionWhole(source, section))), states)
  }
})

test('checks a section piece by piece', async t => {
  const long = write({ long: Array.from({ length: 1000 }, (_, i) => i & 255), b: [], c: [] })
  const source = bufferSource(long)
  const { sections } = await readContainer(source)
  const [section] = sections
  t.true(section !== undefined && (await isSectionWhole(source, section)))
})

const defects: readonly { readonly what: string; readonly bytes: Uint8Array; readonly problem: RegExp }[] = [
  { what: 'an empty file', bytes: new Uint8Array(), problem: /the file is empty; build the index again/ },
  {
    what: 'a foreign file',
    bytes: new TextEncoder().encode('%PDF-1.7 and so on, for more bytes than a header has'),
    problem: /no Findbuch index.*check the path/,
  },
  { what: 'a short foreign file', bytes: Uint8Array.of(0x50, 0x4b), problem: /no Findbuch index/ },
  {
    what: 'a file cut off within "FINDBUCH"',
    bytes: whole.slice(0, 5),
    problem: /cut off within its header/,
  },
  {
    what: 'a file cut off within its header',
    bytes: whole.slice(0, 20),
    problem: /cut off within its header/,
  },
  {
    what: 'a file cut off within its table',
    bytes: whole.slice(0, 100),
    problem: /cut off within its header/,
  },
  {
    what: 'a file cut off within its sections',
    bytes: whole.slice(0, -1),
    problem: /cut off: it has 131 bytes of 132; build the index again/,
  },
  {
    what: 'a file that has grown',
    bytes: Uint8Array.of(...whole, 0),
    problem: /has grown after it was written: it has 133 bytes of 132/,
  },
  {
    what: 'sections that overlap',
    bytes: withHeader(view => view.setBigUint64(32 + 2 * 32 + 8, BigInt(HEADER_BYTES), true)),
    problem: /do not follow one another/,
  },
  {
    what: 'a section within the header',
    bytes: withHeader(view => view.setBigUint64(32 + 8, 0n, true)),
    problem: /do not follow one another/,
  },
  {
    what: 'a section that reaches beyond the file',
    bytes: withHeader(view => view.setBigUint64(32 + 2 * 32 + 16, 9n, true)),
    problem: /do not follow one another/,
  },
  {
    what: 'a section of 2^60 bytes',
    bytes: withHeader(view => view.setBigUint64(32 + 16, 2n ** 60n, true)),
    problem: /too large/,
  },
]

for (const { what, bytes, problem } of defects) {
  test(`refuses ${what}`, async t => {
    const error = await t.throwsAsync(read(bytes), { instanceOf: IndexFormatError })
    t.regex(error.message, problem)
    t.is(error.source, 'x.findbuch')
  })
}

test('refuses the file cut off anywhere', async t => {
  for (let byteLength = 0; byteLength < whole.length; byteLength++) {
    await t.throwsAsync(
      read(whole.slice(0, byteLength)),
      { instanceOf: IndexFormatError },
      `${byteLength} bytes`,
    )
  }
})

test('refuses every flipped bit of the header', async t => {
  for (let at = 0; at < HEADER_BYTES; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const bytes = whole.slice()
      bytes[at] = (whole[at] ?? 0) ^ (1 << bit)
      // The major version is told before all else, since later versions may have another header.
      const expected = at === 8 || at === 9 ? 'IndexVersionError' : 'IndexFormatError'
      await t.throwsAsync(read(bytes), { name: expected }, `bit ${bit} of byte ${at}`)
    }
  }
})

test('refuses a newer major version with both versions and what to do', async t => {
  const newer = withHeader(view => view.setUint16(8, FORMAT_MAJOR + 1, true))
  const error = await t.throwsAsync(read(newer), { instanceOf: IndexVersionError })
  t.is(
    error.message,
    `x.findbuch: the index has format ${FORMAT_MAJOR + 1}.${FORMAT_MINOR}, this program reads format ${FORMAT_MAJOR}; build the index again with it`,
  )
})

test('reads a newer minor version', async t => {
  const newer = withHeader(view => view.setUint16(10, 7, true))
  t.is((await read(newer)).formatVersion, `${FORMAT_MAJOR}.7`)
})

test('the writer keeps its own rules', t => {
  const writer = new ContainerWriter(new MemorySink(), 2)
  t.throws(() => writer.write(Uint8Array.of(1)), { message: /before begin/ })
  writer.begin('one')
  t.throws(() => writer.finish(), { message: /2 sections were announced, 1 written/ })
})
