import test from 'ava'
import { cleanup } from 'ink-testing-library'
import { reduceApp } from '../../../../terminal/interface/app/reduce-app.ts'
import { type AppState, startApp } from '../../../../terminal/interface/app/state.ts'
import { HintLine } from '../../../../terminal/interface/hint-line/view.tsx'
import { defaultKeys } from '../../../../terminal/interface/keys/action.ts'
import { createKeyMap } from '../../../../terminal/interface/keys/key-map.ts'
import { english } from '../../../../terminal/texts/english.ts'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'
import { draw } from '../drawn.tsx'
import { strike } from '../strike.ts'

const start = startApp({ columns: 80, rows: 24 }, '')
const result = await new FakeIndex().search('haus')
const typed = strike(start, '"haus"')
const { revision } = typed.resultList
const answered = reduceApp(typed, { kind: 'answered', revision, query: 'haus', result })

function hints(state: AppState, width = 120, texts = german): string {
  return draw(<HintLine state={state} width={width} texts={texts} />).frame()
}

test.after.always(() => cleanup())

test.serial('names the keys of what has them', t => {
  t.regex(hints(start), /^↑↓ wählen {3}Enter nehmen {3}Strg-R Verlauf/)
  t.regex(hints(answered), /^↑↓ wählen {3}Enter öffnen {3}Bild↑↓ Vorschau .*Tab ergänzen/)
  t.regex(hints(answered, 120, english), /PgUp\/PgDn preview/)
  t.regex(hints(strike(answered, 'shift-tab')), /n\/N Fundstellen .*\/ Anfrage/)
  t.regex(hints(strike(answered, 'f2')), /Bild↑↓ blättern .*Esc zurück/)
  t.regex(hints(strike(answered, 'f1')), /^↑↓ wählen {3}Enter nehmen {3}Esc zurück/)
  t.regex(hints(strike(answered, 'ctrl-r')), /Esc zurück/)
})

test.serial('names them as they are bound, and leaves out what has no key', t => {
  const search = { ...defaultKeys.search, open: ['f7'], help: [], explain: ['alt-e', 'ctrl-t'] }
  const keys = createKeyMap({ ...defaultKeys, search })
  const line = hints({ ...answered, settings: { ...answered.settings, keys } })
  t.regex(line, /F7 öffnen/)
  t.regex(line, /Strg-T warum/)
  t.notRegex(line, /Hilfe/)
})

test.serial('leaves out as a whole what does not fit', t => {
  t.is(hints(answered, 30), '↑↓ wählen   Enter öffnen')
})
