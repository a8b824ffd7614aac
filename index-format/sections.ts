/** The sections of an index, in file order. The last six are read when an index opens, in one read. */
export const SECTION_NAMES = [
  /** Passage records in compressed blocks. */
  'texts',
  /** Document records in compressed blocks. */
  'docs',
  /** Term groups, in the order of terms. */
  'postings',
  /** Positions of the same lists. */
  'places',
  /** Dictionary of forms. */
  'forms',
  /** Dictionary of terms. */
  'terms',
  /** Terms of irregular words, compressed. */
  'lexicon',
  /** Block index of each of the above. */
  'textsidx',
  'docsidx',
  'formsidx',
  'termsidx',
  'passages',
  'settings',
] as const

export type SectionName = (typeof SECTION_NAMES)[number]
