import test from 'ava'
import fc from 'fast-check'
import { alterWords } from '../../benchmarks/altered-text.ts'

/** 26 · 26 words of eight letters. */
const WORDS = Array.from({ length: 676 }, (_, i) => {
  const [first, second] = [String.fromCharCode(97 + Math.floor(i / 26)), String.fromCharCode(97 + (i % 26))]
  return `${first}erf${second}gung`
})

test('alters about a third of the words that are long enough', t => {
  const altered = alterWords(WORDS.join(' '), 1).split(' ')
  const share = altered.filter((word, i) => word !== WORDS[i]).length / WORDS.length
  t.true(share > 0.28 && share < 0.39, String(share))
})

test('each copy alters other words', t => {
  const text = WORDS.join(' ')
  const copies = [1, 2, 3].map(copy => alterWords(text, copy))
  t.is(new Set([text, ...copies]).size, 4)
})

test('alters a word the same way wherever it stands', t => {
  for (const word of WORDS) {
    const [first, second, third] =
      alterWords(`${word}, ein ${word}.\n# ${word}`, 1).match(/\S{8}(?![^\s.,])/g) ?? []
    t.is(first, second)
    t.is(first, third)
  }
})

test('leaves short words, words with digits and front matter as they are', t => {
  const matter = `---\nTitle: ${WORDS.join(' ')}\n---`
  const body = WORDS.map(word => `${word.slice(0, 5)} ${word}7`).join(' ')
  t.is(alterWords(`${matter}\n${body}`, 1), `${matter}\n${body}`)
})

test('changes letters for letters: the length and all else stay', t => {
  const text = fc.string({ unit: fc.constantFrom('a', 'n', 'Ä', 'ß', 'e', 'r', ' ', '-', '\n', '😀', '9') })
  fc.assert(
    fc.property(text, fc.nat(3), (given, copy) => {
      const altered = alterWords(given, copy)
      t.is(altered.replace(/[a-z]/g, 'x'), given.replace(/[a-z]/g, 'x'))
    }),
  )
})
