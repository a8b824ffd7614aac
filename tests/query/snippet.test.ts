import test from 'ava'
import fc from 'fast-check'
import { mergeRanges, rangesWithin } from '../../query/highlight-ranges.ts'
import { type Match, type SnippetOptions, selectSnippets } from '../../query/snippet.ts'

/** Every place where one of the words stands, all of one weight. */
function matchesOf(text: string, ...words: readonly string[]): Match[] {
  return words.flatMap((word, number) =>
    [...text.matchAll(new RegExp(word, 'gi'))].map(match => {
      return { start: match.index, end: match.index + match[0].length, word: number, weight: 1 }
    }),
  )
}

function optionsFor(text: string, options: Partial<SnippetOptions> = {}): SnippetOptions {
  return { bodyStart: 0, lineNumbers: text.split('\n').map((_, line) => line + 1), ...options }
}

/** Snippets with their matches in brackets, and an ellipsis where they are cut. */
function show(text: string, words: readonly string[], options: Partial<SnippetOptions> = {}): string[] {
  const { snippets } = selectSnippets(text, matchesOf(text, ...words), optionsFor(text, options))
  return snippets.map(({ text: snippet, ranges, cutBefore, cutAfter }) => {
    let shown = ''
    let reached = 0
    for (const [start, end] of ranges) {
      shown += `${snippet.slice(reached, start)}[${snippet.slice(start, end)}]`
      reached = end
    }
    return `${cutBefore ? '…' : ''}${shown}${snippet.slice(reached)}${cutAfter ? '…' : ''}`
  })
}

const RENT = `Kündigung

Der Mieter kann den Vertrag kündigen. Die Frist
beträgt drei Monate zum Ende eines   Monats. Sie
beginnt am dritten Werktag.

Eine Räumung ist erst nach einem Urteil zulässig. Das Urteil nennt eine Frist für die Räumung.`

test('shows whole sentences, with their white space folded', t => {
  t.deepEqual(show(RENT, ['Frist', 'Monate'], { maxSnippets: 1, maxLength: 70 }), [
    '…Die [Frist] beträgt drei [Monate] zum Ende eines Monats.…',
  ])
})

test('shows the words that the first snippet lacks in the next, all in the order of the text', t => {
  t.deepEqual(show(RENT, ['Mieter', 'Urteil', 'Räumung'], { maxSnippets: 2, maxLength: 50 }), [
    '…Der [Mieter] kann den Vertrag kündigen.…',
    '…Eine [Räumung] ist erst nach einem [Urteil] zulässig.…',
  ])
})

test('cuts a long sentence at words', t => {
  const text = `Am Anfang ${'steht ein Wort '.repeat(20)}und die Frist ${'endet am Tag '.repeat(20)}nie.`
  const [snippet = ''] = show(text, ['Frist'], { maxLength: 60 })
  t.is(snippet, '…ein Wort und die [Frist] endet am Tag endet am Tag endet am…')
})

test('begins with the sentence where the match is not far into it', t => {
  const text = `Erstens. Hier steht bald die Frist ${'und noch ein Wort '.repeat(20)}.`
  t.regex(show(text, ['Frist'], { maxLength: 60 })[0] ?? '', /^…Hier steht bald die \[Frist\] und/)
})

test('leaves the heading lines out, unless there is nothing else', t => {
  t.deepEqual(show(RENT, ['Kündigung'], { bodyStart: 11, maxLength: 40 }), [
    'Der Mieter kann den Vertrag kündigen.…',
  ])
  t.deepEqual(show('Kündigung\n\n', ['Kündigung'], { bodyStart: 11 }), ['[Kündigung]'])
})

test('shows the beginning where nothing matches', t => {
  t.deepEqual(show(RENT, ['Nießbrauch'], { bodyStart: 11, maxLength: 40 }), [
    'Der Mieter kann den Vertrag kündigen.…',
  ])
  t.deepEqual(show('', ['x']), [])
  t.deepEqual(show(' \n ', ['x']), [])
})

test('leaves out a snippet that would show no more than a stop word', t => {
  const text = `Die Frist endet. ${'Hier steht gar nichts. '.repeat(10)}Auch die nicht.`
  const matches = matchesOf(text, 'Frist', 'die').map(match => ({
    ...match,
    weight: match.word === 0 ? 5 : 0.1,
  }))
  t.is(selectSnippets(text, matches, optionsFor(text, { maxLength: 40 })).snippets.length, 1)
})

test('marks a part of a word, and overlapping matches once', t => {
  const text = 'Die Waffenstillstandsverhandlungen im Ukraine-Krieg.'
  t.deepEqual(show(text, ['Waffenstillstand', 'Stillstand', 'Ukraine-Krieg', 'Krieg']), [
    'Die [Waffenstillstand]sverhandlungen im [Ukraine-Krieg].',
  ])
})

test('cuts a word only if it is longer than a snippet', t => {
  const text = `Siehe https://example.org/${'x'.repeat(100)}/Frist/${'y'.repeat(100)} dort.`
  const [snippet = ''] = show(text, ['Frist'], { maxLength: 40 })
  t.regex(snippet, /^…x{10,}\/\[Frist\]\/y{10,}…$/)
})

test('names the source lines of the snippets and of the best match', t => {
  const lineNumbers = RENT.split('\n').map((_, line) => 100 + 10 * line)
  const found = selectSnippets(RENT, matchesOf(RENT, 'Monate', 'Räumung', 'Urteil'), {
    bodyStart: 11,
    lineNumbers,
    maxSnippets: 2,
    maxLength: 60,
  })
  t.deepEqual(
    found.snippets.map(({ line }) => line),
    [120, 160],
  )
  t.is(found.line, 160)
  t.is(selectSnippets(RENT, [], { bodyStart: 11, lineNumbers }).line, 100)
})

const WORDS = ['Frist', 'Haus-', 'z. B.', '§ ', '😀', 'u\u0308ber', 'Ende. ', 'Nein! ', '. ', 'x'.repeat(60)]
const SPACES = [' ', ' ', '  ', '\n', '\n\n', '\u00a0', '']

/** Numbered words, so that each piece of the text is found again at one place only. */
const passage = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)))
  .map(parts => parts.map(([word, space], number) => `a${number}b${word}c${number}d${space}`).join(''))

const place = fc.record({
  at: fc.nat(),
  words: fc.nat(2),
  word: fc.nat(3),
  weight: fc.constantFrom(0.1, 1, 3),
})

test('shows pieces of the text with all their matches, within the limits and apart', t => {
  const limits = { maxLength: fc.integer({ min: 20, max: 90 }), maxSnippets: fc.integer({ min: 1, max: 3 }) }
  fc.assert(
    fc.property(passage, fc.array(place, { maxLength: 12 }), fc.record(limits), (text, places, options) => {
      const matches = toMatches(text, places)
      const { snippets } = selectSnippets(text, matches, optionsFor(text, options))
      const folded = fold(text.trim())
      const marked = mergeRanges(
        matches.map(({ start, end }) => [foldedTo(text, start), foldedTo(text, end)]),
      )
      t.true(snippets.length <= options.maxSnippets)
      t.is(snippets.length > 0, folded !== '')
      let reached = 0
      for (const snippet of snippets) {
        const start = folded.indexOf(snippet.text, reached)
        const end = start + snippet.text.length
        t.true(start >= reached && end - start <= options.maxLength)
        t.is(snippet.text, snippet.text.trim())
        t.notRegex(snippet.text, /^(?:[\udc00-\udfff]|\u0308)|[\ud800-\udbff]$/)
        t.deepEqual(snippet.ranges, rangesWithin(marked, start, end))
        t.is(snippet.cutBefore, start > 0)
        t.is(snippet.cutAfter, end < folded.length)
        t.true(isWordEdge(folded, start, options.maxLength) && isWordEdge(folded, end, options.maxLength))
        if (matches.length > 0) t.true(snippet.ranges.length > 0)
        reached = end
      }
    }),
    { numRuns: 2000 },
  )
})

test('survives a text of a million units with a match at every word', t => {
  const text = 'Die Frist endet am Tag. '.repeat(42_000)
  const { snippets } = selectSnippets(text, matchesOf(text, 'Frist', 'Tag', 'endet'), optionsFor(text))
  t.is(snippets.length, 3)
})

function fold(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Folded offset of one in the source that has a word beside it. */
function foldedTo(text: string, offset: number): number {
  return fold(text.slice(0, offset).trimStart()).length
}

function toMatches(
  text: string,
  places: readonly { at: number; words: number; word: number; weight: number }[],
) {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  return places.flatMap(({ at, words, word, weight }): Match[] => {
    const first = tokens[at % tokens.length]
    const last = tokens[Math.min((at % tokens.length) + words, tokens.length - 1)]
    if (first === undefined || last === undefined) return []
    return [{ start: first.index, end: last.index + last[0].length, word, weight }]
  })
}

/** Whether no word is cut at an offset, or one that is too long. */
function isWordEdge(text: string, offset: number, maxLength: number): boolean {
  const before = /\S*$/.exec(text.slice(0, offset))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(offset))?.[0] ?? ''
  return before === '' || after === '' || before.length + after.length > maxLength
}
