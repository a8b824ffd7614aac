import test from 'ava'
import { deflateSync } from 'fflate'
import { type Analyzer, germanAnalyzer, goldenTokens, UnknownLanguageError } from '../../../analysis/index.ts'
import { bufferSource } from '../../../index-format/byte-source.ts'
import { IndexFormatError, IndexVersionError } from '../../../index-format/errors.ts'
import { openIndex } from '../../../query/findbuch-index.ts'
import { DEFAULT_WEIGHTS } from '../../../ranking/weights.ts'
import { buildDocuments } from '../../indexer/build-documents.ts'
import { indexBytes, inflate, openBytes } from '../../memory-index.ts'

/** An empty index that says it was made by this analyzer. */
function emptyIndex(analyzer: Analyzer): Uint8Array {
  const options = { deflate: deflateSync, goldenTokens: goldenTokens(analyzer), ranking: DEFAULT_WEIGHTS }
  return buildDocuments([], analyzer, options)
}

const german = germanAnalyzer()
const { version } = german.settings

test('refuses an index of another analysis, and says so', async t => {
  for (const language of ['de', 'tlh']) {
    const newer = { ...german, settings: { version: version + 1, language } }
    await t.throwsAsync(openBytes(emptyIndex(newer)), {
      instanceOf: IndexVersionError,
      message: new RegExp(`analysis ${version + 1} of '${language}'.*reads analysis ${version}`),
    })
  }
})

test('refuses an index whose words were analysed in another way under the same version', async t => {
  const bent = { ...german, term: (form: string) => (form === 'häuser' ? 'hauser' : german.term(form)) }
  await t.throwsAsync(openBytes(emptyIndex(bent)), {
    instanceOf: IndexVersionError,
    message: /with other examples/,
  })
})

test('refuses an index in a language that has no analysis', async t => {
  const klingon = { ...german, settings: { version, language: 'tlh' } }
  await t.throwsAsync(openBytes(emptyIndex(klingon)), { instanceOf: UnknownLanguageError })
})

test('refuses bytes that are no index', async t => {
  await t.throwsAsync(openBytes(new TextEncoder().encode('Ein Text.')), { instanceOf: IndexFormatError })
})

test('closes the bytes that it reads', async t => {
  let closed = false
  const close = async () => {
    closed = true
  }
  const index = await openIndex({ ...bufferSource(indexBytes([])), close }, { inflate })
  await index.close()
  t.true(closed)
})
