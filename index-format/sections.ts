/** The sections of an index, in file order. The last seven are read when an index opens, in one read. */
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
  /** Which terms contain a sequence of letters. */
  'grams',
  /** Terms of irregular words, compressed. */
  'lexicon',
  /** What the blocks of texts refer to, compressed. */
  'preset',
  /** What only an update of the index needs, compressed. */
  'rebuild',
  /** Where the blocks of texts, docs, forms, terms and grams lie. */
  'textsidx',
  'docsidx',
  'formsidx',
  'termsidx',
  'gramsidx',
  'passages',
  'settings',
] as const

export type SectionName = (typeof SECTION_NAMES)[number]
