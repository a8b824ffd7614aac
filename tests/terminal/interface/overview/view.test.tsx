import test from 'ava'
import { cleanup } from 'ink-testing-library'
import type { Facets } from '../../../../query/search-index.ts'
import { emptyOverview, type OverviewState } from '../../../../terminal/interface/overview/state.ts'
import { Overview } from '../../../../terminal/interface/overview/view.tsx'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'
import { draw } from '../drawn.tsx'

const { info } = new FakeIndex()

function frame(state: OverviewState, width = 80, height = 20): string {
  const pane = { width, height }
  return draw(<Overview name="g.findbuch" info={info} state={state} pane={pane} texts={german} />).frame()
}

/** Values with the number of their documents. */
function valuesOf(values: Readonly<Record<string, number>>) {
  return Object.entries(values).map(([value, documentCount]) => ({ value, documentCount }))
}

const year = (name: string) => ({ year: name, documentCount: 1, months: [] })
const names = Object.fromEntries(Array.from({ length: 50 }, (_, number) => [`Kennung${number}`, 1]))
const facets: Facets = {
  documentCount: 3,
  fields: [
    { field: 'autor', values: valuesOf({ 'Anna\u001B[2J Groß': 2, 'Ben Klein': 1 }), leftOut: 7 },
    { field: 'kennung', values: valuesOf(names), leftOut: 100 },
    { field: 'language', values: valuesOf({ de: 1200 }), leftOut: 0 },
  ],
  folders: { values: [], leftOut: 0 },
  years: [year('2025'), year('2022'), year('1999')],
}
const samples = Array.from({ length: 14 }, (_, number) => ({ kind: 'word' as const, query: `Wort${number}` }))

test.after.always(() => cleanup())

test.serial('is there before anything but its size is known', t => {
  t.regex(
    frame(emptyOverview),
    /g\.findbuch\n {2}3 Dokumente · 3 Stellen · 1\.234 Wörter\n {2}Felder {2}path, title/,
  )
})

test.serial('names the period, languages and the commonest values, and how many more there are', t => {
  const shown = frame({ ...emptyOverview, facets })
  t.regex(
    shown,
    /\n {2}Zeitraum +1999 bis 2025\n {2}Sprachen +de \(1\.200\)\n {2}autor +Anna Groß \(2\), Ben Klein \(1\), 7 weitere/,
  )
  t.notRegex(shown, /Kennung/)
})

test.serial('names the most frequent words, as many as there is room for', t => {
  const frequentWords = ['haus', 'garten', 'donaudampfschifffahrt'].map(word => {
    return { word, passageCount: 1, occurrenceCount: 1 }
  })
  t.regex(frame({ ...emptyOverview, frequentWords }, 40), /Häufige Wörter {2}haus, garten\n/)
})

test.serial('leaves room for samples, and shows the selected one among them', t => {
  for (const height of [6, 8, 11, 12, 20]) {
    for (const selected of [0, 7, 13]) {
      const shown = frame({ ...emptyOverview, facets, samples, selected }, 40, height)
      t.regex(shown, new RegExp(`\\n {2}▌ Wort${selected} `), `${height} rows`)
      t.true(shown.split('\n').length <= height)
    }
  }
})
