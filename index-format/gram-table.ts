/**
 * Which terms have a sequence of letters in common: for each 4-gram the numbers of the terms that contain it, by
 * which words are found that are spelled alike (Kündigung, kündigt).
 *
 * A dictionary of grams whose entries are lists: number of terms (varint) · the first term, then the distance from
 * the term before (varints, ascending).
 */
import type { ByteReader } from './byte-reader.ts'
import type { EntryCodec } from './entry-codec.ts'

/** Letters of a gram. Shorter ones are in too many words, longer ones lose too many. */
export const GRAM_LENGTH = 4

/** Term numbers, ascending. */
export type GramTerms = readonly number[]

/** The distinct grams of a term, in reading order; none of one that is shorter. */
export function gramsOf(term: string): readonly string[] {
  const grams = new Set<string>()
  for (let start = 0; start + GRAM_LENGTH <= term.length; start++)
    grams.add(term.slice(start, start + GRAM_LENGTH))
  return [...grams]
}

/** Whether a term is spelled with letters alone, and long enough to be like another. */
export function hasGrams(term: string): boolean {
  if (term.length <= GRAM_LENGTH) return false
  return PLAIN_LETTERS.test(term) || (/^\p{L}+$/u.test(term) && !SURROGATE.test(term))
}

export const gramEntryCodec: EntryCodec<GramTerms> = {
  encoder() {
    return {
      start() {},
      entry(writer, terms) {
        writer.varint(terms.length)
        let previous = 0
        for (const term of terms) {
          writer.varint(term - previous)
          previous = term
        }
      },
    }
  },
  decoder(reader) {
    return {
      take: () => readTerms(reader),
      pass() {
        for (let left = reader.count(); left > 0; left--) reader.varint()
      },
    }
  },
}

/** Asked first, and mostly alone: an expression with Unicode's letters takes .3 ms to make. */
const PLAIN_LETTERS = /^[a-zäöüß]+$/
/** Half of one is no text that UTF-8 could hold. */
const SURROGATE = /[\ud800-\udfff]/

function readTerms(reader: ByteReader): GramTerms {
  const count = reader.count()
  const terms: number[] = []
  let term = 0
  for (let i = 0; i < count; i++) {
    const distance = reader.varint()
    if (i > 0 && distance === 0) throw reader.problem('the terms of a gram do not rise')
    term += distance
    terms.push(term)
  }
  return terms
}
