import test from 'ava'
import fc from 'fast-check'
import { splitKey, unitOf } from '../../index-format/dictionary-key.ts'
import { compareCodePoints } from '../../index-format/string-order.ts'
import type { OccurringForms, VocabularySources } from '../../indexer/form-batches.ts'
import { WordKnowledge } from '../../indexer/word-knowledge.ts'
import { plainAnalyzer } from './plain-analyzer.ts'
import { buildVocabulary } from './plain-vocabulary.ts'

const plainKnowledge = new WordKnowledge(plainAnalyzer)

/** The forms of units, whose words come with or without a capital; those of a field have its key before them. */
function occurringForms(units: readonly (readonly string[])[]): OccurringForms {
  const forms = new Map<string, { count: number; capitals: number; units: Set<number> }>()
  for (const [unit, words] of units.entries()) {
    for (const key of words) {
      const [field, word] = splitKey(key)
      const form = field + word.toLowerCase()
      const { count, capitals, units } = forms.get(form) ?? { count: 0, capitals: 0, units: new Set() }
      const isCapital = word !== word.toLowerCase()
      forms.set(form, { count: count + 1, capitals: capitals + (isCapital ? 1 : 0), units: units.add(unit) })
    }
  }
  const all = [...forms.values()]
  return {
    forms: [...forms.keys()],
    occurrenceCounts: Uint32Array.from(all, ({ count }) => count),
    capitals: Uint32Array.from(all, ({ capitals }) => capitals),
    documentFrequencies: Uint32Array.from(all, ({ units }) => units.size),
    unitCount: units.length,
  }
}

function sourcesOf(
  passages: readonly (readonly string[])[],
  documents: readonly (readonly string[])[] = [],
): VocabularySources {
  return { passage: occurringForms(passages), document: occurringForms(documents) }
}

/** A vocabulary as objects. */
function vocabularyOf(knowledge: WordKnowledge, sources: VocabularySources) {
  const vocabulary = buildVocabulary(knowledge, sources)
  const { termOfForm, formsOf, listsOf, partsOf } = vocabulary
  return {
    forms: vocabulary.forms.map((key, form) => ({ key, ids: [...listsOf(form)], parts: partsOf(form) })),
    terms: vocabulary.terms.map((key, term) => ({ key, unit: unitOf(key), forms: [...formsOf(term)] })),
    termOfForm,
  }
}

test('joins the forms of a term, and those of a field apart from those of passages', t => {
  const { forms, termOfForm, terms } = vocabularyOf(
    plainKnowledge,
    sourcesOf([['tags', 'see', 'tag']], [[':title:tags', ':title:tag', ':dc:title:tags']]),
  )
  t.deepEqual(
    forms.map(({ key, ids, parts }) => [key, ids, parts.length > 0]),
    [
      [':dc:title:tags', [2], false],
      [':title:tag', [1], false],
      [':title:tags', [0], false],
      ['see', [1], false],
      ['tag', [2], false],
      ['tags', [0], false],
    ],
  )
  t.deepEqual(
    terms.map(({ key, unit, forms: numbers }) => [key, unit, numbers]),
    [
      [':dc:title:tag', 'document', [0]],
      [':title:tag', 'document', [1, 2]],
      ['see', 'passage', [3]],
      ['tag', 'passage', [4, 5]],
    ],
  )
  t.deepEqual([...termOfForm], [0, 1, 1, 2, 3, 3])
})

test('has a form for every part, with the ids of all compounds that it is part of', t => {
  const nouns = ['Krieg', 'Ende']
  const { forms, terms } = vocabularyOf(
    plainKnowledge,
    sourcesOf(
      [[...nouns, 'Kriegsende'], nouns, ['Endkrieg', 'Kriegskriegs']],
      [[':title:Kriegsende', ':autor:ende']],
    ),
  )
  t.deepEqual(
    forms.map(({ key, ids, parts }) => [key, ids, parts.length > 0]),
    [
      ['::ende', [2], false],
      ['::krieg', [2, 4], false],
      [':autor:ende', [1], false],
      [':title::ende', [0], false],
      [':title::krieg', [0], false],
      [':title:kriegsende', [0], true],
      ['ende', [1], false],
      ['endkrieg', [3], false],
      ['krieg', [0], false],
      ['kriegsende', [2], true],
      ['kriegskriegs', [4], true],
    ],
  )
  t.deepEqual(
    terms.filter(({ key }) => key.includes('::')).map(({ key, unit }) => [key, unit]),
    [
      ['::ende', 'passage'],
      ['::krieg', 'passage'],
      [':title::ende', 'document'],
      [':title::krieg', 'document'],
    ],
  )
})

test('splits by the words of the passages alone, each form counted once a passage', t => {
  const isSplit = (passages: readonly (readonly string[])[], documents?: readonly (readonly string[])[]) =>
    vocabularyOf(plainKnowledge, sourcesOf(passages, documents)).forms.some(({ parts }) => parts.length > 0)
  t.true(
    isSplit([
      ['Krieg', 'Ende', 'Kriegsende'],
      ['Krieg', 'Ende'],
    ]),
  )
  t.true(
    isSplit([
      ['Kriegs', 'Krieg', 'Ende', 'Kriegsende'],
      ['Kriegs', 'Ende'],
    ]),
  )
  t.false(isSplit([['Krieg', 'Krieg', 'Kriegs', 'Ende', 'Ende', 'Kriegsende']]))
  t.false(
    isSplit(
      [['Kriegsende']],
      [
        [':title:Krieg', ':title:Ende'],
        [':title:Krieg', ':title:Ende'],
      ],
    ),
  )
})

test('finds names by the key of their spellings, but not words in small letters and compounds', t => {
  const analyzer = { ...plainAnalyzer, nameKey: (form: string) => form.replaceAll('y', 'i') }
  const sources = sourcesOf(
    [
      ['Meyer', 'Meier', 'gay', 'Krieg', 'Ende', 'Kriegsende'],
      ['Krieg', 'Ende', 'Meyer', 'Meyer', 'Meyer', 'meyer', 'Gay'],
    ],
    [[':title:Bayer']],
  )
  const { forms, termOfForm, terms } = vocabularyOf(new WordKnowledge(analyzer), sources)
  const names = forms.flatMap(({ key, ids }, number) =>
    key.startsWith(':::') ? [{ key, ids, term: terms[termOfForm[number] ?? -1] }] : [],
  )
  t.deepEqual(
    names.map(({ key, ids, term }) => [key, ids, term?.key]),
    [
      [':::ende:', [], 'ende'],
      [':::krieg:', [], 'krieg'],
      [':::meier:', [], 'meier'],
      [':::meier:meyer', [], 'meyer'],
    ],
  )
  // They have no postings: their terms do not name them.
  t.true(terms.every(term => term.forms.every(form => !forms[form]?.key.startsWith(':::'))))
})

test('sorts forms and terms by code point, whatever order they come in', t => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', 's', 'ä', '\uff21', '😀'), minLength: 1, maxLength: 4 }),
    { selector: word => word.toLowerCase() },
  )
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (all, random) => {
      const lower = all.map(word => word.toLowerCase())
      const shuffled = lower
        .map(word => ({ word, at: random.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ word }) => word)
      const { forms, terms } = vocabularyOf(plainKnowledge, sourcesOf([shuffled]))
      t.deepEqual(
        forms.map(({ key }) => key),
        [...lower].sort(compareCodePoints),
      )
      const termKeys = [...new Set(lower.map(plainAnalyzer.term))].sort(compareCodePoints)
      t.deepEqual(
        terms.map(({ key }) => key),
        termKeys,
      )
    }),
  )
})

test('analyses each form of passages once, and each of fields', t => {
  const analysed: string[] = []
  const term = (form: string) => {
    analysed.push(form)
    return form
  }
  vocabularyOf(new WordKnowledge({ ...plainAnalyzer, term }), sourcesOf([['a', 'b']], [[':title:a']]))
  t.deepEqual(analysed.sort(), ['a', 'a', 'b'])
})
