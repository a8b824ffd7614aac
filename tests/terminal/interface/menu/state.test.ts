import test from 'ava'
import fc from 'fast-check'
import { keepInMenu, menuStart, moveInMenu } from '../../../../terminal/interface/menu/state.ts'

test('moves within the entries', t => {
  const size = { count: 3, height: 2 }
  t.deepEqual(moveInMenu(menuStart, 1, size), { selected: 1, top: 0 })
  t.deepEqual(moveInMenu(menuStart, 9, size), { selected: 2, top: 1 })
  t.deepEqual(moveInMenu(menuStart, -1, size), menuStart)
})

test('has nothing to select without entries', t => {
  t.deepEqual(moveInMenu(menuStart, 1, { count: 0, height: 5 }), menuStart)
})

test('the selected entry is visible, whatever is struck and however entries and size change', t => {
  const size = fc.record({ count: fc.integer({ min: 1, max: 30 }), height: fc.integer({ min: 1, max: 10 }) })
  const step = fc.tuple(fc.integer({ min: -20, max: 20 }), size)
  fc.assert(
    fc.property(fc.array(step), steps => {
      let menu = menuStart
      for (const [by, { count, height }] of steps) {
        menu = moveInMenu(keepInMenu(menu, { count, height }), by, { count, height })
        if (menu.selected < 0 || menu.selected >= count) return false
        if (menu.selected < menu.top || menu.selected >= menu.top + height) return false
        if (menu.top > 0 && menu.top + height > count) return false
      }
      return true
    }),
  )
  t.pass()
})
