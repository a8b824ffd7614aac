import test from 'ava'
import fc from 'fast-check'
import { bufferSource } from '../../index-format/byte-source.ts'
import { BLOCK_STRINGS } from '../../index-format/dictionary.ts'
import { IndexReader } from '../../index-format/index-reader.ts'
import { prefixFilter } from '../../query/form-selection.ts'
import { collectionBytes, inflate } from '../memory-index.ts'

/** Several blocks of forms, with and without umlauts and letters beyond U+FFFF. */
const words = Array.from({ length: 700 }, (_, i) => `${['haus', 'häu', '𝒶', 'miet'][i % 4]}x${i}`)
/** Of 26 first letters, so that most blocks have the last words of one and the first of the next. */
const wordOf = (i: number) => `${String.fromCharCode(0x61 + (i % 26))}x${i}`

const reader = await IndexReader.open(
  bufferSource(
    collectionBytes({ 'a.txt': { title: 'Alte Häuser', fields: { a: ['Ada'] }, text: words.join(' ') } }),
  ),
  inflate,
)
const all = await reader.findFormsWhere('', { mayBegin: () => true, accepts: () => true })

test('goes through all forms of passages in their order, and no others', async t => {
  t.true(all.length >= words.length)
  t.true(all.every(({ word }) => !word.includes(':')))
  const numbers = await reader.findForms(all.map(({ word }) => word))
  t.deepEqual(
    all.map(({ number, term }) => [number, term]),
    numbers.map(form => [form?.number, form?.term]),
  )
  t.deepEqual(
    all.map(({ number }) => number),
    all.map(({ number }) => number).sort((a, b) => a - b),
  )
})

test('goes through the words of a field alone', async t => {
  const found = await reader.findFormsWhere(':title:', { mayBegin: () => true, accepts: () => true })
  t.deepEqual(
    found.map(({ word }) => word),
    ['alte', 'häuser'],
  )
})

test('a field whose name has an ellipsis has words of any letters', async t => {
  const fields = { 'a…b': ['ⲁⲃⲅ haus'] }
  const named = await IndexReader.open(
    bufferSource(collectionBytes({ 'a.txt': { fields, text: 'x' } })),
    inflate,
  )
  const found = await named.findFormsWhere(':a…b:', { mayBegin: () => true, accepts: () => true })
  t.deepEqual(
    found.map(({ word }) => word),
    ['haus', 'ⲁⲃⲅ'],
  )
})

test('finds what a filter accepts, whatever beginnings it turns down', async t => {
  const beginning = fc.constantFrom('', 'h', 'haus', 'häux1', 'mietx', 'mietx29', '𝒶', 'z')
  await fc.assert(
    fc.asyncProperty(beginning, fc.nat(9), async (wanted, digit) => {
      const accepts = (word: string) => word.startsWith(wanted) && word.endsWith(`${digit}`)
      const mayBegin = (word: string) => word.startsWith(wanted) || wanted.startsWith(word)
      t.deepEqual(
        await reader.findFormsWhere('', { mayBegin, accepts }),
        all.filter(({ word }) => accepts(word)),
      )
      // Where a beginning is accepted as a whole, no single word is asked about.
      const acceptsAll = (word: string) => word.startsWith(wanted)
      const found = await reader.findNumbersWhere('', { mayBegin, acceptsAll, accepts: acceptsAll })
      t.deepEqual(
        found.map(({ number }) => number),
        all.filter(({ word }) => acceptsAll(word)).map(({ number }) => number),
      )
    }),
  )
})

test('inflates no block that holds no word with the wanted beginning', async t => {
  const text = Array.from({ length: 2000 }, (_, i) => wordOf(i)).join(' ')
  let inflated = 0
  const counted = await IndexReader.open(
    bufferSource(collectionBytes({ 'a.txt': { text } })),
    (compressed, options) => {
      inflated++
      return inflate(compressed, options)
    },
  )
  inflated = 0
  const found = await counted.findNumbersWhere('', prefixFilter('m'))
  t.is(found.length, 77)
  t.true(inflated <= 2)
})

test('reads no more blocks than it may, spread evenly', async t => {
  const anywhere = { mayBegin: () => true, accepts: () => true }
  const blockOf = (number: number) => Math.floor(number / BLOCK_STRINGS)
  const blocks = [...new Set(all.map(({ number }) => blockOf(number)))]
  t.true(blocks.length > 4)
  for (const maxBlocks of [1, 2, 3, 100]) {
    const found = await reader.findFormsWhere('', { ...anywhere, maxBlocks })
    const read = new Set(found.map(({ number }) => blockOf(number)))
    t.true(read.size <= maxBlocks)
    t.deepEqual(
      found,
      all.filter(({ number }) => read.has(blockOf(number))),
    )
  }
  const whole = await reader.findFormsWhere('', { ...anywhere, maxBlocks: 100 })
  t.deepEqual(whole, all)
  const halves = await reader.findFormsWhere('', { ...anywhere, maxBlocks: 2 })
  t.true(blockOf(halves.at(-1)?.number ?? 0) - blockOf(halves[0]?.number ?? 0) > 1)
})
