import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import Module from 'node:module'
import { dirname, join } from 'node:path'
import test from 'ava'
import { bundleProgram, type Program, runPiped } from './program.ts'

let program: Program
test.before(async () => {
  program = await bundleProgram()
})
test.after.always(() => program.remove())

test.serial('the bundle has what every start needs compiled', async t => {
  // Later versions of Node keep what they compiled themselves.
  const expected = 'enableCompileCache' in Module ? 0 : 1
  t.is((await compiledFiles()).length, expected)
})

test.serial('compiled code that is damaged anywhere, cut off or another’s is not run', async t => {
  const [file] = await compiledFiles()
  if (file === undefined) {
    t.pass()
    return
  }
  const whole = await readFile(file)
  const broken = [0, 1 / 3, 2 / 3, 1].map(share => {
    const bytes = Buffer.from(whole)
    const at = Math.min(bytes.length - 1, Math.floor(share * bytes.length))
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    return bytes
  })
  const cut = [0, 3, 4, 5, whole.length / 2].map(length => whole.subarray(0, length))
  for (const bytes of [...broken, ...cut]) {
    await writeFile(file, bytes)
    const { code, out, err } = await runPiped(program, ['analyze', 'Häuser', '--json'])
    t.deepEqual([code, err], [0, ''])
    t.regex(out, /"haus"/)
  }
})

test.serial('the program runs without compiled code, or where it cannot be read', async t => {
  for (const file of await compiledFiles()) {
    await rm(file)
    await mkdir(file)
    const { code, err } = await runPiped(program, ['--version'])
    t.deepEqual([code, err], [0, ''])
    await rm(file, { recursive: true })
  }
  t.is((await runPiped(program, ['--version'])).code, 0)
})

async function compiledFiles(): Promise<readonly string[]> {
  const folder = dirname(program.file)
  const names = (await readdir(folder)).filter(name => name.endsWith('.compiled'))
  return names.map(name => join(folder, name))
}
