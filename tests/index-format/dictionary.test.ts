import { deflateRawSync, inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { type CompressedBlock, compressBlock } from '../../index-format/compressed-block.ts'
import type { Section } from '../../index-format/container.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { BLOCK_STRINGS, DictionaryIndex } from '../../index-format/dictionary.ts'
import { type FormEntry, formEntryCodec } from '../../index-format/dictionary-entries.ts'
import { DictionaryWriter } from '../../index-format/dictionary-writer.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { compareCodePoints } from '../../index-format/string-order.ts'

const OFFSET = 500

const inflate = (compressed: Uint8Array): Uint8Array => new Uint8Array(inflateRawSync(compressed))

interface Written {
  readonly index: Uint8Array
  readonly blocks: readonly Uint8Array[]
}

function write(strings: readonly string[], entryOf: (number: number) => FormEntry = formOfTerm): Written {
  const blocks: CompressedBlock[] = []
  const writer = new DictionaryWriter(
    block => blocks.push(compressBlock(block, deflateRawSync)),
    formEntryCodec,
  )
  strings.forEach((text, number) => {
    writer.add(text, entryOf(number))
  })
  writer.end()
  return { index: writer.index(blocks), blocks: blocks.map(({ compressed }) => compressed) }
}

function formOfTerm(term: number): FormEntry {
  return { term, parts: [] }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function open({ index, blocks }: Written, offset = OFFSET): DictionaryIndex<FormEntry> {
  const byteLength = blocks.reduce((sum, block) => sum + block.length, 0)
  const section: Section = { name: 'forms', offset, byteLength, crc32: 0 }
  return new DictionaryIndex(new ByteReader(index, 'x.findbuch', 0), 'x.findbuch', section, formEntryCodec)
}

function sorted(strings: readonly string[]): readonly string[] {
  return [...strings].sort(compareCodePoints)
}

const formEntries = fc.record({ term: fc.nat(1_000_000), parts: fc.constant([]) })

/** Well-formed strings with astral characters, and characters between the surrogates and U+FFFF. */
const strings = fc
  .uniqueArray(
    fc.string({
      unit: fc.oneof(
        fc.constantFrom('a', 'b', 'ä', '\uff21', '😀', '\u{10ffff}'),
        fc.string({ unit: 'binary', maxLength: 1 }),
      ),
      maxLength: 6,
    }),
    { maxLength: 300 },
  )
  .map(sorted)

test('reads back every string with its number and its entry', async t => {
  await fc.assert(
    fc.asyncProperty(strings, fc.infiniteStream(formEntries), async (all, stream) => {
      const entries = [...stream.take(all.length)]
      const written = write(all, number => entries[number] ?? formOfTerm(0))
      const index = open(written)
      t.is(index.count, all.length)
      t.is(index.blockCount, written.blocks.length)
      const decoded = await Promise.all(
        written.blocks.map((block, number) => index.decodeBlock(number, block, inflate)),
      )
      t.deepEqual(
        decoded.flatMap(block => block.strings),
        all,
      )
      t.deepEqual(
        decoded.flatMap(block => block.entries),
        entries,
      )
      decoded.forEach((block, number) => {
        t.is(block.firstNumber, number * BLOCK_STRINGS)
      })
    }),
    { numRuns: 60 },
  )
})

test('finds the block of every string that is there, and no string that is not', async t => {
  await fc.assert(
    fc.asyncProperty(strings, fc.string({ unit: 'binary', maxLength: 5 }), async (all, other) => {
      const written = write(all)
      const index = open(written)
      for (const text of [...all, other]) {
        const number = index.blockOf(utf8(text))
        const block =
          number < 0
            ? undefined
            : await index.decodeBlock(number, written.blocks[number] ?? new Uint8Array(), inflate)
        t.is(block?.strings.includes(text) ?? false, all.includes(text))
      }
    }),
    { numRuns: 30 },
  )
})

test('tells what all strings of some blocks begin with, and of one block with a character more', async t => {
  await fc.assert(
    fc.asyncProperty(strings, fc.nat(), fc.nat(), async (all, a, b) => {
      const index = open(write(all))
      const first = a % index.blockCount
      const end = first + 1 + (b % (index.blockCount - first))
      const within = (from: number, to: number) => all.slice(from * BLOCK_STRINGS, to * BLOCK_STRINGS)
      t.true(within(first, end).every(text => text.startsWith(index.commonBeginning(first, end))))
      const beginnings = index.beginningsOf(first)
      t.true(within(first, first + 1).every(text => beginnings.some(beginning => text.startsWith(beginning))))
    }),
    { numRuns: 60 },
  )
})

test('a block with the last strings of one letter begins with that and the next one, and with no other', t => {
  const all = sorted(Array.from({ length: 2 * BLOCK_STRINGS }, (_, i) => `${i < 200 ? 'az' : 'ba'}${i}`))
  t.deepEqual(open(write([...all, 'bb'])).beginningsOf(1), ['a', 'b'])
})

test('knows where each block lies', t => {
  const all = sorted(Array.from({ length: 3 * BLOCK_STRINGS + 1 }, (_, i) => `wort${i}`))
  const written = write(all)
  const index = open(written)
  t.is(index.blockCount, 4)
  let offset = OFFSET
  written.blocks.forEach((block, number) => {
    t.deepEqual(index.byteRange(number), { offset, byteLength: block.length })
    t.is(index.blockOf(utf8(all[number * BLOCK_STRINGS] ?? '')), number)
    offset += block.length
  })
  t.is(index.blockOfNumber(BLOCK_STRINGS), 1)
  t.throws(() => index.blockOfNumber(all.length), { instanceOf: RangeError })
})

test('an empty dictionary has no block for any string', t => {
  const index = open(write([]))
  t.is(index.count, 0)
  t.is(index.blockOf(utf8('a')), -1)
})

test('stores what a string shares with the one before as a number', t => {
  const { blocks } = write(['kündigen', 'kündigte'], () => formOfTerm(7))
  const ascii = (text: string) => [...new TextEncoder().encode(text)]
  // "kündig" has 7 bytes; entries are the zigzag steps +7 · 2 and 0.
  t.deepEqual(
    blocks.map(block => inflate(block)),
    [Uint8Array.of(0, 9, ...ascii('kündigen'), 28, 7, 2, ...ascii('te'), 0)],
  )
})

test('refuses strings out of order, for they would hide others', t => {
  for (const pair of [
    ['b', 'a'],
    ['a', 'a'],
    ['ab', 'a'],
    ['😀', '\uff21'],
    ['a\ud800', 'a\ud801'],
  ]) {
    t.throws(() => write(pair), { instanceOf: RangeError, message: /must ascend/ })
  }
})

const many = sorted(Array.from({ length: 200 }, (_, i) => `wort${i}`))

test('refuses a damaged block and names it', async t => {
  const written = write(many)
  const index = open(written)
  const bytes = (written.blocks[1] ?? new Uint8Array()).slice()
  bytes[5] = (bytes[5] ?? 0) ^ 1
  const error = await t.throwsAsync(index.decodeBlock(1, bytes, inflate), { instanceOf: IndexFormatError })
  if (error === undefined) return
  t.is(error.byteOffset, OFFSET + (written.blocks[0]?.length ?? 0))
  t.regex(error.message, /block 1 of section forms/)
})

test('refuses a string that shares more than the one before has', async t => {
  const { index, blocks } = write(['ab', 'abc'])
  const raw = inflate(blocks[0] ?? new Uint8Array())
  // shared 0 · 2 more · "ab" · entry 0 · shared 2 · 1 more · "c" · entry
  raw[5] = 3
  const bytes = deflateRawSync(raw)
  const mended = index.slice()
  const view = new DataView(mended.buffer)
  view.setUint32(8, bytes.length, true)
  view.setUint32(12, crc32(bytes), true)
  await t.throwsAsync(open({ index: mended, blocks: [bytes] }).decodeBlock(0, bytes, inflate), {
    instanceOf: IndexFormatError,
    message: /shares more than there is/,
  })
})

test('refuses an index that does not fit its section', t => {
  const written = write(many)
  const wrongCount = written.index.slice()
  wrongCount[0] = 1
  const defects: readonly Written[] = [
    { ...written, blocks: written.blocks.slice(1) },
    { ...written, index: wrongCount },
    { ...written, index: written.index.slice(0, -1) },
    { ...written, index: Uint8Array.of(...written.index, 0) },
  ]
  for (const defect of defects) t.throws(() => open(defect), { instanceOf: IndexFormatError })
})

test('reads any bytes with a right checksum as strings or refuses them', async t => {
  const { index, blocks } = write(many)
  const first = blocks[0] ?? new Uint8Array()
  const whole = inflate(blocks[1] ?? new Uint8Array())
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const raw = whole.slice()
      raw[at] = byte
      const bytes = deflateRawSync(raw)
      // Two counts lie before the lengths of the two blocks, their checksums after these.
      const mended = index.slice()
      const view = new DataView(mended.buffer)
      view.setUint32(8 + 4, bytes.length, true)
      view.setUint32(8 + 2 * 4 + 4, crc32(bytes), true)
      try {
        const { strings } = await open({ index: mended, blocks: [first, bytes] }).decodeBlock(
          1,
          bytes,
          inflate,
        )
        t.is(strings.length, many.length - BLOCK_STRINGS)
      } catch (error) {
        t.true(error instanceof IndexFormatError, String(error))
        t.notRegex(String(error), /block 1 of section forms is damaged/)
      }
    }),
    { numRuns: 1000 },
  )
})

test('refuses a block of another length than its index says', async t => {
  const { index, blocks } = write(many)
  const mended = index.slice()
  // Behind two counts, two lengths and two checksums.
  const view = new DataView(mended.buffer)
  view.setUint32(8 + 4 * 4, view.getUint32(8 + 4 * 4, true) + 1, true)
  const [first = new Uint8Array()] = blocks
  await t.throwsAsync(open({ index: mended, blocks }).decodeBlock(0, first, inflate), {
    instanceOf: IndexFormatError,
    message: /block 0 of section forms is damaged/,
  })
})
