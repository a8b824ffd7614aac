import test from 'ava'
import type { Command } from 'commander'
import { createProgram } from '../../terminal/program.ts'
import { english } from '../../terminal/texts/english.ts'
import { german } from '../../terminal/texts/german.ts'
import type { CommandName } from '../../terminal/texts/usage/usage-texts.ts'
import { fakeContext, run } from './fake-context.ts'

function program(language: 'de' | 'en'): Command {
  return createProgram('1.2.3', fakeContext({ language }, [], [])).command
}

/** The program itself and its commands. */
const names: readonly string[] = ['findbuch', ...program('de').commands.map(command => command.name())]

for (const name of names) {
  test(`the help for ${name} has examples, in both languages, that the program understands`, async t => {
    const [inGerman, inEnglish] = [german, english].map(texts => texts.usage.examples[name as CommandName])
    t.true((inGerman?.length ?? 0) > 0)
    t.deepEqual(
      inGerman?.map(([commandLine]) => commandLine),
      inEnglish?.map(([commandLine]) => commandLine),
    )
    for (const language of ['de', 'en'] as const) {
      const topic = name === 'findbuch' ? [] : [name]
      const { code, out } = await run(['help', ...topic], { language })
      t.is(code, 0)
      const texts = language === 'de' ? german : english
      const section = out.slice(out.indexOf(`\n${texts.usage.examplesTitle}\n`))
      for (const [commandLine, meaning] of texts.usage.examples[name as CommandName]) {
        t.true(section.includes(`  ${commandLine}\n      ${meaning}\n`), commandLine)
      }
    }
  })
}

test('every option of an example is one of its command', t => {
  for (const [name, examples] of Object.entries(german.usage.examples)) {
    const command = program('de').commands.find(known => known.name() === name)
    for (const [commandLine] of examples) {
      const own = commandLine.split('|').find(part => part.includes(`findbuch ${name}`)) ?? ''
      for (const [flag = ''] of own.replaceAll(/'[^']*'/g, '').matchAll(/(?<= )--?[a-z][a-z0-9-]*/g)) {
        t.true(
          command?.options.some(({ short, long }) => [short, long].includes(flag)),
          commandLine,
        )
      }
    }
  }
})

test('every command, option and argument has a description, in German another than in English', t => {
  const described = (language: 'de' | 'en') =>
    program(language).commands.flatMap(command => [
      [command.name(), command.description()] as const,
      ...command.options.map(option => [`${command.name()} ${option.flags}`, option.description] as const),
      ...command.registeredArguments.map(
        argument => [`${command.name()} ${argument.name()}`, argument.description] as const,
      ),
    ])
  const inEnglish = new Map(described('en'))
  for (const [name, description] of described('de')) {
    t.not(description, '', name)
    t.not(description, inEnglish.get(name), name)
  }
})

test('help speaks one language alone', async t => {
  for (const name of names) {
    const { out } = await run(
      ['help', name].filter(word => word !== 'findbuch'),
      { language: 'de' },
    )
    t.notRegex(out, /\b(?:Usage|Options|Arguments|options|choices|default|display)\b/, name)
  }
})

test('help for search and list names the placeholders, and that for the program the exit codes', async t => {
  const search = (await run(['help', 'search'])).out
  t.regex(search, /\nPlaceholders .*:\n {2}\{rank\} +the rank/)
  t.regex(search, /\{snippet\}[\s\S]*\{field\.NAME\}/)
  const list = (await run(['help', 'list'])).out
  t.regex(list, /\{language\}/)
  t.notRegex(list, /\{snippet\} /)
  t.regex((await run(['help'])).out, /\nExit codes:\n {2}0 +found\n {2}1 +nothing found/)
})

test('help keeps to the width of the terminal, but for examples', async t => {
  for (const name of names) {
    const { out } = await run(
      ['help', name].filter(word => word !== 'findbuch'),
      { columns: 60, language: 'de' },
    )
    const examples = out.indexOf(`\n${german.usage.examplesTitle}`)
    for (const line of out.slice(0, examples).split('\n')) t.true(line.length <= 60, line)
  }
})

test('suggests the command, the option and the query that were meant, in German', async t => {
  const told = async (...args: string[]) => (await run(args, { language: 'de' })).err
  t.is(
    await told('lits'),
    'findbuch: Den Befehl „lits“ gibt es nicht.\nGemeint ist vielleicht: list\nHilfe: findbuch --help\n',
  )
  t.is(
    await told('list', '--jason'),
    'findbuch: Die Option --jason gibt es nicht.\nGemeint ist vielleicht: --json\nHilfe: findbuch list --help\n',
  )
  t.is(
    await told("Haus'bau"),
    "findbuch: Den Befehl „Haus'bau“ gibt es nicht.\nDanach suchen: findbuch search 'Haus'\\''bau'\nHilfe: findbuch --help\n",
  )
  t.regex(
    await told('completion', 'tcsh'),
    /SHELL: „tcsh“ geht nicht\. Erwartet wird eins von: bash, zsh, fish\./,
  )
})
