import test from 'ava'
import {
  editQueryLine,
  type QueryLineState,
  startQueryLine,
} from '../../../../terminal/interface/query-line/state.ts'
import { type EarlierLines, rememberLine } from '../../../../terminal/interface/query-line/undo.ts'

/** The texts to go back to after these were typed one after the other; '<' deletes the word before. */
function earlierTexts(...typed: readonly string[]): string[] {
  let line: QueryLineState = startQueryLine('')
  let earlier: EarlierLines = []
  for (const text of typed) {
    const edited = editQueryLine(
      line,
      text === '<' ? { kind: 'delete', to: 'word-left' } : { kind: 'insert', text },
    )
    earlier = rememberLine(earlier, line, edited)
    line = edited
  }
  return earlier.map(state => state.text)
}

test('takes a word that is typed letter by letter for one step', t => {
  t.deepEqual(earlierTexts(...'haus hof'), ['', 'haus', 'haus '])
})

test('takes a paste and a deletion for a step each', t => {
  t.deepEqual(earlierTexts('h', 'a', 'us und hof', '<', '<'), ['', 'ha', 'haus und hof', 'haus und '])
})

test('keeps a hundred steps', t => {
  t.is(earlierTexts(...Array.from({ length: 300 }, () => 'ab ')).length, 100)
})
