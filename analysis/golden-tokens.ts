/**
 * What an analyzer makes of fixed examples. An index stores it, and a reader proves by it that its analysis is
 * the writer's, even where somebody forgot to count up the version.
 */
import { analysisSteps } from './analysis-steps.ts'
import type { Analyzer } from './analyzer.ts'

export type GoldenToken = readonly [form: string, term: string, position: number]
export type GoldenExample = readonly [text: string, tokens: readonly GoldenToken[]]

/**
 * CRC-32 of the examples of the German analyzer as JSON. An index that has just these is known to fit, and opens without
 * analysing them again; a test keeps the number true.
 */
export const GERMAN_EXAMPLES_CRC32 = 2_756_662_164

/** The examples with their tokens, in a fixed order. */
export function goldenTokens(analyzer: Analyzer): readonly GoldenExample[] {
  return EXAMPLES.map(text => [
    text,
    analysisSteps(text, analyzer).map(({ form, term, position }): GoldenToken => [form, term, position]),
  ])
}

/** Each rule of the tokenizer and of the terms has its part here. */
const EXAMPLES: readonly string[] = [
  'Die Häuser der STRASSE: Müller, Mueller und Mu\u0308ller zuerst, abgeleitete Lehrerinnen, Ticketsysteme.',
  'Ukraine-Krieg, US-\namerikanisch, Waffen-\nstillstand, Ein\u00adgang, Haus- und Gartenarbeit',
  'Bürger*innen, BürgerInnen, Lehrer:in und Schüler/-innen, aber LinkedIn und außen/innen',
  '§ 626 BGB, §§ 3 bis 6, Art. 5 Abs. 1 GG, z. B. U.S.A., GmbH & Co. KG, C++, 3D, CO₂',
  '1.234,56 €, 1.000 %, 18:46 Uhr, 24/7, am 12.02.2025, 12. Februar 2025, 2025-02-12, 30-tägig',
  "Trump's, geht’s, D'Artagnan, Rock'n'Roll, „Café“ »Łódź« ﬁnden Waſſer",
  'Sie teilte es der dpa am 3. März gestern mit, und er nahm teil.',
  'hinweis@news.de, https://www.beispiel.de:8080/Pfad?x=1, n-ag.de, foto_12.jpg',
]
