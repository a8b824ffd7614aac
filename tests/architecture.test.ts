import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import test from 'ava'

const PROJECT = resolve(import.meta.dirname, '..')

/** What each folder may import of ours, as ARCHITECTURE.md says. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  analysis: [],
  lexicon: [],
  'index-format': [],
  ranking: [],
  indexer: ['analysis', 'lexicon', 'index-format', 'ranking'],
  query: ['analysis', 'index-format', 'ranking'],
  terminal: ['analysis', 'lexicon', 'index-format', 'ranking', 'indexer', 'query'],
}

/** Folders that run in a browser, and the one file among them that does not. */
const PURE_FOLDERS = ['analysis', 'lexicon', 'index-format', 'ranking', 'query']
const NODE_FILES = ['query/node-index-file.ts']

interface Import {
  readonly file: string
  readonly specifier: string
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name).replaceAll('\\', '/'))
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(PROJECT, file), 'utf8')
  const specifiers = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)
  return [...specifiers].map(([, specifier = '']) => ({ file, specifier }))
}

function targetFolder({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const target = relative(PROJECT, resolve(PROJECT, dirname(file), specifier)).replaceAll('\\', '/')
  return target.split('/')[0]
}

for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
  test(`${folder}/ imports only ${['itself', ...allowed].join(', ')}`, t => {
    const files = sourceFiles(folder)
    t.true(files.length > 0)
    const forbidden = files
      .flatMap(importsOf)
      .filter(found => ![undefined, 'package.json', folder, ...allowed].includes(targetFolder(found)))
    t.deepEqual(forbidden, [])
  })
}

test('analysis/, lexicon/, index-format/, ranking/ and the core of query/ use no Node built-ins', t => {
  const builtIns = new Set(builtinModules)
  const forbidden = PURE_FOLDERS.flatMap(sourceFiles)
    .filter(file => !NODE_FILES.includes(file))
    .flatMap(importsOf)
    .filter(({ specifier }) => specifier.startsWith('node:') || builtIns.has(specifier))
  t.deepEqual(forbidden, [])
})

test('no source file imports in a circle', t => {
  const files = Object.keys(MAY_IMPORT).flatMap(sourceFiles)
  const imported = new Map(
    files.map(file => [
      file,
      importsOf(file)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) =>
          relative(PROJECT, resolve(PROJECT, dirname(file), specifier)).replaceAll('\\', '/'),
        ),
    ]),
  )
  const finished = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (finished.has(file)) return
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    for (const next of imported.get(file) ?? []) visit(next, [...path, file])
    finished.add(file)
  }
  for (const file of files) visit(file, [])
  t.deepEqual(circles, [])
})

test('only the terminal prints', t => {
  const printing = ['analysis', 'lexicon', 'index-format', 'ranking', 'indexer', 'query']
    .flatMap(sourceFiles)
    .filter(file => /\bconsole\.|process\.std(out|err)/.test(readFileSync(join(PROJECT, file), 'utf8')))
  t.deepEqual(printing, [])
})
