import test from 'ava'
import { usualConfiguration } from '../../../terminal/configuration/configuration.ts'
import { exampleConfiguration } from '../../../terminal/configuration/example.ts'
import { parseConfiguration } from '../../../terminal/configuration/parse-configuration.ts'
import { actionOf, usualKeys } from '../../../terminal/interface/keys/key-map.ts'
import { english } from '../../../terminal/texts/english.ts'
import { german } from '../../../terminal/texts/german.ts'

const parse = (text: string) => parseConfiguration(text, english.configuration)
const places = (text: string) =>
  parse(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
const key = (name: string) => ({ kind: 'key', name }) as const

test('an empty file changes nothing', t => {
  for (const text of ['', '# nur ein Kommentar\n', '---\n']) {
    t.deepEqual(parse(text), { configuration: usualConfiguration, problems: [] })
  }
})

test('the example says everything as it is without a file', t => {
  for (const texts of [german, english]) {
    const parsed = parseConfiguration(exampleConfiguration(texts.configuration), texts.configuration)
    t.deepEqual(parsed, { configuration: usualConfiguration, problems: [] })
  }
})

test('reads every setting', t => {
  const { configuration, problems } = parse(`
theme: light
colors: { match: bold magenta, accent: "#ff8800 on black", key: 208 }
ascii: on
ambiguous: wide
mouse: off
editor: code --wait
enter: copy
history: false
language: de
`)
  t.deepEqual(problems, [])
  t.like(configuration, {
    theme: 'light',
    colors: { match: '1;35', accent: '38;2;255;136;0;40', key: '38;5;208' },
    ascii: true,
    ambiguous: 'wide',
    mouse: false,
    editor: 'code --wait',
    settings: { enter: 'copy' },
    history: false,
    language: 'de',
  })
})

test('gives an action the keys that are named and no others, and takes them from who has them usually', t => {
  const { configuration, problems } = parse(
    'keys:\n  search:\n    export: [Ctrl-O, f12]\n  list: { mark: space, print: [] }\n',
  )
  const { keys } = configuration.settings
  t.deepEqual(problems, [])
  t.is(actionOf(keys, 'query', key('ctrl-o')), 'export')
  t.is(actionOf(keys, 'query', key('f12')), 'export')
  t.is(actionOf(keys, 'query', key('alt-x')), undefined)
  t.is(actionOf(keys, 'list', { kind: 'text', text: ' ' }), 'mark')
  t.is(actionOf(keys, 'list', key('tab')), undefined)
  t.is(actionOf(keys, 'list', { kind: 'text', text: 'p' }), undefined)
  t.is(
    actionOf(keys, 'list', { kind: 'text', text: 'n' }),
    actionOf(usualKeys, 'list', { kind: 'text', text: 'n' }),
  )
})

test('leaves an action its usual keys where none can be read', t => {
  for (const written of ['{ a: b }', '[[x]]', '']) {
    const { configuration } = parse(`keys:\n  list:\n    mark: ${written}\n`)
    t.is(actionOf(configuration.settings.keys, 'list', key('tab')), 'mark', written)
  }
})

test('leaves a way out', t => {
  const { configuration } = parse('keys: { search: { interrupt: [], leave: [] }, help: { close: ctrl-c } }')
  t.is(actionOf(configuration.settings.keys, 'query', key('ctrl-c')), 'interrupt')
})

for (const [name, text, expected] of [
  [
    'a setting that is not known',
    'mause: off',
    /^1:1 There is no setting “mause”\. Perhaps you mean: mouse$/,
  ],
  ['a value that is not known', 'theme:  purple', /^1:9 theme: expected one of dark, light, none\.$/],
  ['an action that is not known', 'keys:\n  search:\n    exprot: f8', /^3:5 .*“exprot” in search\..*export$/],
  ['a context that is not known', 'keys: { lst: { mark: m } }', /^1:9 .*“lst” is no place.*list$/],
  ['a key that is not known', 'keys: { list: { mark: [m, crtl-x] } }', /^1:27 .*“crtl-x”.*ctrl-x$/],
  ['a key in another punctuation', 'keys: { list: { mark: pageDown } }', /mean: page-down$/],
  ['Shift with a letter', 'keys: { list: { mark: shift-m } }', /There is no key “shift-m”/],
  [
    'a letter in the query line',
    'keys: { search: { export: x } }',
    /^1:27 “x” is a letter in the query line/,
  ],
  ['a key for two actions', 'keys: { list: { mark: m, print: m } }', /^1:33 .*“m” already has mark.*print/],
  ['a colour that is not known', 'colors: { match: pinkish }', /^1:18 There is no colour “pinkish”/],
  ['a style that is not known', 'colors: { macht: red }', /^1:11 .*“macht”.*match$/],
  ['a text where settings are', 'hallo', /^1:1 Expected lines such as/],
  ['a list where keys are', 'keys: [a]', /^1:1 keys: expected indented lines/],
  ['a setting that is named twice', 'mouse: on\nmouse: off', /^2:1 This is no YAML/],
  ['YAML that is left open', 'theme: "dark', /^1:13 This is no YAML/],
  ['settings where a key is', 'keys: { list: { mark: { a: b } } }', /^1:23 mark: expected a key/],
  ['a list in a list of keys', 'keys: { list: { print: [[x]] } }', /^1:25 print: expected a key/],
  ['an action without a key', 'keys:\n  list:\n    mark:\n', /^3:\d+ mark: expected a key/],
  ['an action without a colon', 'keys: { list: { mark } }', /^1:17 mark: expected a key/],
  ['no value', 'editor:', /^1:8 editor: expected a text\.$/],
] as const) {
  test(`tells ${name} with its place`, t => {
    const found = places(text)
    t.true(
      found.some(problem => expected.test(problem)),
      found.join('\n'),
    )
  })
}

test('goes on after a mistake', t => {
  const { configuration, problems } = parse('theme: purple\nenter: print\nkeys:\n  list:\n    mark: crtl-x\n')
  t.is(configuration.settings.enter, 'print')
  t.is(problems.length, 2)
})

test('a name that acts on the terminal is told clean', t => {
  t.false(places('"\\e[31mx": 1').join().includes('\u001B'))
})
