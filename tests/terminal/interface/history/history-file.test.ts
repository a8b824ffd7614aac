import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { HistoryFile, historyPath } from '../../../../terminal/interface/history/history-file.ts'

const folders: string[] = []
test.after.always(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))))

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'findbuch-history-'))
  folders.push(folder)
  return folder
}

test('lies where the system keeps such files, or where it is told to', t => {
  const place = (env: Record<string, string>, platform: NodeJS.Platform = 'linux') =>
    historyPath({ env, folder: '/daten', platform })
  t.is(place({ HOME: '/home/anna' }), '/home/anna/.local/state/findbuch/history')
  t.is(place({ HOME: '/home/anna', XDG_STATE_HOME: '/state' }), '/state/findbuch/history')
  t.is(place({ HOME: '/home/anna', XDG_STATE_HOME: 'state' }), '/home/anna/.local/state/findbuch/history')
  t.is(place({ LOCALAPPDATA: '/local', HOME: '/home/anna' }, 'win32'), '/local/findbuch/history')
  t.is(place({ FINDBUCH_HISTORY: 'meine' }), '/daten/meine')
  t.is(place({ FINDBUCH_HISTORY: '', HOME: '/home/anna' }), undefined)
  t.is(place({}), undefined)
})

test('keeps queries for the next start, for their owner alone', async t => {
  const folder = await newFolder()
  const path = join(folder, 'findbuch', 'history')
  const file = new HistoryFile(path)
  t.deepEqual(await file.read(), [])
  await file.add('haus')
  await file.add('"alter Hof" -titel:Garten')
  await file.add('"alter Hof" -titel:Garten')
  t.deepEqual(await new HistoryFile(path).read(), ['haus', '"alter Hof" -titel:Garten'])
  t.is((await stat(path)).mode & 0o777, 0o600)
  t.is((await stat(join(folder, 'findbuch'))).mode & 0o777, 0o700)
  t.deepEqual(await readdir(join(folder, 'findbuch')), ['history'])
})

test('adds to what another interface has added', async t => {
  const path = join(await newFolder(), 'history')
  const [one, other] = [new HistoryFile(path), new HistoryFile(path)]
  await one.read()
  await other.add('hof')
  await Promise.all([one.add('haus'), one.add('garten')])
  t.deepEqual(await other.read(), ['hof', 'haus', 'garten'])
})

test('keeps five hundred', async t => {
  const path = join(await newFolder(), 'history')
  await writeFile(path, Array.from({ length: 700 }, (_, number) => `q${number}\n`).join(''))
  const file = new HistoryFile(path)
  await file.add('haus')
  const queries = await file.read()
  t.is(queries.length, 500)
  t.is(queries.at(-1), 'haus')
  t.is(queries[0], 'q201')
})

test('takes nothing unsafe from the file', async t => {
  const path = join(await newFolder(), 'history')
  await writeFile(path, 'haus\u001B[2J\r\n\n  \nhof\u202E')
  t.deepEqual(await new HistoryFile(path).read(), ['haus', 'hof'])
})

test('disturbs nobody when the file cannot be read or written', async t => {
  const folder = await newFolder()
  await writeFile(join(folder, 'datei'), '')
  for (const path of [folder, join(folder, 'datei', 'history'), undefined]) {
    const file = new HistoryFile(path)
    await t.notThrowsAsync(file.add('haus'))
    t.deepEqual(await file.read(), [])
  }
  t.deepEqual(await readdir(folder), ['datei'])
  t.is(await readFile(join(folder, 'datei'), 'utf8'), '')
})
