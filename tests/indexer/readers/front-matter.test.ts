import test from 'ava'
import { findFrontMatter, parseFrontMatter } from '../../../indexer/readers/front-matter.ts'

test('finds the block between its fences', t => {
  t.deepEqual(findFrontMatter('---\na: b\n---\nText'), { yaml: 'a: b\n', end: 13 })
  t.deepEqual(findFrontMatter('--- \na: b\n...\nText'), { yaml: 'a: b\n', end: 14 })
  t.deepEqual(findFrontMatter('---\n---\n'), { yaml: '', end: 8 })
  t.deepEqual(findFrontMatter('---\na: b\n---'), { yaml: 'a: b\n', end: 12 })
})

test('finds none where the text does not begin with it or it is not closed', t => {
  for (const text of ['', '\n---\na: b\n---\n', '---\na: b\n', '----\na: b\n----\n', '--- a\n---\n']) {
    t.is(findFrontMatter(text), undefined, text)
  }
})

test('takes the title by its English or German name in any case', t => {
  for (const name of ['title', 'Title', 'TITLE', 'titel', 'Titel']) {
    const { title, fields } = parseFrontMatter(`${name}: "Das Gesetz"\nx: y`) ?? {}
    t.is(title, 'Das Gesetz')
    t.deepEqual(fields, { x: ['y'] })
  }
})

test('flattens lists and nested values into fields', t => {
  const yaml = `
tags: [Melderecht, Ausweis]
Quelle:
  Name: BGBl
  Orte:
    - Bonn
    - Berlin
autoren:
  - name: Anna
  - name: Bert
`
  t.deepEqual(parseFrontMatter(yaml)?.fields, {
    tags: ['Melderecht', 'Ausweis'],
    'quelle.name': ['BGBl'],
    'quelle.orte': ['Bonn', 'Berlin'],
    'autoren.name': ['Anna', 'Bert'],
  })
})

test('keeps values as they were written, but dates as yyyy-mm-dd', t => {
  const yaml =
    'version: 1.10\nplz: 01067\nfertig: true\nleer:\nnichts: null\ndatum: 2025-02-12T18:46:06Z\nstand: 12.02.2025'
  t.deepEqual(parseFrontMatter(yaml)?.fields, {
    version: ['1.10'],
    plz: ['01067'],
    fertig: ['true'],
    datum: ['2025-02-12'],
    stand: ['2025-02-12'],
  })
})

test('names the language by its code', t => {
  t.is(parseFrontMatter('lang: de-AT')?.language, 'de')
  t.is(parseFrontMatter('language: EN')?.language, 'en')
  t.is(parseFrontMatter('lang: deutsch')?.language, undefined)
})

test('folds long values', t => {
  t.is(parseFrontMatter('title: >\n  Ein langer\n  Titel\n')?.title, 'Ein langer Titel')
})

test('keeps a field called __proto__ a field', t => {
  const fields = parseFrontMatter('__proto__: x\na: "b"')?.fields ?? {}
  t.deepEqual(Object.entries(fields), [
    ['__proto__', ['x']],
    ['a', ['b']],
  ])
})

test('has U+FFFD for the half of a surrogate pair, as the index does', t => {
  t.deepEqual(parseFrontMatter('"a\\ud800": "b\\udc00"\n"a\ufffd": "\\ud83d\\ude00"\ntitle: "\\ud800"'), {
    title: '\ufffd',
    language: undefined,
    fields: { 'a\ufffd': ['b\ufffd', '😀'] },
    problem: undefined,
  })
})

const INVALID: Record<string, string> = {
  'an open quote': 'title: "offen\nx: y',
  'a name given twice': 'a: 1\na: 2',
  'a bad indentation': 'a: b\n   c: d\n e: f',
  'aliases that multiply': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(/./g, (name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(9)}]\n`)}`,
  'lists nested without end': `a: ${'['.repeat(50_000)}`,
}

for (const [name, yaml] of Object.entries(INVALID)) {
  test(`says what is wrong with ${name}`, t => {
    const frontMatter = parseFrontMatter(yaml)
    t.regex(frontMatter?.problem ?? '', /^[^\n]+$/)
    t.deepEqual(frontMatter?.fields, {})
  })
}

test('does not take text between two rules for front matter', t => {
  for (const text of ['Ein Text.\n', '', '- a\n- b\n', '"nur Worte"\n', 'Ein Satz, [der\n']) {
    t.is(parseFrontMatter(text), undefined, text)
  }
})
