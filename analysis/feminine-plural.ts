/**
 * Ärztinnen → ärztin: the plural of feminine nouns, which Snowball's stemmer joins to the singular only behind -er.
 *
 *   feminineSingular('ärztinnen') → 'ärztin', feminineSingular('beginnen') → 'beginnen'
 *
 * Source: Duden, Die Grammatik, 9th edition 2016, on the suffix -in; the exceptions are the verbs in -innen with their
 * prefixes, and the few words that end so.
 */

/** @param word lower case */
export function feminineSingular(word: string): string {
  if (!word.endsWith('innen')) return word
  return FEMININE_PLURAL.test(word) && !OTHER_WORD.test(word) ? word.slice(0, -'nen'.length) : word
}

/** The noun before it has three letters at least. */
const FEMININE_PLURAL = /^.{3,}innen$/

const OTHER_WORD =
  /(?:beginnen|gewinnen|spinnen|(?:^|ge|ent|ver|zer|zusammen)rinnen|(?:^|be|er|ent|nach|ge)sinnen|^binnen|drinnen|^zinnen|^minnen|^linnen|^finnen|^hinnen|^innen)$/
