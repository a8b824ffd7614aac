import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import fc from 'fast-check'
import { buildIndex } from '../../indexer/build.ts'
import type { BuildOptions, BuildReport } from '../../indexer/build-report.ts'
import { scratchFolder } from '../scratch-folder.ts'

type Files = Readonly<Record<string, string>>

/** A place for documents and their index. */
class Collection {
  readonly folder: string
  readonly output: string

  constructor(t: ExecutionContext) {
    const place = scratchFolder(t)
    this.folder = join(place, 'documents')
    this.output = join(place, 'x.findbuch')
  }

  write(files: Files): void {
    rmSync(this.folder, { recursive: true, force: true })
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true })
      writeFileSync(join(this.folder, name), text)
    }
  }

  async build(options: Partial<BuildOptions> = {}): Promise<{ report: BuildReport; bytes: Buffer }> {
    const report = await buildIndex({ inputs: [this.folder], output: this.output, ...options })
    return { report, bytes: readFileSync(this.output) }
  }
}

/** Builds an index of the one, then of the other upon it, and compares it with one that is built of the other alone. */
async function assertSame(
  t: ExecutionContext,
  before: Files,
  after: Files,
  threads = 1,
): Promise<BuildReport> {
  const collection = new Collection(t)
  collection.write(before)
  await collection.build()
  collection.write(after)
  const updated = await collection.build({ threads })
  const full = await collection.build({ full: true })
  t.true(updated.bytes.equals(full.bytes), JSON.stringify({ before, after, threads }))
  t.deepEqual(
    { ...updated.report, reusedDocuments: 0, reuseProblem: undefined, elapsedMs: 0 },
    { ...full.report, reuseProblem: undefined, elapsedMs: 0 },
  )
  return updated.report
}

/** Words that are short for others, compounds with and without their parts, names, irregular verbs, a long heading. */
const PIECES = [
  'Haus- und Gartenarbeit',
  'Die Hausarbeit',
  'Er teilte es ihm mit.',
  'mitteilen',
  'Krieg',
  'der Krieg, ein Krieg',
  'Kriegsdiplomatie',
  'Waffenstillstandsverhandlungen',
  'waffenstillstand',
  'Verhandlungen ging',
  'gehen',
  'Selenskyj Selenskij',
  'selenskyj',
  'Straßenfest- und Straßenbau',
  '😀 𝔘nicode ﬁ',
  '\n\n# Kapitel\n\n',
  `\n\n## ${'lange Überschrift '.repeat(140)}\n\n`,
  'Wort '.repeat(150),
  '\n\n',
]

const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map(pieces => `${pieces.join(' ')}.\n`)
const fronts = fc.constantFrom(
  '',
  '---\ntitle: Kriegsdiplomatie\nautor: Selenskyj\n---\n',
  '---\n:b: Haus- und Gartenarbeit\n---\n',
)
const contents = fc.tuple(fronts, texts).map(([front, text]) => front + text)
const collections = fc.dictionary(
  fc.nat({ max: 150 }).map(number => `d${number % 5}/${number}.md`),
  contents,
  { minKeys: 1, maxKeys: 12 },
)

test('an update gives the bytes of a full build, whatever has come, gone, changed or moved', async t => {
  await fc.assert(
    fc.asyncProperty(
      collections,
      collections,
      fc.array(fc.nat({ max: 9 })),
      async (before, other, choices) => {
        const after: Record<string, string> = {}
        Object.entries(before).forEach(([name, text], i) => {
          const choice = choices[i]
          if (choice === 0) return
          if (choice === 1) after[`verschoben/${name}`] = text
          else after[name] = choice === 2 ? `${text}Haus` : text
        })
        const added = choices.length % 3 === 0 ? {} : other
        const files = { ...added, ...after }
        if (Object.keys(files).length > 0) await assertSame(t, before, files, 1 + (choices.length % 2))
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 40) },
  )
})
