/**
 * MiniSearch doing what Findbuch does, on the same texts: the passages that Findbuch's readers make, with Findbuch's
 * German forms and stems.
 *
 *     tsx benchmarks/minisearch-peer.ts index INPUT OUTPUT.json
 *     tsx benchmarks/minisearch-peer.ts search INDEX.json QUERY
 */
import { readFileSync, writeFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { germanAnalyzer } from '../analysis/index.ts'
import { splitSections } from '../indexer/readers/passages.ts'
import { readDocument } from '../indexer/readers/read-document.ts'
import { listSources } from '../indexer/sources/list-sources.ts'
import { SourceReader } from '../indexer/sources/source-reader.ts'

const analyzer = germanAnalyzer()

const OPTIONS = {
  fields: ['title', 'headings', 'text'],
  storeFields: ['path'],
  tokenize: (text: string) => {
    const forms: string[] = []
    analyzer.tokenize(text, form => forms.push(form))
    return forms
  },
  processTerm: (form: string) => analyzer.term(form),
}

const [command, source = '', target = ''] = process.argv.slice(2)
if (command === 'index') await index(source, target)
else if (command === 'search') search(source, target)
else throw new Error('usage: minisearch-peer.ts index INPUT OUTPUT.json | search INDEX.json QUERY')

async function index(input: string, output: string): Promise<void> {
  const engine = new MiniSearch(OPTIONS)
  const { sources } = await listSources([input], {})
  const reader = new SourceReader()
  let id = 0
  for (const source of sources) {
    const { path } = source
    const { title, sections } = readDocument(path, reader.read(source))
    for (const { headings, text, bodyStart } of splitSections(sections)) {
      engine.add({ id: id++, path, title, headings: headings.join('\n'), text: text.slice(bodyStart) })
    }
  }
  reader.close()
  writeFileSync(output, JSON.stringify(engine))
  console.log(JSON.stringify({ passages: id }))
}

function search(path: string, query: string): void {
  const engine = MiniSearch.loadJSON(readFileSync(path, 'utf8'), OPTIONS)
  for (const hit of engine.search(query).slice(0, 10))
    console.log(JSON.stringify({ path: hit.path, score: hit.score }))
}
