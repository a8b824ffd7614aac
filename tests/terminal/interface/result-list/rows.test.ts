import test from 'ava'
import fc from 'fast-check'
import {
  existingPlace,
  isSamePlace,
  type ListContent,
  type ListPlace,
  type ListShape,
  lastPlace,
  listStart,
  moveByEntries,
  moveByPage,
  scrollTo,
  visibleEntries,
} from '../../../../terminal/interface/result-list/rows.ts'

/** @param parts passages unfolded under each hit */
function contentOf(parts: readonly number[]): ListContent {
  return { hitCount: parts.length, partCount: hit => parts[hit] ?? 0 }
}

/** Three hits, with two passages under the second one. */
const three = contentOf([0, 2, 0])
const shape: ListShape = { height: 9, hitRows: 3, passageRows: 1, gapRows: 1 }
const text = ({ hit, part }: ListPlace) => `${hit}.${part}`

test('goes from hit to hit through what is unfolded, and stays in the list', t => {
  const visited = [1, 2, 3, 4, 9].map(by => text(moveByEntries(three, listStart, by)))
  t.deepEqual(visited, ['1.0', '1.1', '1.2', '2.0', '2.0'])
  t.is(text(moveByEntries(three, { hit: 2, part: 0 }, -1)), '1.2')
  t.is(text(moveByEntries(three, { hit: 1, part: 1 }, -9)), '0.0')
  t.is(text(moveByEntries(contentOf([]), listStart, 1)), '0.0')
})

test('puts passages under their hit, and the empty row after the last of them', t => {
  const rows = visibleEntries(three, { ...shape, height: 20 }, listStart)
  t.deepEqual(
    rows.map(({ place, row }) => `${row}: ${text(place)}`),
    ['0: 0.0', '4: 1.0', '7: 1.1', '8: 1.2', '10: 2.0'],
  )
  t.deepEqual(visibleEntries(contentOf([]), shape, listStart), [])
})

test('scrolls no further than it must', t => {
  t.is(text(scrollTo(three, shape, listStart, { hit: 1, part: 2 })), '0.0')
  t.is(text(scrollTo(three, shape, listStart, { hit: 2, part: 0 })), '1.0')
  t.is(text(scrollTo(three, shape, { hit: 1, part: 0 }, { hit: 1, part: 1 })), '1.0')
})

test('comes back to the hit when the selected passage is folded', t => {
  t.is(text(existingPlace(contentOf([0, 0, 0]), { hit: 1, part: 2 })), '1.0')
  t.is(text(existingPlace(contentOf([0]), { hit: 7, part: 2 })), '0.0')
})

test('a page ends at the first entry that was not visible', t => {
  const many = contentOf(Array(20).fill(0))
  // Three rows and an empty one: of nine rows two hits have room.
  t.is(text(moveByPage(many, shape, listStart, 1)), '2.0')
  t.is(text(moveByPage(many, shape, { hit: 5, part: 0 }, -1)), '3.0')
  t.is(text(moveByPage(many, shape, { hit: 19, part: 0 }, 1)), '19.0')
  t.is(text(moveByPage(many, { ...shape, height: 1 }, listStart, 1)), '1.0')
})

const parts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 })
const anyShape = fc.record({
  height: fc.integer({ min: 1, max: 30 }),
  hitRows: fc.integer({ min: 1, max: 6 }),
  passageRows: fc.integer({ min: 1, max: 3 }),
  gapRows: fc.integer({ min: 0, max: 1 }),
})
const anyPlace = fc.record({ hit: fc.nat(14), part: fc.nat(6) })

function rowsOf({ hitRows, passageRows }: ListShape, { part }: ListPlace): number {
  return part === 0 ? hitRows : passageRows
}

test('the selected entry is visible from its first row on, as a whole where it fits, and no rows are wasted', t => {
  t.notThrows(() =>
    fc.assert(
      fc.property(parts, anyShape, anyPlace, anyPlace, (counts, rows, top, wanted) => {
        const content = contentOf(counts)
        const selected = existingPlace(content, wanted)
        const first = scrollTo(content, rows, top, selected)
        const visible = visibleEntries(content, rows, first)
        const found = visible.find(({ place }) => isSamePlace(place, selected))
        t.true(
          found !== undefined && found.row + Math.min(rowsOf(rows, selected), rows.height) <= rows.height,
        )
        const last = visible.at(-1)
        const before = moveByEntries(content, first, -1)
        if (last === undefined || isSamePlace(before, first)) return
        // Nothing before it would fit, if the end of the list is in view.
        if (!isSamePlace(last.place, lastPlace(content))) return
        const filled = last.row + rowsOf(rows, last.place)
        if (filled > rows.height) return
        const gap = before.hit === first.hit ? 0 : rows.gapRows
        t.true(filled + rowsOf(rows, before) + gap > rows.height)
      }),
    ),
  )
})

test('entries follow one another without a hole, whatever is unfolded', t => {
  t.notThrows(() =>
    fc.assert(
      fc.property(parts, anyShape, (counts, rows) => {
        const content = contentOf(counts)
        const all = visibleEntries(content, { ...rows, height: 10_000 }, listStart)
        t.is(
          all.length,
          counts.reduce((sum, count) => sum + 1 + count, 0),
        )
        all.forEach(({ place, row }, index) => {
          t.deepEqual(place, moveByEntries(content, listStart, index))
          const next = all[index + 1]
          if (next === undefined) return
          const gap = next.place.hit === place.hit ? 0 : rows.gapRows
          t.is(next.row, row + rowsOf(rows, place) + gap)
        })
      }),
    ),
  )
})

test('pages down and up reach both ends', t => {
  t.notThrows(() =>
    fc.assert(
      fc.property(parts, anyShape, (counts, rows) => {
        const content = contentOf(counts)
        let place = listStart
        for (let pages = 0; pages < 100; pages++) place = moveByPage(content, rows, place, 1)
        t.deepEqual(place, lastPlace(content))
        for (let pages = 0; pages < 100; pages++) place = moveByPage(content, rows, place, -1)
        t.deepEqual(place, listStart)
      }),
    ),
  )
})
