import test from 'ava'
import { scratchFolder } from '../../scratch-folder.ts'
import { run } from '../fake-context.ts'

test('shows counts, languages, settings, words and sections', async t => {
  const folder = scratchFolder(t, { 'garten.findbuch': '' })
  const { code, out } = await run(['info', '--words', '2'], { folder, language: 'de' })
  t.is(code, 0)
  t.is(
    out,
    `garten.findbuch
  Dokumente             3
  Stellen               3
  Wörter                1.234
  Schlüssel der Formen  100
  Terme                 90
  Sprachen              de 3
  Felder                path, title
  Quellen               ${folder}
  Analyse               de, Version 1
  Gewichte              k1 1,2, b 0,75
  Format                1.0
  Größe                 4,1 kB
  Häufigste Wörter
    der   3 Stellen, 3×
    haus  3 Stellen, 3×
  Abschnitte
    documents  96 B
    postings   4 kB
`,
  )
})

test('prints all of it as one object', async t => {
  const folder = scratchFolder(t, { 'garten.findbuch': '' })
  const { out } = await run(['info', '--json', '--words', '1'], { folder })
  t.like(JSON.parse(out), {
    file: 'garten.findbuch',
    documentCount: 3,
    languages: { de: 3 },
    ranking: { k1: 1.2 },
    analysis: { language: 'de' },
  })
  t.is(JSON.parse(out).frequentWords.length, 1)
})
