import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { SECTION_NAMES } from '../../index-format/sections.ts'
import { buildPlainIndex } from '../indexer/build-plain-index.ts'
import { EXAMPLE_DOCUMENTS } from './example-index.ts'

const FORMAT = readFileSync(join(import.meta.dirname, '../../index-format/FORMAT.md'), 'utf8')

/** Offset, bytes, and what they mean, two spaces or more apart. */
const HEX_LINE = /^([0-9a-f]{4}) {2}((?:[0-9a-f]{2} ?)+?)(?: {2}|$)/

interface HexLine {
  readonly offset: number
  readonly bytes: readonly number[]
}

function hexLines(): readonly HexLine[] {
  const [, dump = ''] = /```hex\n(.*?)```/s.exec(FORMAT) ?? []
  return dump.split('\n').flatMap(line => {
    const [, offset, hex] = HEX_LINE.exec(line) ?? []
    if (offset === undefined || hex === undefined) return []
    return [
      {
        offset: Number.parseInt(offset, 16),
        bytes: hex
          .trim()
          .split(' ')
          .map(byte => Number.parseInt(byte, 16)),
      },
    ]
  })
}

test('the worked example in FORMAT.md is what the builder writes', t => {
  const documented = hexLines().flatMap(line => line.bytes)
  const built = [...buildPlainIndex(EXAMPLE_DOCUMENTS)]
  const firstDifference = built.findIndex((byte, at) => byte !== documented[at])
  t.is(firstDifference, -1, `first difference at byte ${firstDifference.toString(16)}`)
  t.is(documented.length, built.length)
})

test('the offsets in the worked example are right', t => {
  let offset = 0
  for (const line of hexLines()) {
    t.is(line.offset, offset)
    offset += line.bytes.length
  }
})

test('FORMAT.md names every section, in file order', t => {
  const [overview = ''] = /\| section +\| what it holds.*?\n\n/s.exec(FORMAT) ?? []
  const names = [...overview.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)
  t.deepEqual(
    names.filter((name, i) => SECTION_NAMES.some(section => section === name) && names.indexOf(name) === i),
    [...SECTION_NAMES],
  )
})
