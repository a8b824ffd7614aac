/**
 * Snowball's German stemmer of today (3.x): a lower-case word goes in, the stem that its inflections share
 * comes out.
 *
 *   stemGerman('häusern') → 'haus', stemGerman('abgeleitet') → 'abgeleit'
 *
 * Source: M. F. Porter and others, https://snowballstem.org/algorithms/german/stemmer.html, in the form of
 * Snowball 3.0 (2025). Against the version of before 2025 it removes -et, turns -ln and -lns into -l,
 * reads ae, oe and ue as umlauts, removes -erin and -erinnen, and keeps the -em of -system.
 *
 * A rule here removes letters at the end only, so each takes the end of the word and returns the new one;
 * the word itself is cut once.
 */

/** Whether the "ae", "oe" or "ue" at an offset of a word stands for an umlaut. */
export type UmlautRule = (word: string, offset: number) => boolean

/**
 * The stem of a word, umlauts folded: 'a' for 'ä'. O(n) in letters.
 * @param word lower case and NFC; letters other than German ones count as consonants
 * @param isUmlaut asked at every "ae", "oe" and "ue" but the ones after q; Snowball says yes to all
 */
export function stemGerman(word: string, isUmlaut: UmlautRule = () => true): string {
  const spelled = spellUmlauts(markConsonants(word), word, isUmlaut)
  const r1 = afterVowelAndConsonant(spelled, 0)
  const r2 = afterVowelAndConsonant(spelled, r1)
  const regions = { r1: Math.max(r1, SHORTEST_STEM), r2 }
  let end = removeCaseEnding(spelled, spelled.length, regions)
  end = removeVerbEnding(spelled, end, regions)
  end = removeDerivation(spelled, end, regions)
  return foldUmlauts(spelled, end)
}

/** Offsets from which endings may be removed: R1 and R2 of the published algorithm. */
interface Regions {
  readonly r1: number
  readonly r2: number
}

/** R1 never begins before this offset, so that short words keep what looks like an ending. */
const SHORTEST_STEM = 3

const VOWELS = letterTable('aeiouyäöü')
/** Letters after which -s, -st and -et are endings; U is the u between vowels of markConsonants. */
const S_ENDINGS = letterTable('bdfghklmnrt')
const ST_ENDINGS = letterTable('bdfghklmnt')
const ET_ENDINGS = letterTable('dfgklmnrstUzä')

/** Endings of each step: of those that fit, the longest counts. */
const CASE_ENDINGS = byLastLetter(['erinnen', 'erin', 'ern', 'lns', 'em', 'en', 'er', 'es', 'ln', 'e', 's'])
const VERB_ENDINGS = byLastLetter(['est', 'en', 'er', 'et', 'st'])
const DERIVATIONS = byLastLetter(['heit', 'isch', 'keit', 'lich', 'end', 'ung', 'ig', 'ik'])
const BEFORE_KEIT = byLastLetter(['lich', 'ig'])
/** Before -et where it is no ending: Ticket, Planet, geordnet, Internet, Porträt. */
const ET_EXCEPTIONS = ['tick', 'plan', 'geordn', 'intern', 'tr']

/** Prelude, first half: u and y between vowels are consonants, written U and Y: "bauer" → "baUer". */
function markConsonants(word: string): string {
  let marked = ''
  let copied = 0
  let followsVowel = isVowel(word, 0)
  for (let i = 1; i < word.length - 1; i++) {
    const letter = word[i]
    const isMarked = (letter === 'u' || letter === 'y') && followsVowel && isVowel(word, i + 1)
    if (isMarked) {
      marked += word.slice(copied, i) + letter.toUpperCase()
      copied = i + 1
    }
    followsVowel = !isMarked && isVowel(word, i)
  }
  return marked + word.slice(copied)
}

/** Prelude, second half: "ß" → "ss", and "ae", "oe", "ue" → umlauts, except "ue" after q. */
function spellUmlauts(marked: string, word: string, isUmlaut: UmlautRule): string {
  let spelled = ''
  let copied = 0
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === 'ß') {
      spelled += `${marked.slice(copied, i)}ss`
      copied = i + 1
    } else if (marked[i + 1] === 'e') {
      const umlaut = umlautOf(marked, i)
      if (umlaut === '' || !isUmlaut(word, i)) continue
      spelled += marked.slice(copied, i) + umlaut
      copied = i + 2
      i++
    }
  }
  return spelled + marked.slice(copied)
}

function umlautOf(word: string, i: number): string {
  if (word[i] === 'a') return 'ä'
  if (word[i] === 'o') return 'ö'
  return word[i] === 'u' && word[i - 1] !== 'q' ? 'ü' : ''
}

/** Mark regions: the offset after the first consonant that follows a vowel, from an offset on. */
function afterVowelAndConsonant(word: string, from: number): number {
  let i = from
  while (i < word.length && !isVowel(word, i)) i++
  while (i < word.length && isVowel(word, i)) i++
  return Math.min(i + 1, word.length)
}

/** Step 1: endings of nouns and adjectives; the longest that fits decides, and must lie in R1. */
function removeCaseEnding(word: string, end: number, { r1 }: Regions): number {
  const ending = longestEnding(word, end, CASE_ENDINGS)
  const stemEnd = end - ending.length
  if (ending === '' || stemEnd < r1) return end
  switch (ending) {
    case 'em':
      return endsWith(word, stemEnd, 'syst') ? end : stemEnd
    case 'e':
    case 'en':
    case 'es':
      return endsWith(word, stemEnd, 'niss') ? stemEnd - 1 : stemEnd
    case 's':
      return follows(word, stemEnd, S_ENDINGS) ? stemEnd : end
    case 'ln':
    case 'lns':
      return stemEnd + 1
    default:
      return stemEnd
  }
}

/** Step 2: endings of verbs and of comparison, in R1. */
function removeVerbEnding(word: string, end: number, { r1 }: Regions): number {
  const ending = longestEnding(word, end, VERB_ENDINGS)
  const stemEnd = end - ending.length
  if (ending === '' || stemEnd < r1) return end
  switch (ending) {
    case 'st':
      return follows(word, stemEnd, ST_ENDINGS) && stemEnd >= 4 ? stemEnd : end
    case 'et': {
      const isException = ET_EXCEPTIONS.some(stem => endsWith(word, stemEnd, stem))
      return follows(word, stemEnd, ET_ENDINGS) && !isException ? stemEnd : end
    }
    default:
      return stemEnd
  }
}

/** Step 3: endings of derivation, in R2. */
function removeDerivation(word: string, end: number, { r1, r2 }: Regions): number {
  const ending = longestEnding(word, end, DERIVATIONS)
  const stemEnd = end - ending.length
  if (ending === '' || stemEnd < r2) return end
  switch (ending) {
    case 'end':
    case 'ung': {
      const removable = endsWith(word, stemEnd, 'ig') && !endsWith(word, stemEnd - 2, 'e')
      return removable && stemEnd - 2 >= r2 ? stemEnd - 2 : stemEnd
    }
    case 'lich':
    case 'heit': {
      const removable = endsWith(word, stemEnd, 'er') || endsWith(word, stemEnd, 'en')
      return removable && stemEnd - 2 >= r1 ? stemEnd - 2 : stemEnd
    }
    case 'keit': {
      const inner = longestEnding(word, stemEnd, BEFORE_KEIT)
      return stemEnd - inner.length >= r2 ? stemEnd - inner.length : stemEnd
    }
    default:
      return endsWith(word, stemEnd, 'e') ? end : stemEnd
  }
}

/** Postlude: marked consonants are letters again, umlauts lose their dots. */
function foldUmlauts(word: string, end: number): string {
  let folded = ''
  let copied = 0
  for (let i = 0; i < end; i++) {
    const letter = foldedLetter(word.charCodeAt(i))
    if (letter === '') continue
    folded += word.slice(copied, i) + letter
    copied = i + 1
  }
  return folded + word.slice(copied, end)
}

/** '' where the letter stays. */
function foldedLetter(code: number): string {
  switch (code) {
    case 0xe4:
      return 'a'
    case 0xf6:
      return 'o'
    case 0xfc:
    case 0x55:
      return 'u'
    case 0x59:
      return 'y'
    default:
      return ''
  }
}

function isVowel(word: string, offset: number): boolean {
  return VOWELS[word.charCodeAt(offset)] === 1
}

function follows(word: string, end: number, letters: Uint8Array): boolean {
  return end > 0 && letters[word.charCodeAt(end - 1)] === 1
}

function endsWith(word: string, end: number, ending: string): boolean {
  return end >= ending.length && word.startsWith(ending, end - ending.length)
}

/** The longest of the endings that stand before `end`; '' where none does. */
function longestEnding(word: string, end: number, endings: EndingTable): string {
  if (end === 0) return ''
  const candidates = endings[word.charCodeAt(end - 1)]
  return candidates?.find(ending => endsWith(word, end, ending)) ?? ''
}

/** Endings by the code of their last letter, so that a word is compared with few. */
type EndingTable = readonly (readonly string[] | undefined)[]

/** @param endings longest first */
function byLastLetter(endings: readonly string[]): EndingTable {
  const table: string[][] = []
  for (const ending of endings) {
    const last = ending.charCodeAt(ending.length - 1)
    table[last] = [...(table[last] ?? []), ending]
  }
  return table
}

/** 1 at the code of each letter. */
function letterTable(letters: string): Uint8Array {
  const table = new Uint8Array(0x100)
  for (const letter of letters) table[letter.charCodeAt(0)] = 1
  return table
}
