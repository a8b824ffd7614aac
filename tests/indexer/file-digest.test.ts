import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { digestFile } from '../../indexer/file-digest.ts'

const folder = mkdtempSync(join(tmpdir(), 'findbuch-digest-'))
test.after.always(() => rmSync(folder, { recursive: true, force: true }))

test('gives the size and the published digest of "abc"', async t => {
  const path = join(folder, 'abc')
  writeFileSync(path, 'abc')
  t.deepEqual(await digestFile(path), {
    byteLength: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
})

test('gives nothing for what is no file', async t => {
  t.is(await digestFile(join(folder, 'missing')), undefined)
  t.is(await digestFile(folder), undefined)
})
