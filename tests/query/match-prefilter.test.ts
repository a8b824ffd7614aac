import test from 'ava'
import { createAnalyzer } from '../../analysis/index.ts'
import { lexicalAnalyzer } from '../../query/lexical-analyzer.ts'
import { matchLeaves } from '../../query/match-leaves.ts'
import { MatchPrefilter } from '../../query/match-prefilter.ts'
import { parseQuery } from '../../query/parse-query.ts'
import { planQuery } from '../../query/plan-query.ts'
import { NO_RELATIVES } from '../../query/word-relatives.ts'
import { packedLexicon } from '../index-format/packed-lexicon.ts'

const lexicon = await packedLexicon({
  forms: new Map([['ging', 'geh']]),
  stems: new Map([['gegang', 'geh']]),
})

async function prefilterOf(query: string, language = 'de'): Promise<MatchPrefilter | undefined> {
  const analyzer = lexicalAnalyzer(await createAnalyzer(language), lexicon)
  const plan = planQuery(parseQuery(query), analyzer)
  if (plan === undefined) throw new RangeError(`${query} has no word`)
  return MatchPrefilter.of(
    matchLeaves(plan, NO_RELATIVES, () => 1),
    analyzer,
  )
}

/** What of a text is to be analysed. */
async function stretches(query: string, text: string): Promise<readonly string[] | undefined> {
  const prefilter = await prefilterOf(query)
  return prefilter?.stretchesOf(text).map(([start, end]) => text.slice(start, end))
}

test('picks the words that have the letters of a term', async t => {
  const text = 'Die Frist der Kündigung, der Wohnungskuendigung und der Kunden'
  t.deepEqual(await stretches('Kündigungen', text), ['Kündigung,', 'Wohnungskuendigung'])
  t.deepEqual(await stretches('"die Kündigung"', text), ['Die', 'Kündigung,'])
  t.deepEqual(await stretches('Kun*', text), ['Kunden'])
  t.deepEqual(await stretches('Miete', text), [])
})

test('picks irregular words by their own letters', async t => {
  t.deepEqual(await stretches('gehen', 'Wer ging, ist gegangen; wer geht, geht gern.'), [
    'ging,',
    'gegangen;',
    'geht, geht',
  ])
})

test('picks what may imply a word', async t => {
  t.deepEqual(await stretches('Gartenarbeit', 'Wir lieben Haus- und Gartenpflege'), ['Haus-'])
  t.deepEqual(
    await stretches('mitteilen', 'Gestern, so hieß es, teilte er ihm alles mit. Er war mit ihr da.'),
    ['hieß es, teilte er ihm alles mit.'],
  )
})

test('looks for nothing where no field is shown', async t => {
  t.deepEqual(await stretches('autor:Kafka', 'Kafka, z. B. Haus- und Hof'), [])
  t.deepEqual(await stretches('jahr:2024 autor:K* Miete', 'Kafka 2024 zur Miete'), ['Miete'])
})

test('passes hyphened words over that do not have the letters together', async t => {
  t.deepEqual(await stretches('Ukrainekrieg', 'Der Ukraine-Krieg und das EU-Recht'), ['Ukraine-Krieg'])
  t.deepEqual(await stretches('"Ukrainekrieg heute"', 'Art.Ukraine-Krieg und EU-Recht'), [
    'Art.Ukraine-Krieg',
  ])
})

test('tells of a form whether it may match', async t => {
  const prefilter = await prefilterOf('Hausarbeit mitteilen')
  const forms =
    'hausarbeiten haus-arbeit mitteilt haus-…gartenarbeit garten-…hausarbeit teilte…mit café'.split(' ')
  for (const form of forms) t.true(prefilter?.mayMatch(form), form)
  for (const form of ['haus', 'teilte…ab', 'garten-…feldarbeit', 'haus-tier', '2025']) {
    t.false(prefilter?.mayMatch(form), form)
  }
})

test('leaves to others what letters do not tell', async t => {
  for (const query of ['=Haus', 'H?us', 'Haus~', '2025', '"Haus Hof"~3', 'Haus § 626', 'R&D', 'Ha1*']) {
    t.is(await prefilterOf(query), undefined, query)
  }
  t.is(await prefilterOf('house', 'en'), undefined)
})
