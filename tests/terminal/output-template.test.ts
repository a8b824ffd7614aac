import test from 'ava'
import fc from 'fast-check'
import { CommandError } from '../../terminal/command-error.ts'
import { fillTemplate, parseTemplate, usesValue } from '../../terminal/output-template.ts'
import { painter } from '../../terminal/paint.ts'
import { span } from '../../terminal/styled-line.ts'
import { english } from '../../terminal/texts/english.ts'
import { german } from '../../terminal/texts/german.ts'

const known = { values: ['path', 'line'] as const, fields: ['autor', 'erster.ort'] }
const parse = (text: string) => parseTemplate(text, known, english)

function fill(text: string): string {
  const fields = { autor: ['Mayer', 'Meier\u001B[2J'], 'erster.ort': ['Bonn'] }
  const line = fillTemplate(parse(text), name => [span(name === 'path' ? 'a.md' : '7')], fields)
  return painter('plain')(line)
}

test('puts values and fields where their placeholders stand', t => {
  t.is(fill('{path}:{line}: {field.autor}'), 'a.md:7: Mayer, Meier')
  t.is(fill('{field.erster.ort}{line}{line}'), 'Bonn77')
  t.is(fill(''), '')
})

test('knows tabulators, line ends, backslashes and braces', t => {
  t.is(fill('{path}\\t{line}\\n'), 'a.md\t7\n')
  t.is(fill('{{{line}}} a\\\\nb }'), '{7} a\\nb }')
  t.is(fill('C:\\dir'), 'C:\\dir')
})

for (const template of ['{pth}', '{path', '{}', '{ path }', '{field.titel}', '{toString}', '{line{path}']) {
  test(`turns down ${template} and lists what there is`, t => {
    const error = t.throws(() => parse(template), { instanceOf: CommandError })
    t.regex(error?.message ?? '', /^There is no placeholder \{/)
    t.deepEqual(error?.details, ['There are: {path} {line} {field.autor} {field.erster.ort}'])
  })
}

test('says so in German', t => {
  t.throws(() => parseTemplate('{pfad}', known, german), { message: 'Den Platzhalter {pfad} gibt es nicht.' })
})

test('takes a field that a document lacks for empty, whatever its name', t => {
  const template = parseTemplate('<{field.constructor}>', { values: [], fields: ['constructor'] }, english)
  t.is(painter('plain')(fillTemplate(template, () => [], {})), '<>')
})

test('tells which values a template uses', t => {
  t.true(usesValue(parse('{path} {line}'), 'line'))
  t.false(usesValue(parse('{path} {{line}}'), 'line'))
})

test('leaves any text without braces and backslashes as it is', t => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      fc.pre(!/[{}\\]/.test(text))
      t.is(fill(text), text)
    }),
  )
})
