import test from 'ava'
import fc from 'fast-check'
import type { Facets, Filter } from '../../../../query/search-index.ts'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { chipLine } from '../../../../terminal/interface/filters/chips.tsx'
import { filterEntries } from '../../../../terminal/interface/filters/entries.ts'
import { toggleFilter, unnarrowed } from '../../../../terminal/interface/filters/narrowing.ts'
import { painter } from '../../../../terminal/paint.ts'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'
import { strike } from '../strike.ts'

const plain = painter('plain')

const facets: Facets = {
  documentCount: 9,
  years: [
    { year: '2024', documentCount: 4, months: [{ value: '2024-05', documentCount: 3 }] },
    { year: '1912', documentCount: 1, months: [] },
  ],
  folders: {
    values: [
      { value: 'archiv.zip!', documentCount: 2 },
      { value: 'recht', documentCount: 5 },
      { value: 'recht/miete', documentCount: 2 },
      { value: 'rechte', documentCount: 1 },
    ],
    leftOut: 0,
  },
  fields: [
    {
      field: 'ressort',
      values: [
        { value: 'Technik', documentCount: 3 },
        { value: 'Geschichte', documentCount: 1 },
      ],
      leftOut: 7,
    },
    { field: 'slug', values: [{ value: 'a', documentCount: 1 }], leftOut: 0 },
  ],
}

/** Entries as "depth label", groups with their sign. */
function listed(toggled: readonly string[] = [], text = '', filters: readonly Filter[] = []): string[] {
  return filterEntries(facets, { filters, toggled: new Set(toggled), text }).map(entry => {
    if (entry.kind === 'value') return `${entry.depth}${entry.isActive ? 'x' : ' '}${entry.label}`
    return `${entry.isOpen ? '-' : '+'} ${entry.name.kind === 'field' ? entry.name.field : entry.name.kind}`
  })
}

test('lists years, folders and values; months, subfolders and values of one document each are folded', t => {
  t.deepEqual(listed(), [
    '- years',
    '0 2024',
    '0 1912',
    '- folders',
    '0 archiv.zip!',
    '0 recht',
    '0 rechte',
    '- ressort',
    '0 Technik',
    '0 Geschichte',
    '+ slug',
  ])
  const open = listed(['date 2024', 'folder recht', 'field ressort', 'field slug'])
  t.deepEqual(open.slice(0, 4), ['- years', '0 2024', '1 2024-05', '0 1912'])
  t.deepEqual(open.slice(6, 8), ['0 recht', '1 miete'])
  t.deepEqual(open.slice(9), ['+ ressort', '- slug', '0 a'])
})

test('shows what has the text that was typed, and what that lies in', t => {
  t.deepEqual(listed([], 'mie'), ['- folders', '0 recht', '1 miete'])
  t.deepEqual(listed([], '2024'), ['- years', '0 2024', '1 2024-05'])
  t.deepEqual(listed([], 'nirgends'), [])
})

test('opens the one folder in which everything lies', t => {
  const values = [
    { value: 'alles', documentCount: 3 },
    { value: 'alles/a', documentCount: 1 },
  ]
  const only = { ...facets, years: [], fields: [], folders: { values, leftOut: 0 } }
  const entries = filterEntries(only, { filters: [], toggled: new Set(), text: '' })
  t.deepEqual(
    entries.map(({ id }) => id),
    ['folders', 'folder alles', 'folder alles/a'],
  )
})

test('a filter that is chosen twice is none', t => {
  const filter = fc.oneof(
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constantFrom('a', 'b'),
      value: fc.constantFrom('1', '2'),
    }),
    fc.record({ kind: fc.constant('folder' as const), folder: fc.constantFrom('a', 'b') }),
    fc.record({
      kind: fc.constant('date' as const),
      from: fc.constantFrom('2023', '2024'),
      to: fc.constant('2024'),
    }),
  )
  t.notThrows(() =>
    fc.assert(
      fc.property(fc.array(filter), filter, (chosen, twice) => {
        const before = chosen.reduce(toggleFilter, unnarrowed)
        const after = toggleFilter(toggleFilter(before, twice), twice)
        const sorted = (filters: readonly Filter[]) => filters.map(one => JSON.stringify(one)).sort()
        t.deepEqual(sorted(after.filters), sorted(before.filters))
      }),
    ),
  )
})

test('names the active filters, of too many the newest', t => {
  const filters: Filter[] = [
    { kind: 'field', field: 'language', value: 'de' },
    { kind: 'folder', folder: 'recht/mi\u001B[2Jete' },
    { kind: 'date', from: '2024-05', to: '2024-05' },
  ]
  const narrowing = { ...unnarrowed, filters }
  t.is(plain(chipLine(narrowing, 80, german)).trimEnd(), '  [Sprache: de] [recht/miete/] [Mai 2024]')
  t.is(plain(chipLine(narrowing, 32, german)).trimEnd(), '  +1 [recht/miete/] [Mai 2024]')
})

const result = await new FakeIndex().search('haus')

/** With the panel open, and what can be filtered by. */
function opened(query = 'haus'): AppState {
  const typed = strike(startApp({ columns: 120, rows: 40 }, ''), ...(query === '' ? [] : [`"${query}"`]))
  const { revision } = typed.resultList
  const answered = query === '' ? typed : reduceApp(typed, { kind: 'answered', revision, query, result })
  return reduceApp(strike(answered, 'f4'), { kind: 'facetsCounted', facets })
}

test('Enter, Tab and Space choose a value, and ask anew', t => {
  const open = opened()
  const chosen = strike(open, 'enter')
  t.deepEqual(chosen.narrowing.filters, [{ kind: 'date', from: '2024', to: '2024' }])
  t.is(chosen.resultList.revision, open.resultList.revision + 1)
  t.deepEqual(strike(chosen, '" "').narrowing.filters, [])
  t.is(strike(chosen, 'down', 'tab').narrowing.filters.length, 2)
})

test('lists all documents by a filter alone, and shows the overview again without it', t => {
  const open = opened('')
  const chosen = strike(open, 'enter')
  t.true(chosen.resultList.shownRevision < chosen.resultList.revision)
  t.is(strike(chosen, 'delete').resultList.answer, undefined)
  t.is(strike(chosen, 'delete').resultList.shownRevision, strike(chosen, 'delete').resultList.revision)
})

test('takes filters away one by one or all, in the panel and in the list', t => {
  const three = strike(opened(), 'enter', 'down', 'enter', 'down', 'down', 'enter')
  t.is(three.narrowing.filters.length, 3)
  t.is(strike(three, 'delete').narrowing.filters.length, 2)
  t.is(strike(three, 'shift-delete').narrowing.filters.length, 0)
  const inList = strike(three, 'escape', 'shift-tab')
  t.is(inList.focus, 'list')
  t.is(strike(inList, 'delete').narrowing.filters.length, 2)
  t.is(strike(inList, 'shift-delete').narrowing.filters.length, 0)
})

test('the selected value stays selected when counts put it elsewhere', t => {
  const open = strike(opened(), '"tech"')
  const [field] = facets.fields
  if (field === undefined) throw new Error('no field')
  const more = { ...field, values: [{ value: 'Biotechnik', documentCount: 8 }, ...field.values] }
  const again = reduceApp(open, { kind: 'facetsCounted', facets: { ...facets, fields: [more] } })
  t.is(again.filterPanel?.menu.selected, 2)
})

test('opens and folds what lies under a value, and goes up from a leaf', t => {
  const open = strike(opened(), 'right')
  t.is(open.filterPanel?.entries[2]?.id, 'date 2024-05')
  const up = strike(open, 'down', 'left')
  t.is(up.filterPanel?.menu.selected, 1)
  t.is(strike(up, 'left').filterPanel?.entries[2]?.id, 'date 1912')
})

test('Shift-Tab leaves the panel open while the query is typed; Escape closes it, then leaves', t => {
  const open = strike(opened(), 'shift-tab')
  t.is(open.overlay, undefined)
  t.not(open.filterPanel, undefined)
  t.is(strike(open, '"x"').queryLine.text, 'hausx')
  const closed = strike(open, 'escape')
  t.is(closed.filterPanel, undefined)
  t.is(closed.request, undefined)
  t.is(strike(closed, 'escape').request?.kind, 'leave')
})

test('sorts by relevance, date and title in turn', t => {
  const outside = [1, 2, 3].map(
    times => strike(opened(), 'escape', ...Array(times).fill('f5')).narrowing.sort,
  )
  t.deepEqual(outside, ['date', 'title', 'relevance'])
})
