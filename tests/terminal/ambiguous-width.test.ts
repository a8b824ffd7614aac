import test from 'ava'
import {
  displayWidth,
  fittingLength,
  takeAmbiguousForWide,
  truncateText,
} from '../../terminal/display-width.ts'

// In a file of its own: what a terminal does holds for a whole run.
test('measures what a terminal draws that gives ambiguous characters two columns', t => {
  t.is(displayWidth('§ 1'), 3)
  takeAmbiguousForWide()
  t.is(displayWidth('§ 1'), 4)
  t.is(displayWidth('für'), 4)
  t.is(displayWidth('schön'), 5)
  // What the interface draws is ASCII then.
  t.is(displayWidth('▌── │ …'), 7)
  t.is(fittingLength('§§§', 5), 2)
  t.is(truncateText('§§§§', 5), '§§…')
})
