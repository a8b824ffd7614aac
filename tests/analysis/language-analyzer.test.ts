import test from 'ava'
import { createAnalyzer, UnknownLanguageError } from '../../analysis/language-analyzer.ts'
import { tokensOf } from './token-notation.ts'

test('gives German our own analyzer', async t => {
  const analyzer = await createAnalyzer('de')
  t.is(analyzer.settings.language, 'de')
  t.is(analyzer.term('abgeleitet'), 'abgeleit')
})

const stems: readonly (readonly [string, string, string])[] = [
  ['en', 'relations', 'relat'],
  ['fr', 'nationalité', 'national'],
  ['nl', 'lichamelijke', 'licham'],
  ['ru', 'москвы', 'москв'],
]
for (const [language, form, term] of stems) {
  test(`stems ${language}`, async t => {
    const analyzer = await createAnalyzer(language)
    t.is(analyzer.settings.language, language)
    t.is(analyzer.term(form), term)
    t.false(analyzer.isStopWord(form))
  })
}

test('every language that it names has a stemmer', async t => {
  for (const language of new UnknownLanguageError('').known) {
    t.is(typeof (await createAnalyzer(language)).term('a'), 'string', language)
  }
})

test('tokenizes as German does, numbers and joined words too', async t => {
  const analyzer = await createAnalyzer('en')
  t.is(
    tokensOf('The well-known § 5, 2025-02-12', analyzer),
    'the well-known|well known §5|§ 5 2025-02-12|2025 02 12',
  )
  t.is(analyzer.term('well-known'), 'wellknown')
  t.is(analyzer.term('2025-02-12'), '2025-02-12')
})

test('names the languages when it does not know one', async t => {
  const error = await t.throwsAsync(createAnalyzer('xx'), { instanceOf: UnknownLanguageError })
  t.is(error?.language, 'xx')
  t.regex(error?.message ?? '', /unknown language "xx"; use one of .*\bde, en, es/)
})
