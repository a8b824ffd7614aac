import { deflateRawSync, inflateRawSync } from 'node:zlib'
import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { type ByteRange, type ByteSource, bufferSource } from '../../index-format/byte-source.ts'
import { CachedDictionary } from '../../index-format/cached-dictionary.ts'
import { type CompressedBlock, compressBlock } from '../../index-format/compressed-block.ts'
import { DictionaryIndex } from '../../index-format/dictionary.ts'
import { type FormEntry, formEntryCodec } from '../../index-format/dictionary-entries.ts'
import { DictionaryWriter } from '../../index-format/dictionary-writer.ts'

/** Four blocks: '000', '001', … '399'. */
const WORDS = Array.from({ length: 400 }, (_, number) => String(number).padStart(3, '0'))

interface Opened {
  readonly dictionary: CachedDictionary<FormEntry>
  readonly reads: (readonly ByteRange[])[]
}

function open(words: readonly string[], blockLimit = 10): Opened {
  const blocks: CompressedBlock[] = []
  const writer = new DictionaryWriter(
    block => blocks.push(compressBlock(block, deflateRawSync)),
    formEntryCodec,
  )
  words.forEach((word, number) => {
    writer.add(word, entryAt(number))
  })
  writer.end()
  const top = new ByteReader(writer.index(blocks), 'x', 0)
  const bytes = new Uint8Array(Buffer.concat(blocks.map(({ compressed }) => compressed)))
  const section = { name: 'forms', offset: 0, byteLength: bytes.length, crc32: 0 }
  const index = new DictionaryIndex(top, 'x', section, formEntryCodec)
  const inner = bufferSource(bytes)
  const reads: (readonly ByteRange[])[] = []
  const source: ByteSource = {
    ...inner,
    read: ranges => {
      reads.push(ranges)
      return inner.read(ranges)
    },
  }
  return {
    dictionary: new CachedDictionary(source, index, compressed => inflateRawSync(compressed), blockLimit),
    reads,
  }
}

function entryAt(number: number): FormEntry {
  return { term: number * 2, parts: [] }
}

test('finds strings with their number and entry, and says which are not there', async t => {
  const { dictionary } = open(WORDS)
  t.is(dictionary.count, 400)
  t.deepEqual(await dictionary.find(['130', '', '1300', '000', '2']), [
    { number: 130, entry: entryAt(130) },
    undefined,
    undefined,
    { number: 0, entry: entryAt(0) },
    undefined,
  ])
})

test('finds strings by number, in the order asked, and refuses numbers that are none', async t => {
  const { dictionary } = open(WORDS)
  const numbers = [399, 0, 128, 0, 0, 5, 127, 128, 126]
  t.deepEqual(await dictionary.entriesAt(numbers), numbers.map(entryAt))
  t.deepEqual(
    await dictionary.textsAt(numbers),
    numbers.map(number => WORDS[number]),
  )
  for (const number of [-1, 400]) {
    await t.throwsAsync(dictionary.entriesAt([number]), { instanceOf: RangeError })
    await t.throwsAsync(dictionary.textsAt([number]), { instanceOf: RangeError })
  }
})

test('finds all strings with a beginning, whatever blocks they lie in', async t => {
  const { dictionary } = open(WORDS)
  const prefix = fc.string({ unit: fc.constantFrom('0', '1', '2', '3'), maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(prefix, async beginning => {
      const [found = []] = await dictionary.findPrefixes([beginning])
      t.deepEqual(
        found.map(({ text }) => text),
        WORDS.filter(word => word.startsWith(beginning)),
      )
    }),
  )
})

test('reads what one call lacks in one go, and nothing twice', async t => {
  const { dictionary, reads } = open(WORDS)
  await dictionary.find(['000', '001', '399'])
  await dictionary.findPrefixes(['00', '1', '2', '39'])
  await dictionary.entriesAt([0, 300])
  t.deepEqual(
    reads.map(ranges => ranges.length),
    [2, 2],
  )
})

test('finds nothing in an empty dictionary', async t => {
  const { dictionary, reads } = open([])
  t.deepEqual(await dictionary.find(['a']), [undefined])
  t.deepEqual(await dictionary.findPrefixes(['']), [[]])
  t.deepEqual(reads, [])
})
