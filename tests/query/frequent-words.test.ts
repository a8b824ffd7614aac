import test from 'ava'
import { memoryIndex, passage } from '../memory-index.ts'

test('counts a word with its inflections, by passages and by occurrences', async t => {
  const index = await memoryIndex({
    'a.md': 'Das Haus. Die Häuser. Das Haus.',
    'b.md': { passages: [passage([], 'Ein Haus am Hang.'), passage([], 'Der Hang ist steil.')] },
  })
  const [first, second] = await index.frequentWords(2)
  t.deepEqual(first, { word: 'hang', passageCount: 2, occurrenceCount: 2 })
  t.deepEqual(second, { word: 'haus', passageCount: 2, occurrenceCount: 4 })
})

test('leaves out stop words, numbers, single letters, fields and parts of compounds', async t => {
  const index = await memoryIndex({
    'a.md': { title: 'Titelwort', fields: { autor: ['Mayer'] }, text: 'und und 42 x Gartenhaus Garten Haus' },
  })
  const words = (await index.frequentWords(10)).map(({ word }) => word)
  t.deepEqual([...words].sort(), ['garten', 'gartenhaus', 'haus'])
})

test('gives as many as were asked for, or as there are, and none of an index without words', async t => {
  const texts = Array.from('bcdfghjklmnpqrtvwxz', letter => `Wo${letter}o`)
  const index = await memoryIndex({ 'a.md': texts.join(' ') })
  t.is((await index.frequentWords(7)).length, 7)
  t.is((await index.frequentWords(100)).length, texts.length)
  t.deepEqual(await (await memoryIndex({ 'a.md': '…' })).frequentWords(5), [])
})

test('documents are given by number, without their texts', async t => {
  const index = await memoryIndex({
    'a.md': { title: 'A', fields: { ort: ['Bonn'] } },
    'b.md': { title: 'B' },
  })
  t.deepEqual(await index.documents([1, 0]), [
    { path: 'b.md', title: 'B', language: undefined, fields: {} },
    { path: 'a.md', title: 'A', language: undefined, fields: { ort: ['Bonn'] } },
  ])
  await t.throwsAsync(index.documents([2]), { instanceOf: RangeError })
})
