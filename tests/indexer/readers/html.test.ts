import test from 'ava'
import fc from 'fast-check'
import { declaredCharset, readHtml } from '../../../indexer/readers/html.ts'
import { DocumentReadError } from '../../../indexer/sources/document-source.ts'

const read = (html: string) => readHtml('ordner/seite.html', html)
const textOf = (html: string) =>
  read(html)
    .sections.map(({ text }) => text)
    .join('')

const TEXTS: [html: string, text: string][] = [
  ['<p>Der <b>Ver</b>ein\n heißt   <i>so</i>.</p>', 'Der Verein heißt so.\n\n'],
  ['<p>a<p>b', 'a\n\nb\n\n'],
  ['<div>a</div><div>b<div>c</div></div>', 'a\nb\nc\n'],
  ['a<br>b<br/>c', 'a\nb\nc\n'],
  ['<ul><li>a<li><p>b</p></ul>', '• a\n\n• b\n\n'],
  ['<ol><li>a<li>b</ol><ol start=5><li>c</ol>', '1. a\n2. b\n\n5. c\n\n'],
  ['<ul><li>a<ol><li>b</ol><li>c</ul>', '• a\n\n1. b\n\n• c\n\n'],
  ['<table><tr><th>A<th>B<tr><td> 1 <td>2</table>', 'A\tB\n1\t2\n\n'],
  ['<pre>\n a  b\n\n  c</pre>', ' a  b\n\n  c\n\n'],
  ['<dl><dt>Frist<dd>Drei Monate</dl>', 'Frist\nDrei Monate\n\n'],
  ['a&nbsp;b &auml; &sect;&shy;x', 'a\u00A0b ä §\u00ADx\n'],
  ['<p> </p><div></div>a<p>', 'a\n\n'],
  ['a<!-- b -->c', 'ac\n'],
  ['H<sub>2</sub>O', 'H2O\n'],
  ['<p>a</p><hr><p>b</p>', 'a\n\nb\n\n'],
]

for (const [html, text] of TEXTS) {
  test(`reads ${JSON.stringify(html)}`, t => t.is(textOf(html), text))
}

const LEFT_OUT = [
  '<script>weg</script>',
  '<style>weg</style>',
  '<template>weg</template>',
  '<noscript>weg</noscript>',
  '<nav>weg</nav>',
  '<aside>weg</aside>',
  '<header>weg</header>',
  '<footer>weg</footer>',
  '<div role=navigation>weg</div>',
  '<div hidden>weg</div>',
  '<div aria-hidden=true>weg</div>',
  '<div style="color: red; display:none">weg</div>',
  '<form><label>weg</label><input></form>',
  '<select><option>weg</option></select>',
  '<textarea>weg</textarea>',
  '<button>weg</button>',
  '<svg><title>weg</title><text>weg</text></svg>',
  '<iframe>weg</iframe>',
]

for (const html of LEFT_OUT) {
  test(`leaves out ${html}`, t =>
    t.is(textOf(`<p>vor allem dieser Text</p>${html}<p>nach</p>`), 'vor allem dieser Text\n\nnach\n\n'))
}

test('keeps the header of an article, and a header with the title', t => {
  t.regex(textOf('<article><header>Kopf</header><p>Text</article>'), /Kopf/)
  t.regex(textOf('<header><div><h1>Titel</h1></div></header><p>Text'), /Titel/)
})

test('keeps a form that holds the whole page', t => {
  t.is(textOf('<form id=aspnetForm><p>Der ganze Text</p><input value=x></form>'), 'Der ganze Text\n\n')
})

test('takes the main part for the page if most of the text is in it', t => {
  t.is(
    textOf('<div>Werbung</div><main><p>Der eigentliche Text der Seite</main>'),
    'Der eigentliche Text der Seite\n\n',
  )
  t.is(textOf('<div>Werbung</div><article><p>Der eigentliche Text</article>'), 'Der eigentliche Text\n\n')
  t.regex(textOf('<div>Der eigentliche Text der Seite</div><main>Rest</main>'), /eigentliche/)
  t.regex(textOf('<div>vor</div><article>eins eins eins</article><article>zwei zwei</article>'), /vor/)
})

test('cuts at headings, with their path and the lines of the source', t => {
  const { sections } = read(
    '<h1>Satzung</h1>\n<p>vor\n\n<h2>A</h2>\n<h3>B <b>b</b></h3>\n\n<p>\nText\n<br>mehr\n',
  )
  t.deepEqual(sections, [
    { headings: ['Satzung'], text: 'Satzung\n\nvor\n\n', bodyStart: 9, line: 1, lineNumbers: [1, 1, 2, 2] },
    {
      headings: ['A', 'B b'],
      text: 'A\n\nB b\n\nText\nmehr\n\n',
      bodyStart: 8,
      line: 4,
      lineNumbers: [4, 4, 5, 5, 8, 9, 9],
    },
  ])
})

test('numbers the lines of preformatted text, with and without a line end at its beginning', t => {
  t.deepEqual(read('\n<pre>a\nb\n\nc</pre>').sections[0]?.lineNumbers, [2, 3, 5, 5, 5])
  t.deepEqual(read('\n<pre>\na\nb</pre>').sections[0]?.lineNumbers, [3, 4, 4])
})

test('takes a title without the name of the site, where the heading proves it', t => {
  const title = (title: string, heading: string) =>
    read(`<title>${title}</title><h1>${heading}</h1><p>x`).title
  t.is(title('Satzung – Verein Musterstadt', 'Satzung'), 'Satzung')
  t.is(title('Musterstadt | Satzung', 'Satzung'), 'Satzung')
  t.is(title('Satzung-Entwurf', 'Satzung'), 'Satzung-Entwurf')
  t.is(title('Verein - Satzung von 2020', 'Über uns'), 'Verein - Satzung von 2020')
  t.is(title('', 'Satzung'), 'Satzung')
  t.is(read('<p>x').title, 'seite')
})

test('has the first heading of level 1 in the path of its own section only', t => {
  const paths = read('Startseite<h1>Titel</h1>x<h2>A</h2>y<h1>Teil</h1>z<h2>B</h2>w').sections.map(
    ({ headings }) => headings,
  )
  t.deepEqual(paths, [[], ['Titel'], ['A'], ['Teil'], ['Teil', 'B']])
})

test('reads language and fields', t => {
  const { language, fields } = read(`<html lang="de-CH"><head>
    <meta name="Description" content=" Die  Satzung ">
    <meta name="keywords" content="Verein, Satzung;  Recht,">
    <meta name="author" content="Anna Beispiel">
    <meta property="article:published_time" content="2025-02-12T18:46:06+01:00">
    <meta name="date" content="2024-01-01">
    <meta name="viewport" content="width=device-width">
    </head><body>x`)
  t.is(language, 'de')
  t.deepEqual(fields, {
    description: ['Die Satzung'],
    keywords: ['Verein', 'Satzung', 'Recht'],
    author: ['Anna Beispiel'],
    date: ['2025-02-12'],
  })
})

test('reads XHTML, in which a script may close itself', t => {
  t.is(
    textOf(
      '<?xml version="1.0"?>\n<html><head><title/><script src="x.js"/></head><body><p>Text</p></body></html>',
    ),
    'Text\n\n',
  )
})

test('refuses a page without text and title, but takes one with a title', t => {
  for (const html of [
    '<html></html>',
    '<body><script>x</script>',
    '<frameset><frame src=x></frameset>',
    '<p> </p>',
  ]) {
    t.throws(() => read(html), { instanceOf: DocumentReadError, message: 'a page without text' }, html)
  }
  t.deepEqual(read('<title>Nur Titel</title>').sections, [{ headings: [], text: '', bodyStart: 0, line: 1 }])
})

test('knows the encoding that a page declares', t => {
  t.is(declaredCharset('<meta charset="ISO-8859-1">'), 'ISO-8859-1')
  t.is(
    declaredCharset('<META http-equiv=Content-Type content="text/html; charset=windows-1250">'),
    'windows-1250',
  )
  t.is(declaredCharset('<?xml version="1.0" encoding="iso-8859-15"?>'), 'iso-8859-15')
  t.is(declaredCharset('<p>charset=x'), undefined)
})

const MONSTERS: Record<string, string> = {
  '100,000 nested divs': `${'<div>'.repeat(100_000)}Text`,
  '20,000 fonts that are never closed': `${Array.from({ length: 20_000 }, (_, i) => `<p><font color=${i}>x`).join('')}Text`,
  '20,000 nested tables': `${'<table><tr><td>'.repeat(20_000)}Text`,
  '20,000 nested lists': `${'<ul><li>'.repeat(20_000)}Text`,
  '20,000 nested headers': `${'<header>'.repeat(20_000)}<h1>x</h1>Text`,
  '20,000 nested articles': `${'<article>'.repeat(20_000)}Text`,
}

for (const [name, html] of Object.entries(MONSTERS)) {
  test(`survives ${name}`, t => t.regex(textOf(html), /Text/))
}

test('gives a line number for every line, whatever the tags', t => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<h1>',
    '</h1>',
    '<h2>',
    '</h2>',
    '<ul>',
    '<li>',
    '</ul>',
    '<pre>',
    '</pre>',
    '<table>',
    '<td>',
    '</table>',
    '<br>',
    '<main>',
    '</main>',
    '<form>',
    '</form>',
    '<b>',
    '</b>',
    '\n',
    ' ',
    'wort',
    '&amp;',
    '<!-- -->',
    '<',
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const html = `${pieces.join('')}<p>Ende</p>`
      const lineCount = html.split('\n').length
      for (const { text, line, lineNumbers = [], bodyStart } of read(html).sections) {
        t.is(text.split('\n').length - 1, lineNumbers.length)
        t.is(line, lineNumbers[0] ?? 1)
        t.true(
          lineNumbers.every(
            (number, index) => number >= (lineNumbers[index - 1] ?? 1) && number <= lineCount,
          ),
          html,
        )
        t.true(bodyStart <= text.length)
      }
    }),
    { numRuns: 1000 },
  )
})
