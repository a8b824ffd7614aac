import test from 'ava'
import fc from 'fast-check'
import { MAX_PASSAGE_LENGTH, MIN_PASSAGE_LENGTH, splitSections } from '../../../indexer/readers/passages.ts'
import type { Section } from '../../../indexer/readers/readable-document.ts'

function section(text: string, bodyStart = 0): Section {
  return { headings: ['§ 1'], text, bodyStart, line: 10 }
}

test('leaves a section of up to 8,000 characters whole', t => {
  const whole = section('x'.repeat(MAX_PASSAGE_LENGTH))
  t.deepEqual(splitSections([whole]), [whole])
})

test('cuts at the last paragraph end that fits', t => {
  const paragraph = `${'Wort '.repeat(300).trim()}.\n\n` // 1,502 characters
  const passages = splitSections([section(`§ 1\n${paragraph.repeat(9)}`, 4)])
  t.deepEqual(
    passages.map(({ text }) => text.length),
    [4 + 1502 * 5, 1502 * 4],
  )
  t.true(passages[0]?.text.endsWith('.\n\n'))
})

test('has the heading lines in the first passage only, and the heading path in all', t => {
  const passages = splitSections([section(`§ 1\n${'Wort '.repeat(4000)}`, 4)])
  t.deepEqual(
    passages.map(({ bodyStart }) => bodyStart),
    [4, ...passages.slice(1).map(() => 0)],
  )
  t.true(passages.every(({ headings }) => headings[0] === '§ 1'))
})

const LINE = `${'w'.repeat(99)}\n`
const SENTENCE = 'Das steht in Art. 5 und gilt z. B. am 12. Februar. '

test('cuts at a line end where there is no paragraph end', t => {
  const passages = splitSections([section(LINE.repeat(200))])
  t.true(passages.every(({ text }) => text.length % LINE.length === 0))
})

test('cuts at a sentence end where there is no line end', t => {
  const passages = splitSections([section(SENTENCE.repeat(300))])
  t.true(passages.length > 1)
  t.true(passages.every(({ text }) => text.length % SENTENCE.length === 0))
})

test('cuts at a space where there is no sentence end', t => {
  const passages = splitSections([section('wort '.repeat(3000))])
  t.true(passages.length > 1)
  t.true(passages.every(({ text }) => text.length % 5 === 0))
})

test('cuts anywhere but inside a character where there is nothing else', t => {
  for (const shift of ['', 'x']) {
    const passages = splitSections([section(shift + '🙂'.repeat(8000))])
    t.true(passages.length > 1)
    t.true(passages.every(({ text }) => !/\p{Surrogate}/u.test(text)))
  }
})

test('numbers the lines of passages that follow one another', t => {
  const [first, second] = splitSections([section(LINE.repeat(100))])
  t.is(first?.line, 10)
  t.is(second?.line, 10 + (first?.text.length ?? 0) / LINE.length)
})

test('begins a passage cut inside a line on that line', t => {
  const [, second] = splitSections([section(`a\nb\n${'wort '.repeat(2000)}`)])
  t.is(second?.line, 12)
})

const anyText = fc
  .array(
    fc.tuple(fc.constantFrom('\n', '\n\n', '. ', ' ', 'wort', '🙂', 'Ä'), fc.integer({ min: 1, max: 900 })),
  )
  .map(pieces => pieces.map(([piece, count]) => piece.repeat(count)).join(''))

test('cuts nothing away, keeps to the sizes, and knows the source line of every line', t => {
  fc.assert(
    fc.property(anyText, fc.nat(20_000), fc.boolean(), (text, bodyStart, hasLineNumbers) => {
      const lineNumbers = text.split('\n').map((_, index) => 1000 + 3 * index)
      const whole = {
        ...section(text, Math.min(bodyStart, text.length)),
        ...(hasLineNumbers && { line: 1000, lineNumbers }),
      }
      const passages = splitSections([whole])
      t.is(passages.map(passage => passage.text).join(''), text)
      let start = 0
      for (const passage of passages) {
        t.true(passage.text.length <= MAX_PASSAGE_LENGTH)
        if (passages.length > 1) t.true(passage.text.length >= MIN_PASSAGE_LENGTH)
        t.is(passage.bodyStart, Math.max(0, Math.min(whole.bodyStart - start, passage.text.length)))
        const lineIndex = text.slice(0, start).split('\n').length - 1
        t.is(passage.line, hasLineNumbers ? 1000 + 3 * lineIndex : 10 + lineIndex)
        if (passage.lineNumbers && passages.length > 1) {
          const lineCount = passage.text.split('\n').length - (passage.text.endsWith('\n') ? 1 : 0)
          t.deepEqual(passage.lineNumbers, lineNumbers.slice(lineIndex, lineIndex + lineCount))
        }
        start += passage.text.length
      }
    }),
    { numRuns: 200 },
  )
})
