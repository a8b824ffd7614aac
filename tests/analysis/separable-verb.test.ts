import test from 'ava'
import fc from 'fast-check'
import { germanAnalyzer, isSuspendedForm, separatedVerb } from '../../analysis/index.ts'

/** The pair forms of a text. */
function pairs(text: string): readonly string[] {
  const found: string[] = []
  germanAnalyzer().tokenize(text, form => {
    if (separatedVerb(form) !== undefined) found.push(form)
  })
  return found
}

/** A text, and the pair among its forms. */
const PAIRS = `
  Die Polizei teilte am Montag mit. | teilte…mit
  Das teilte er ihr gestern mit, doch sie ging. | teilte…mit
  Sie nahm an der Sitzung teil und ging. | nahm…teil
  Wann findet das statt? | findet…statt
  Er wies den Vorwurf (nach Angaben der Zeitung) zurück. |
  Er wies den Vorwurf zurück – wieder. | wies…zurück
  Am 3. Februar fing es an | fing…an
  „Er gab es auf“, sagte sie. | gab…auf
  Er trat laut Abs. 3 nach Nr. 7 des Gesetzes zurück; das war es. |
  Die Mieter zogen zum 1. Mai\\naus. | zogen…aus
  Es kommt darauf an\\n\\nNeuer Absatz | kommt…an`

test('pairs the words of a clause with the particle at its end', t => {
  for (const line of PAIRS.trim().split('\n')) {
    const [text = '', pair = ''] = line.replaceAll('\\n', '\n').split('|')
    if (pair.trim() === '') continue
    t.true(pairs(text.trim()).includes(pair.trim()), line)
  }
})

test('pairs nothing across the end of a clause, with a noun, a stop word, or a particle in the midst', t => {
  t.deepEqual(pairs('Er teilte das Brot. Sie war mit.'), [])
  t.deepEqual(pairs('Das Haus, an.'), [])
  t.deepEqual(pairs('Er teilte mit ihr das Brot.'), [])
  t.deepEqual(pairs('Der Teil steht an.'), ['steht…an'])
  t.deepEqual(pairs('mit.'), [])
})

test('pairs at most four words, the first ones, and none farther away than 25 words', t => {
  t.deepEqual(pairs('eins zwei drei vier fünf an.'), ['eins…an', 'zwei…an', 'drei…an', 'vier…an'])
  t.deepEqual(pairs(`nahm ${'Wort '.repeat(30)}an.`), [])
})

test('gives the place of the verb', t => {
  const tokens: unknown[] = []
  germanAnalyzer().tokenize('Sie teilte es mit.', (...token) => tokens.push(token.slice(0, 4)))
  t.deepEqual(
    tokens.filter(token => String(token).includes('…')),
    [['teilte…mit', 1, 4, 10]],
  )
})

test('tells pair forms from suspended ones', t => {
  t.deepEqual(separatedVerb('teilte…mit'), { form: 'teilte', particle: 'mit' })
  for (const form of ['haus-…gartenarbeit', 'vertragsabschluss…-verlängerung', 'teilte', '…'])
    t.is(separatedVerb(form), undefined)
  t.false(isSuspendedForm('teilte…mit'))
})

test('names the places of words of any text', t => {
  const words = fc.constantFrom(
    'teilte',
    'Er',
    'mit',
    'an',
    'ﬁng',
    'ß',
    '3.',
    '\n\n',
    '😀',
    ',',
    '.',
    'a\u00adb',
    'und',
  )
  fc.assert(
    fc.property(fc.array(words), all => {
      const text = all.join(' ')
      const places = new Map<number, string>()
      germanAnalyzer().tokenize(text, (form, position, start, end) => {
        const pair = separatedVerb(form)
        if (pair === undefined) places.set(position, `${start}-${end}`)
        else t.is(places.get(position), `${start}-${end}`)
      })
      t.true(places.size <= all.length * 2)
    }),
  )
})
