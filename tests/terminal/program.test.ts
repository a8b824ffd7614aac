import test from 'ava'
import { createProgram } from '../../terminal/program.ts'
import { fakeContext } from './fake-context.ts'

function programOf(called?: string) {
  return createProgram('1.2.3', fakeContext({}, [], []), called).command
}

const all = programOf()

for (const command of all.commands) {
  const name = command.name()
  if (name === 'help' || name === 'completion') continue
  test(`a command line that begins with ${name} makes this command alone, as it is among all`, t => {
    const { commands } = programOf(name)
    t.deepEqual(
      commands.map(made => made.name()),
      [name],
    )
    t.is(commands[0]?.helpInformation(), command.helpInformation())
  })
}

for (const called of [undefined, 'help', 'completion', '--help', '-i', 'nonsense', '']) {
  test(`a command line that begins with ${called} makes all commands`, t => {
    t.is(programOf(called).commands.length, all.commands.length)
  })
}
