import { existsSync } from 'node:fs'
import test from 'ava'
import { listSources } from '../../../indexer/sources/list-sources.ts'
import { SourceReader } from '../../../indexer/sources/source-reader.ts'

const LAWS = '../shared/corpora/gesetze.zip'

test('reads every member of a large archive', async t => {
  if (!existsSync(LAWS)) {
    t.log(`passed over: ${LAWS} is missing`)
    t.pass()
    return
  }
  const listing = await listSources([LAWS])
  const reader = new SourceReader()
  t.teardown(() => reader.close())
  t.is(listing.sources.length, 6637)
  t.deepEqual(listing.skipped, [])
  let byteLength = 0
  for (const source of listing.sources) byteLength += reader.read(source).length
  t.is(byteLength, 166_324_272)
})
