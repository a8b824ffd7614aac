import test from 'ava'
import fc from 'fast-check'
import { dividerWidth, layoutFor } from '../../../terminal/interface/layout.ts'

test('puts the preview beside the list from 100 columns, below it otherwise', t => {
  t.is(layoutFor({ columns: 100, rows: 30 })?.preview?.side, 'beside')
  t.is(layoutFor({ columns: 99, rows: 30 })?.preview?.side, 'below')
})

test('leaves the preview out where there is no room below the list', t => {
  t.is(layoutFor({ columns: 80, rows: 14 })?.preview, undefined)
})

test('knows no layout for a terminal that is too small', t => {
  t.is(layoutFor({ columns: 39, rows: 24 }), undefined)
  t.is(layoutFor({ columns: 80, rows: 9 }), undefined)
})

test('fills the terminal, and never runs over', t => {
  const size = fc.record({
    columns: fc.integer({ min: 40, max: 400 }),
    rows: fc.integer({ min: 10, max: 120 }),
  })
  t.notThrows(() =>
    fc.assert(
      fc.property(size, terminal => {
        const layout = layoutFor(terminal)
        if (layout === undefined) return t.fail()
        const { body, list, preview, visibleHits, listShape } = layout
        t.is(layout.height, terminal.rows)
        t.is(body.height, terminal.rows - 3)
        t.true(visibleHits >= 1 && (visibleHits - 1) * listShape.hitRows < list.height)
        if (preview?.side === 'beside') {
          t.is(list.width + dividerWidth + preview.width, terminal.columns)
          t.is(preview.height, body.height)
        } else {
          t.is(list.height + (preview?.height ?? 0), body.height)
          t.true(preview === undefined || preview.height >= 5)
        }
      }),
    ),
  )
})
