import test from 'ava'
import { painter } from '../../terminal/paint.ts'
import { passageLines } from '../../terminal/passage-lines.ts'

const passage = { text: 'Das Haus\n\nam Hang über dem Tal\n', lineNumbers: [7, 8, 10] }
const plain = painter('plain')

test('prints every line, whole where no width is given', t => {
  const lines = passageLines(passage, [], { width: Number.POSITIVE_INFINITY, numberWidth: 0 })
  t.deepEqual(lines.map(plain), ['Das Haus', '', 'am Hang über dem Tal'])
})

test('puts the number of the source line before the first row of a line', t => {
  const lines = passageLines(passage, [], { width: 16, numberWidth: 2 })
  t.deepEqual(lines.map(plain), [' 7  Das Haus', ' 8  ', '10  am Hang über', '    dem Tal'])
})

test('marks matches, also where a line breaks within one', t => {
  const lines = passageLines(
    passage,
    [
      [4, 8],
      [13, 22],
    ],
    { width: 7, numberWidth: 0 },
  )
  const marked = lines.map(line => line.filter(({ style }) => style === 'match').map(({ text }) => text))
  t.deepEqual(marked, [[], ['Haus'], [], ['Hang'], ['über'], []])
})

test('lets nothing act on the terminal', t => {
  const text = 'Ein \u001B[31mrotes\u001B[0m\u202E Haus\u0007\n\u009B2J'
  const [first, second] = passageLines({ text, lineNumbers: [1, 2] }, [[4, 26]], {
    width: 80,
    numberWidth: 0,
  }).map(plain)
  t.is(first, 'Ein rotes Haus')
  t.is(second, '2J')
})
