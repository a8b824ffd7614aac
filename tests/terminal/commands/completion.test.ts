import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import test from 'ava'
import { completionModel } from '../../../terminal/completion/completion-model.ts'
import { createProgram } from '../../../terminal/program.ts'
import { fakeContext, run } from '../fake-context.ts'

const { command: program } = createProgram('1.2.3', fakeContext({}, [], []))
const { commands } = completionModel(program)

for (const shell of ['bash', 'zsh', 'fish']) {
  test(`the script for ${shell} has every command, option and choice`, async t => {
    const { code, out } = await run(['completion', shell])
    t.is(code, 0)
    for (const { name, options } of commands) {
      t.true(out.includes(name), name)
      for (const flag of options.flatMap(({ flags }) => flags)) {
        const written = shell === 'fish' ? flag.replace(/^--(.*)/, '-l $1').replace(/^-(.)$/, '-s $1') : flag
        t.true(out.includes(written), `${name} ${flag}`)
      }
    }
    t.true(out.includes('auto always never'))
    t.true(out.includes('bash zsh fish'))
  })

  test(`${shell} understands its script, where it is installed`, async t => {
    const { out } = await run(['completion', shell], { language: 'de' })
    const installed = ['/bin', '/usr/bin', '/usr/local/bin'].some(folder => existsSync(`${folder}/${shell}`))
    if (!installed) t.log(`passed over: ${shell} is missing`)
    t.notThrows(
      () => installed && execFileSync(shell, ['-n'], { input: out, stdio: ['pipe', 'ignore', 'pipe'] }),
    )
  })
}

test('quotes descriptions for zsh and fish', async t => {
  t.regex((await run(['completion', 'zsh'])).out, /such as "\{path\}\\:\{line\}\\: \{snippet\}"/)
  t.regex((await run(['completion', 'fish'])).out, /-l format -x -d 'what to print/)
})

test('offers filters in zsh as often as they are wanted', async t => {
  t.regex((await run(['completion', 'zsh'])).out, /'\*--filter\[/)
})

test('describes in the language of the person', async t => {
  t.regex(
    (await run(['completion', 'fish'], { language: 'de' })).out,
    /-a list -d 'die Dokumente einer Indexdatei aufzählen'/,
  )
})
