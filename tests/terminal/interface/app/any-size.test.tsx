import { setTimeout as wait } from 'node:timers/promises'
import test from 'ava'
import fc from 'fast-check'
import { cleanup } from 'ink-testing-library'
import stringWidth from 'string-width'
import { App } from '../../../../terminal/interface/app/app.tsx'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import type { ScreenSize } from '../../../../terminal/interface/layout.ts'
import { createPreviewDocument } from '../../../../terminal/interface/preview/document.ts'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'
import { draw } from '../drawn.tsx'
import { strike } from '../strike.ts'

const documents = Array.from({ length: 9 }, (_, number) => ({
  path: `${'ordner/'.repeat(number)}日本-${number}.md`,
  title: number % 2 === 0 ? `${'Donaudampfschifffahrt '.repeat(number)}haus` : `👍🏽 Titel ${number}`,
  headings: ['Erster Teil', `§ ${number} haus und garten`],
  fields: {
    datum: [number % 3 === 0 ? '2024-05-01' : 'irgendwann im Sommer des Jahres 1924'],
    ressort: ['Technik'],
  },
  text: `Das haus. ${'東京u\u0308 '.repeat(30)}\n- ${'haus garten '.repeat(40)}\n| a | haus |\n`,
  further: ['Noch ein haus.\n', `${'Donau-dampf\u00ADschiff '.repeat(20)}haus\n`],
}))
const index = new FakeIndex(documents)
const result = await index.search('haus', { limit: 9 })
const facets = await index.facets('haus')
const passages = await index.passages('haus', 2)
const previewed = createPreviewDocument(await index.document(0))
const highlights = new Map([[0, await index.highlight('haus', documents[0]?.text ?? '')]])

const size = fc.record({ columns: fc.integer({ min: 1, max: 250 }), rows: fc.integer({ min: 1, max: 80 }) })
const keys = fc.constantFrom(
  ...['down', 'up', 'page-down', 'page-up', 'end', 'home', 'shift-tab', 'alt-right', 'alt-left', 'ctrl-o'],
  ...[
    'alt-+',
    'alt--',
    'alt-n',
    'alt-N',
    'alt-o',
    'f1',
    'f2',
    'f4',
    'f5',
    'escape',
    'enter',
    'tab',
    'right',
    'left',
  ],
  ...['"l"', '"n"', '"f"', '"ä"', '" "', 'delete', 'backspace'],
)

/** What the index would tell in this state. */
function told(state: AppState): AppState {
  const { revision } = state.resultList
  const { narrowing } = state
  let next = reduceApp(state, { kind: 'answered', revision, query: 'haus', result, narrowing, elapsedMs: 12 })
  for (const hit of next.resultList.unfolded.keys()) {
    next = reduceApp(next, {
      kind: 'unfolded',
      revision: next.resultList.shownRevision,
      hit,
      offset: 0,
      passages,
    })
  }
  next = reduceApp(next, { kind: 'facetsCounted', facets })
  const hit = next.resultList.answer?.hits[next.resultList.selected]
  if (hit === undefined) return next
  return reduceApp(next, { kind: 'loaded', preview: { hit, query: 'haus', document: previewed, highlights } })
}

/** The terminal changes its size while somebody types. */
function stateAfter(start: ScreenSize, steps: readonly (string | ScreenSize)[]): AppState {
  return steps.reduce<AppState>(
    (state, step) =>
      told(
        typeof step === 'string' ? strike(state, step) : reduceApp(state, { kind: 'resized', size: step }),
      ),
    told(startApp(start, 'haus')),
  )
}

/** Neither keys nor answers change what is drawn: only this frame is looked at. */
const silent: FakeIndex = Object.assign(new FakeIndex([]), {
  search: () => new Promise(() => {}),
  facets: () => new Promise(() => {}),
})

test.after.always(() => cleanup())

test('at any size and in any state a frame has at most the rows of the terminal, and none that is too wide', async t => {
  await fc.assert(
    fc.asyncProperty(size, fc.array(fc.oneof(keys, size), { maxLength: 12 }), async (start, steps) => {
      const state = stateAfter(start, steps)
      const initialState = { ...state, request: undefined }
      const { frame, unmount } = draw(
        <App
          index={silent}
          name="garten.findbuch"
          folder="/daten"
          texts={german}
          initialState={initialState}
          onRequest={async () => undefined}
        />,
      )
      unmount()
      const { columns, rows } = state.size
      const lines = frame().split('\n')
      t.true(lines.length <= Math.max(1, rows), `${lines.length} lines in ${rows} rows`)
      for (const line of lines) {
        // A terminal of one column has no room for a character of two.
        t.true(stringWidth(line) <= Math.max(2, columns), `${stringWidth(line)} in ${columns}: ${line}`)
      }
    }),
    { numRuns: 150 },
  )
  await wait(0)
})
