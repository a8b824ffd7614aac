import test from 'ava'
import { foldAccents } from '../../analysis/accent.ts'

const folded: readonly (readonly [string, string])[] = [
  ['café', 'cafe'],
  ['señor', 'senor'],
  ['łódź', 'lodz'],
  ['ørsted', 'orsted'],
  ['ærø', 'aero'],
  ['erdoğan', 'erdogan'],
  ['điện', 'dien'],
]
for (const [word, letters] of folded) {
  test(`writes ${word} as ${letters}`, t => t.is(foldAccents(word), letters))
}

test('leaves German letters and other scripts', t => {
  for (const word of ['häuser', 'größe', 'müde', 'й', 'ά', '']) t.is(foldAccents(word), word)
})
