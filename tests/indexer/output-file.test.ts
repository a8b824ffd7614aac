import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { OutputError, OutputFile } from '../../indexer/output-file.ts'

const root = mkdtempSync(join(tmpdir(), 'findbuch-output-'))
test.after.always(() => rmSync(root, { recursive: true, force: true }))

function newFolder(): string {
  return mkdtempSync(join(root, 'folder-'))
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

function write(path: string, text: string): void {
  const file = new OutputFile(path)
  file.write(ascii(text))
  file.commit()
}

test('the target is there when it is committed, and nothing beside it', t => {
  const folder = newFolder()
  const path = join(folder, 'x.findbuch')
  const file = new OutputFile(path)
  file.write(ascii('0000567'))
  file.overwrite(0, ascii('1234'))
  file.write(ascii('8'))
  t.false(existsSync(path))
  file.commit()
  t.is(readFileSync(path, 'utf8'), '12345678')
  t.deepEqual(readdirSync(folder), ['x.findbuch'])
})

test('an index that was there stays until the new one is whole', t => {
  const folder = newFolder()
  const path = join(folder, 'x.findbuch')
  write(path, 'old')
  const file = new OutputFile(path)
  file.write(ascii('new'))
  file.flush()
  t.is(readFileSync(path, 'utf8'), 'old')
  t.is(readFileSync(file.temporaryPath, 'utf8'), 'new')
  file.commit()
  t.is(readFileSync(path, 'utf8'), 'new')
})

test('what is discarded leaves nothing', t => {
  const folder = newFolder()
  const path = join(folder, 'x.findbuch')
  write(path, 'old')
  const file = new OutputFile(path)
  file.write(ascii('new'))
  file.discard()
  t.is(readFileSync(path, 'utf8'), 'old')
  t.deepEqual(readdirSync(folder), ['x.findbuch'])
})

test('writes more than its buffer holds, in order', t => {
  const path = join(newFolder(), 'x.findbuch')
  const file = new OutputFile(path)
  const pieces = [10, 3_000_000, 1, 1 << 20, 700_000, 700_000].map((length, i) =>
    new Uint8Array(length).fill(i + 1),
  )
  for (const piece of pieces) file.write(piece)
  file.commit()
  t.true(readFileSync(path).equals(Buffer.concat(pieces)))
})

test('clears what a killed build has left', t => {
  const folder = newFolder()
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(join(folder, `.x.findbuch.${pid}.tmp`), 'debris')
  write(join(folder, 'x.findbuch'), 'new')
  t.deepEqual(readdirSync(folder), ['x.findbuch'])
})

test('clears what a killed build with the same process number has left', t => {
  const folder = newFolder()
  const leftover = join(folder, `.x.findbuch.${process.pid}.tmp`)
  writeFileSync(leftover, 'debris')
  const lastYear = Date.now() / 1000 - 365 * 86_400
  utimesSync(leftover, lastYear, lastYear)
  write(join(folder, 'x.findbuch'), 'new')
  t.deepEqual(readdirSync(folder), ['x.findbuch'])
})

test('leaves what a build that runs is writing, and what is not its own', t => {
  const folder = newFolder()
  const others = [
    `.x.findbuch.${process.ppid}.tmp`,
    '.y.findbuch.999999999.tmp',
    '.x.findbuch.tmp',
    'x.findbuch.999999999.tmp',
    '.x.findbuch.999999999.tmp.bak',
  ]
  for (const name of others) writeFileSync(join(folder, name), 'not ours')
  write(join(folder, 'x.findbuch'), 'new')
  t.deepEqual(readdirSync(folder).sort(), [...others, 'x.findbuch'].sort())
})

test('two builds of one process cannot mix their files', t => {
  const folder = newFolder()
  const path = join(folder, 'x.findbuch')
  const first = new OutputFile(path)
  first.write(ascii('first'))
  t.throws(() => new OutputFile(path), { instanceOf: OutputError, message: /building it already/ })
  first.commit()
  t.is(readFileSync(path, 'utf8'), 'first')
})

test('follows a symbolic link and keeps it', t => {
  const folder = newFolder()
  mkdirSync(join(folder, 'store'))
  write(join(folder, 'store', 'real.findbuch'), 'old')
  symlinkSync(join('store', 'real.findbuch'), join(folder, 'x.findbuch'))
  write(join(folder, 'x.findbuch'), 'new')
  t.true(lstatSync(join(folder, 'x.findbuch')).isSymbolicLink())
  t.is(readFileSync(join(folder, 'store', 'real.findbuch'), 'utf8'), 'new')
  t.deepEqual(readdirSync(join(folder, 'store')), ['real.findbuch'])
})

const impossible: readonly {
  readonly what: string
  readonly path: (folder: string) => string
  readonly problem: RegExp
}[] = [
  { what: 'a folder', path: folder => folder, problem: /it is a folder; give a file name/ },
  {
    what: 'a folder that is missing',
    path: folder => join(folder, 'missing', 'x.findbuch'),
    problem: /its folder does not exist; create it first/,
  },
  {
    what: 'a folder that is a file',
    path: folder => {
      writeFileSync(join(folder, 'file'), '')
      return join(folder, 'file', 'x.findbuch')
    },
    problem: /its folder is a file/,
  },
  {
    what: 'a name that is too long',
    path: folder => join(folder, 'x'.repeat(250)),
    problem: /its name is too long/,
  },
  {
    what: 'a pipe',
    path: folder => {
      spawnSync('mkfifo', [join(folder, 'pipe')])
      return join(folder, 'pipe')
    },
    problem: /a pipe, a socket or a disk/,
  },
]

for (const { what, path, problem } of impossible) {
  test(`refuses ${what}, and says what to do`, t => {
    const folder = newFolder()
    const target = path(folder)
    const before = readdirSync(folder)
    const error = t.throws(() => new OutputFile(target), { instanceOf: OutputError })
    t.is(error.path, target)
    t.regex(error.message, problem)
    t.deepEqual(readdirSync(folder), before)
  })
}

test('refuses a folder and a file that are not writable', t => {
  if (process.getuid?.() === 0) {
    t.log('passed over: the superuser may write anywhere')
    t.pass()
    return
  }
  const folder = newFolder()
  const path = join(folder, 'x.findbuch')
  write(path, 'old')
  chmodSync(path, 0o400)
  t.throws(() => new OutputFile(path), { instanceOf: OutputError, message: /not writable/ })
  chmodSync(folder, 0o500)
  t.throws(() => new OutputFile(join(folder, 'y.findbuch')), {
    instanceOf: OutputError,
    message: /not writable/,
  })
  chmodSync(folder, 0o700)
})

test('tells that the disk is full', t => {
  if (!existsSync('/dev/full')) {
    t.log('passed over: there is no /dev/full')
    t.pass()
    return
  }
  const file = new OutputFile('/dev/full')
  file.write(ascii('a'))
  const error = t.throws(() => file.commit(), {
    instanceOf: OutputError,
    message: /the disk is full; free some space/,
  })
  t.is(error.path, '/dev/full')
  t.true(error.cause instanceof Error)
  file.discard()
  t.true(lstatSync('/dev/full').isCharacterDevice())
})

test('a commit that fails keeps its own error, and can be discarded', t => {
  const folder = newFolder()
  const path = join(folder, 'x.findbuch')
  const file = new OutputFile(path)
  file.write(ascii('new'))
  mkdirSync(path)
  const error = t.throws(() => file.commit(), { instanceOf: OutputError })
  t.regex(error.message, /cannot write/)
  file.discard()
  t.deepEqual(readdirSync(folder), ['x.findbuch'])
})

test('discarding twice does no harm', t => {
  const folder = newFolder()
  const file = new OutputFile(join(folder, 'x.findbuch'))
  file.discard()
  file.discard()
  t.deepEqual(readdirSync(folder), [])
})
