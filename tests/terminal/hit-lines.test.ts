import test from 'ava'
import type { Hit } from '../../query/search-index.ts'
import { headingLine, headingSpans, snippetLines, titleSpans } from '../../terminal/hit-lines.ts'
import { painter } from '../../terminal/paint.ts'
import { FakeIndex } from './fake-index.ts'

const plain = painter('plain')
const [found] = (await new FakeIndex().search('haus')).hits as [Hit]
const headings = ['Buch 2', 'Abschnitt 8', '§ 573c Fristen']
const hit: Hit = { ...found, title: 'BGB', headings, headingRanges: [[], [], [[7, 14]]] }

test('joins the headings', t => {
  t.is(plain(headingSpans(hit)), 'Buch 2 › Abschnitt 8 › § 573c Fristen')
  t.deepEqual(headingSpans(hit).at(-1), { text: 'Fristen', style: 'match' })
})

test('leaves out a heading that repeats the title', t => {
  t.is(plain(headingSpans({ ...hit, title: 'Buch 2' })), 'Abschnitt 8 › § 573c Fristen')
  t.deepEqual(headingSpans({ ...hit, headings: ['BGB'], headingRanges: [[]] }), [])
})

test('drops the outer headings where there is no room for all', t => {
  t.is(plain(headingLine(hit, 40)), 'Buch 2 › Abschnitt 8 › § 573c Fristen')
  t.is(plain(headingLine(hit, 36)), '… › Abschnitt 8 › § 573c Fristen')
  t.is(plain(headingLine(hit, 20)), '… › § 573c Fristen')
  t.is(plain(headingLine(hit, 12)), '… › § 573c …')
})

test('shows the path of a document without a title', t => {
  t.is(plain(titleSpans({ ...hit, title: '\u200B' })), 'garten.md')
})

test('wraps a snippet, says where text was left out, and cuts the last row', t => {
  const snippet = { text: 'Der Garten ruht, und der\nIgel sucht ein Haus.', ranges: [], line: 1 }
  const both = { ...snippet, cutBefore: true, cutAfter: true }
  t.deepEqual(snippetLines(both, 20, 9).map(plain), [
    '… Der Garten ruht,',
    'und der Igel sucht',
    'ein Haus. …',
  ])
  const none = { ...snippet, cutBefore: false, cutAfter: false }
  t.deepEqual(snippetLines(none, 20, 2).map(plain), ['Der Garten ruht, und', 'der Igel sucht ein …'])
})
