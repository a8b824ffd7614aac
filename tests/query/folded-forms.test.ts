import test from 'ava'
import { isFolded } from '../../query/folded-forms.ts'

test('tells an umlaut that only one of two forms has', t => {
  for (const [typed, form] of [
    ['burg', 'bürger'],
    ['bürger', 'burg'],
    ['schon', 'schön'],
    ['haus', 'häuser'],
    ['straße', 'sträßchen'],
  ] as const) {
    t.true(isFolded(typed, form), `${typed} ${form}`)
  }
})

test('takes other endings, and other spellings of an umlaut or ß, for no other umlaut', t => {
  for (const [typed, form] of [
    ['burg', 'burg'],
    ['burg', 'burgen'],
    ['müller', 'müllers'],
    ['mueller', 'müller'],
    ['müller', 'mueller'],
    ['straße', 'strasse'],
    ['strassen', 'straße'],
    ['gehen', 'ging'],
  ] as const) {
    t.false(isFolded(typed, form), `${typed} ${form}`)
  }
})
