import { existsSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { readMarkdown } from '../../../indexer/readers/markdown.ts'
import type { ReadableDocument } from '../../../indexer/readers/readable-document.ts'
import { listSources } from '../../../indexer/sources/list-sources.ts'
import { SourceReader } from '../../../indexer/sources/source-reader.ts'

const read = (text: string) => readMarkdown('ordner/datei.md', text)
const textOf = ({ sections }: ReadableDocument) => sections.map(({ text }) => text).join('')

/** Heading paths and the text of each section. */
const outline = (text: string) =>
  read(text).sections.map(section => [section.headings.join(' > '), section.text])

test('cuts at headings, with their path', t => {
  t.deepEqual(outline('# T\nvor\n## A\na\n### B\nb\n## C\nc\n'), [
    ['T', 'T\nvor\n'],
    ['A', 'A\na\n'],
    ['A > B', 'B\nb\n'],
    ['C', 'C\nc\n'],
  ])
})

test('joins a heading without a text to the deeper one below it', t => {
  t.deepEqual(outline('# T\n\n## A\n\n### B\n\nb\n### C\nc\n'), [
    ['T > A > B', 'T\n\nA\n\nB\n\nb\n'],
    ['A > C', 'C\nc\n'],
  ])
})

test('keeps a heading without a text findable where no deeper one follows', t => {
  t.deepEqual(outline('## § 1 (weggefallen)\n\n## § 2\nText\n## § 3\n'), [
    ['§ 1 (weggefallen)', '§ 1 (weggefallen)\n\n'],
    ['§ 2', '§ 2\nText\n'],
    ['§ 3', '§ 3\n'],
  ])
})

test('has further headings of level 1 in the paths below them', t => {
  t.deepEqual(
    outline('# Titel\nx\n# Teil\ny\n## A\nz\n').map(([path]) => path),
    ['Titel', 'Teil', 'Teil > A'],
  )
})

test('takes a heading of level 1 below a text for no title of the path', t => {
  t.deepEqual(
    outline('Vorwort\n# Teil\ny\n## A\nz\n').map(([path]) => path),
    ['', 'Teil', 'Teil > A'],
  )
})

test('says where the body begins and on which line the section', t => {
  const [first, second] = read('---\ntitle: X\n---\n\n# T\n\n## A\nText\n## B\nmehr\n').sections
  t.like(first, { line: 4, bodyStart: '\nT\n\nA\n'.length, text: '\nT\n\nA\nText\n' })
  t.like(second, { line: 9, bodyStart: 2, text: 'B\nmehr\n' })
})

test('takes the title from the front matter, the first heading, or the name of the file', t => {
  t.is(read('---\ntitle: Vorn\n---\n# Titel\n').title, 'Vorn')
  t.is(read('x\n# *Titel* {#t}\n').title, 'Titel')
  t.is(read('## Erste\nx\n').title, 'Erste')
  t.is(read('x\n## Erste\n').title, 'datei')
})

const HEADINGS: Record<string, string> = {
  '# A': 'A',
  '###### A': 'A',
  '   # A': 'A',
  '# A #': 'A',
  '# A ##  ': 'A',
  '# C#': 'C#',
  '# A {#anker .x}': 'A',
  '# A   b': 'A b',
  '#\tA': 'A',
  '# **A** `b`': 'A b',
  'Wort\n===': 'Wort',
  'Wort\n---': 'Wort',
  'Wort\n   ------  ': 'Wort',
}

for (const [source, title] of Object.entries(HEADINGS)) {
  test(`takes ${JSON.stringify(source)} for a heading`, t => {
    const document = read(`vor\n\n${source}\nnach\n`)
    t.deepEqual(document.sections.at(-1)?.headings, [title])
    t.is(textOf(document).split('\n').length, `vor\n\n${source}\nnach\n`.split('\n').length)
  })
}

const NO_HEADINGS = [
  '####### A',
  '#A',
  '    # A',
  '\\# A',
  '#',
  'Ende des Satzes.\n---',
  'zwei\nZeilen\n---',
  '- Punkt\n---',
  '1. Punkt\n---',
  '........\n-----',
  'I  Spalte  I\n--------',
  '\n---',
  '| A | B |\n---',
  '```\n# A\n```',
  '~~~\n# A\n~~~',
  '```\n# A\n',
  '- ```\n  # A\n  ```',
  '<!--\n# A\n-->',
  '<script>\n# A\n</script>',
]

for (const source of NO_HEADINGS) {
  test(`takes ${JSON.stringify(source)} for no heading`, t => {
    t.deepEqual(
      read(`vor\n\n${source}\nnach\n`).sections.map(({ headings }) => headings),
      [[]],
    )
  })
}

test('keeps code as it is, without its fences', t => {
  t.is(textOf(read('a\n```js\nlet *a* = _b_\n~~~\n```\n*b*\n')), 'a\n\nlet *a* = _b_\n~~~\n\nb\n')
})

test('keeps the cells of a table and the marks of a list', t => {
  t.is(
    textOf(read('| *a* | b |\n|---|:-:|\n| 1 | 2 |\n\n- *x*\n* y\n+ z\n1. w\n')),
    '| a | b |\n\n| 1 | 2 |\n\n- x\n* y\n+ z\n1. w\n',
  )
})

test('takes the marks off a quotation', t => {
  t.is(textOf(read('> Der *Satz*\n> > geht weiter\n\nEnde\n')), 'Der Satz\ngeht weiter\n\nEnde\n')
})

test('does not let markup reach from one item of a list or row to the next', t => {
  t.is(textOf(read('- *a\n- b*\n\n|*a|\n|b*|\n')), '- *a\n- b*\n\n|*a|\n|b*|\n')
})

test('leaves an empty line for comments, scripts and link definitions', t => {
  t.is(
    textOf(
      read('a [x]\n\n[x]: http://x.de "T"\n<!-- weg -->\n<!--\nweg\n\n-->rest\n<style>p {}</style>\nb\n'),
    ),
    'a x\n\n\n\n\n\n\nrest\n\nb\n',
  )
})

test('keeps a comment that is never closed', t => {
  t.is(textOf(read('<!-- offen\n\nText\n')), '<!-- offen\n\nText\n')
})

test('keeps front matter that is no valid YAML as text, and says so', t => {
  const document = read('---\ntitle: "offen\n---\n# Titel\nText *a*\n')
  t.is(document.title, 'Titel')
  t.is(textOf(document), '---\ntitle: "offen\n---\nTitel\nText a\n')
  t.regex(document.warnings[0] ?? '', /^the front matter is no valid YAML and was kept as text: /)
})

test('does not take a rule at the beginning for front matter', t => {
  const document = read('---\nEin Satz.\n---\nText\n')
  t.is(textOf(document), '---\nEin Satz.\n---\nText\n')
  t.deepEqual(document.warnings, [])
})

test('gives an empty section for front matter alone', t => {
  const document = read('---\ntitle: X\n---\n')
  t.is(document.title, 'X')
  t.deepEqual(document.sections, [{ headings: [], text: '', bodyStart: 0, line: 1 }])
})

const anyMarkdown = fc
  .array(
    fc.constantFrom(
      '# A\n',
      '## B\n',
      '\n',
      'Text\n',
      '*fett* und\n',
      'weiter**\n',
      '- a\n',
      '> zitat\n',
      '```\n',
      '~~~\n',
      '---\n',
      '===\n',
      '| a | b |\n',
      '|---|---|\n',
      '<!-- x\n',
      '-->\n',
      '[x]: y\n',
      '[x] und [z](y\n',
      '    # code\n',
      '1. b\n',
      '<b>x</b>\n',
      'a: b\n',
      '<script>\n',
      '</script>\n',
      '\\\n',
      '`',
      'ä',
      ' ',
      '\t',
    ),
  )
  .map(pieces => `${pieces.join('')}\n`)

test('keeps one line for each line of the source, and numbers them right', t => {
  fc.assert(
    fc.property(anyMarkdown, text => {
      const { sections } = read(text)
      const [first] = sections
      const skipped = (first?.line ?? 1) - 1
      t.is(
        skipped + sections.map(section => section.text.split('\n').length - 1).reduce((a, b) => a + b, 0),
        text.split('\n').length - 1,
      )
      let line = first?.line ?? 1
      for (const section of sections) {
        t.is(section.line, line)
        t.true(section.bodyStart <= section.text.length)
        line += section.text.split('\n').length - 1
      }
    }),
    { numRuns: 2000 },
  )
})

const LAWS = '../shared/corpora/gesetze.zip'

test('finds the same headings as a search for lines with # in every twentieth law', async t => {
  if (!existsSync(LAWS)) {
    t.log(`passed over: ${LAWS} is missing`)
    t.pass()
    return
  }
  const listing = await listSources([LAWS])
  const reader = new SourceReader()
  t.teardown(() => reader.close())
  for (const source of listing.sources.filter((_, index) => index % 20 === 0)) {
    const text = Buffer.from(reader.read(source)).toString()
    const lines = text.split('\n')
    const document = readMarkdown(source.path, text)
    for (const { text: sectionText, line, headings } of document.sections) {
      const own = headings.at(-1)
      if (own === undefined) continue
      const count = sectionText.split('\n').length - 1
      t.true(
        lines
          .slice(line - 1, line - 1 + count)
          .some(sourceLine => /^ {0,3}(?:#|[-=]{3,}\s*$)/.test(sourceLine)),
        `${source.path}:${line}`,
      )
    }
    const found = lines.filter(sourceLine => /^ {0,3}#{1,6} +\S/.test(sourceLine)).length
    t.true(
      document.sections.length <= found + 1 + lines.filter(l => /^ {0,3}(-{3,}|={3,})\s*$/.test(l)).length,
    )
  }
})
