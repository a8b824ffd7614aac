/**
 * Whether "ae", "oe", "ue" in a word stand for ä, ö, ü: yes in Mueller, no in aktuell, Israel, zuerst.
 *
 * Snowball spells every one as an umlaut (and then folds it: aktuell → aktull, Michael → michal), except
 * after q and where the u stands between vowels (Steuer). The words below are kept as they are.
 */

/**
 * @param word lower case
 * @param offset of the digraph in it
 */
export function isUmlautDigraph(word: string, offset: number): boolean {
  for (const match of word.matchAll(TWO_SOUNDS)) {
    if (match.index + match[0].search(/[aou]e/) === offset) return false
  }
  return true
}

/** Words, or what is typical of them, where the digraph is two sounds. */
const EXCEPTIONS = [
  // Names, with what is derived from them.
  'israel michael raphael rafael ismael mikael nathanael natanael gaelisch manuel samuel miguel venezuel',
  '^noel ^joel ^zoe$ chloe soest coesfeld itzehoe monroe crusoe suez fuertevent puerto buenos guernica',
  // Words from other languages.
  '^aero aerob maestr paella ^poet(?!t) ^poes koeffiz koexist koeduk ^aloe oboe statue revue avenue',
  'individuen residuen vakuen kongruen fluen menuett duett guerill ^blues bluetooth',
  // The ending -uell: aktuell, individuell, visuell, sexuell, manuell; not zerknuellt, fuellen, Huelle.
  '[dstx]uell (?<!k)nuell',
  // Two parts of a word meet: zuerst, zueinander, soeben, Hydroelektrik, Bioenergie.
  '^zuerst ^zuerk ^zuert zueinander ^zueig ^zueil ^soeben oelektr oenerg',
]

const TWO_SOUNDS = new RegExp(EXCEPTIONS.join(' ').replaceAll(' ', '|'), 'g')
