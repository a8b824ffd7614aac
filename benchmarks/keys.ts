/**
 * How long after a key is pressed does the interface show its letter, and the answer to the query with it?
 *
 *     npm run bench:keys -- INDEX.findbuch [--queries 60] [--seed 1] [--pace 140] [--pace 35]
 *
 * Types queries made from headings of the index letter by letter in a pseudo-terminal: at a person's pace and at that of
 * a burst (milliseconds between keys, on average), at two sizes of the terminal. What must be on the screen for a query
 * to be answered is asked of the index beforehand. Prints milliseconds from key to frame, and bytes written for each key.
 */
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openIndexFile } from '../query/node-index-file.ts'
import type { Hit, SearchIndex } from '../query/search-index.ts'
import { german } from '../terminal/texts/german.ts'
import { type ExpectedAnswer, type PressedKey, type TerminalSize, TypedTerminal } from './typed-terminal.ts'

const FINDBUCH = 'dist/cli/findbuch.js'
const SIZES: readonly TerminalSize[] = [
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
]

const LONGEST_QUERY = 26
/** Shown of every title, however narrow the list. */
const COMPARED_TITLE = 12

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    pace: { type: 'string', multiple: true, default: ['140', '35'] },
  },
})
const [path] = positionals
if (path === undefined)
  throw new Error('usage: npm run bench:keys -- INDEX.findbuch [--queries N] [--pace MS]…')

const random = seededRandom(Number(values.seed))
const index = await openIndexFile(path)
const queries = await drawQueries(index, Number(values.queries))
const expected: ExpectedAnswer[][] = []
for (const query of queries) expected.push(await expectAnswers(index, query))
await index.close()

const load = loadavg()[0]?.toFixed(1)
console.log(
  `${path}; Node ${process.versions.node}, load ${load}; ${queries.length} queries, ${expected.flat().length} keys`,
)
for (const size of SIZES) {
  for (const pace of values.pace) await measure(path, size, Number(pace))
}

async function measure(indexPath: string, size: TerminalSize, paceMs: number): Promise<void> {
  const terminal = new TypedTerminal([FINDBUCH, '-i', indexPath], size)
  const readyAt = await terminal.see(/^› \S/)
  const startMs = (readyAt ?? Number.NaN) - terminal.startedAt
  const keys: PressedKey[] = []
  let writtenBytes = 0
  for (const answers of expected) {
    const before = terminal.receivedBytes
    for (const answer of answers) {
      keys.push(terminal.press(answer.query.slice(-1), answer))
      await pause(paceMs * (0.5 + random()))
    }
    await terminal.answered()
    writtenBytes += terminal.receivedBytes - before
    await terminal.clear()
  }
  await terminal.leave()
  console.log(
    `\n${size.columns}×${size.rows}, ${paceMs} ms between keys; first frame ${startMs.toFixed(0)} ms`,
  )
  const echoed = keys.flatMap(key => (key.echoedAt === undefined ? [] : [key.echoedAt - key.pressedAt]))
  const answered = keys.flatMap(key => (key.answeredAt === undefined ? [] : [key.answeredAt - key.pressedAt]))
  console.log(`  letter   ${percentiles(echoed)}`)
  console.log(`  answer   ${percentiles(answered)}   not seen: ${keys.length - answered.length}`)
  console.log(`  bytes    ${(writtenBytes / keys.length).toFixed(0)} a key`)
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  const show = (name: string, ms: number) => `${name} ${ms.toFixed(1).padStart(6)}`
  return [show('p50', at(0.5)), show('p95', at(0.95)), show('p99', at(0.99)), show('greatest', at(1))].join(
    '   ',
  )
}

/** Words and phrases from the last headings of passages, short enough for the query line. */
async function drawQueries(from: SearchIndex, count: number): Promise<string[]> {
  const drawn: string[] = []
  while (drawn.length < count) {
    const document = await from.document(Math.floor(random() * from.info.documentCount))
    const passage = document.passages[Math.floor(random() * document.passages.length)]
    const words = passage?.headings.at(-1)?.match(/\p{L}{3,}(?: \p{L}{3,}){0,2}/u)?.[0] ?? ''
    const query = drawn.length % 4 === 3 ? `"${words}"` : words
    if (words !== '' && query.length <= LONGEST_QUERY) drawn.push(query)
  }
  return drawn
}

/** What each key of a query is to show. */
async function expectAnswers(from: SearchIndex, query: string): Promise<ExpectedAnswer[]> {
  const answers: ExpectedAnswer[] = []
  for (let length = 1; length <= query.length; length++) {
    const typed = query.slice(0, length)
    const { hits, documentCount, passageCount } = await from.search(typed, {
      limit: 1,
      snippets: 0,
      asYouType: true,
    })
    const { counts, screen } = german
    const status =
      documentCount === 0
        ? screen.nothingFound
        : `1/${counts.documents(documentCount)}, ${counts.passages(passageCount)}`
    answers.push({ query: typed, status, title: titleOf(hits[0]) })
  }
  return answers
}

function titleOf(hit: Hit | undefined): string {
  return hit?.title.slice(0, COMPARED_TITLE) ?? ''
}

/** Source: mulberry32, Tommy Ettinger. @returns numbers in [0, 1), the same for a seed */
function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
