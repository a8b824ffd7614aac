import test from 'ava'
import fc from 'fast-check'
import { queryLineCommand } from '../../../../terminal/interface/query-line/keys.ts'
import {
  editQueryLine,
  type QueryLineCommand,
  startQueryLine,
} from '../../../../terminal/interface/query-line/state.ts'
import { visiblePart } from '../../../../terminal/interface/query-line/view.tsx'

/** Strikes keys; the cursor is shown as "|". */
function strike(text: string, ...names: readonly string[]): string {
  const end = names.reduce((state, name) => {
    const command = queryLineCommand({ kind: 'key', name })
    return command === undefined ? state : editQueryLine(state, command)
  }, startQueryLine(text))
  return `${end.text.slice(0, end.cursor)}|${end.text.slice(end.cursor)}`
}

test('begins with the cursor at the end', t => {
  t.is(strike('haus'), 'haus|')
})

test('moves by characters, words and to the ends', t => {
  t.is(strike('haus und hof', 'left', 'left'), 'haus und h|of')
  t.is(strike('haus und hof', 'ctrl-left'), 'haus und |hof')
  t.is(strike('haus und hof', 'ctrl-left', 'ctrl-left'), 'haus |und hof')
  t.is(strike('haus und hof', 'ctrl-a', 'ctrl-right'), 'haus| und hof')
  t.is(strike('haus', 'home', 'left'), '|haus')
  t.is(strike('haus', 'ctrl-a', 'ctrl-e', 'right'), 'haus|')
})

test('deletes by characters, words and to the beginning', t => {
  t.is(strike('haus', 'backspace'), 'hau|')
  t.is(strike('haus', 'left', 'delete'), 'hau|')
  t.is(strike('haus', 'delete'), 'haus|')
  t.is(strike('', 'backspace'), '|')
  t.is(strike('haus und hof ', 'ctrl-w'), 'haus und |')
  t.is(strike('haus hof', 'left', 'ctrl-u'), '|f')
})

test('takes what a reader sees as one character for one', t => {
  t.is(strike('u\u0308', 'backspace'), '|')
  t.is(strike('a👍🏽b', 'left', 'left'), 'a|👍🏽b')
})

test('inserts text at the cursor', t => {
  const state = editQueryLine({ text: 'haushof', cursor: 4 }, { kind: 'insert', text: ' und ' })
  t.deepEqual(state, { text: 'haus und hof', cursor: 9 })
})

test('knows no other keys', t => {
  t.is(queryLineCommand({ kind: 'key', name: 'ctrl-x' }), undefined)
  t.is(queryLineCommand({ kind: 'key', name: 'tab' }), undefined)
})

test('keeps the cursor within the text, whatever is struck', t => {
  const target = fc.constantFrom('left', 'right', 'word-left', 'word-right', 'start', 'end' as const)
  const command = fc.oneof(
    fc.record({ kind: fc.constant('insert'), text: fc.constantFrom('a', ' ', 'ß👍', 'e\u0301') }),
    fc.record({ kind: fc.constantFrom('move', 'delete'), to: target }),
  ) as fc.Arbitrary<QueryLineCommand>
  t.notThrows(() =>
    fc.assert(
      fc.property(fc.array(command), commands => {
        const { text, cursor } = commands.reduce(editQueryLine, startQueryLine('haus'))
        return cursor >= 0 && cursor <= text.length && !/\p{Cs}/u.test(text)
      }),
    ),
  )
})

test('shows the part of a long query in which the cursor stands', t => {
  const text = 'eine Anfrage, die nicht in die Zeile passt'
  for (let cursor = 0; cursor <= text.length; cursor++) {
    const { start, end } = visiblePart({ text, cursor }, 12)
    t.true(start <= cursor && cursor <= end && end - start <= 12)
  }
  t.deepEqual(visiblePart({ text: 'kurz', cursor: 4 }, 12), { start: 0, end: 4 })
})
