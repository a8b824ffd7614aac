/**
 * Whether "ae", "oe", "ue" in a word stand for ä, ö, ü: yes in Mueller, no in aktuell, Israel, zuerst.
 *
 * Snowball spells every one as an umlaut (and then folds it: aktuell → aktull, Michael → michal), except
 * after q and where the u stands between vowels (Steuer). The words below are kept as they are.
 */

/** @param offset of the digraph in the word; the word in lower case */
export function isUmlautDigraph(word: string, offset: number): boolean {
  return !EXCEPTIONS.some(
    ({ letters, digraph, isBeginning }) =>
      word.startsWith(letters, offset - digraph) && offset >= digraph && !(isBeginning && offset > digraph),
  )
}

/** Letters around a digraph that is two sounds; with ^ only at the beginning of a word. */
const GUARDS = [
  // Michael, Israel and other names, with what is derived from them.
  'michael israel raphael rafael ismael mikael natanael nathanael gaelisch manuel samuel miguel venezuel',
  'noel ^joel ^zoe chloe soest coesfeld itzehoe monroe crusoe suez fuertevent puerto buenos guernica',
  // Words from other languages.
  '^aero aerob maestr paella ^poet ^poes koeffiz koexist koeduk ^aloe oboe statue revue avenue individuen',
  'residuen vakuen kongruen fluen menuett duett guerill ^blues bluetooth',
  // The ending -uell: aktuell, individuell, visuell, sexuell, manuell; not zerknuellt, fuellen, Huelle.
  'tuell duell suell xuell anuell inuell nnuell',
  // Two parts of a word meet: zuerst, zueinander, soeben, Hydroelektrik, Bioenergie.
  '^zuerst ^zuerk ^zuert zueinander ^zueig ^zueil ^soeben oelektr oenerg',
]

const EXCEPTIONS = GUARDS.flatMap(line => line.split(' ')).map(guard => {
  const letters = guard.replace('^', '')
  return { letters, digraph: letters.search(/[aou]e/), isBeginning: guard.startsWith('^') }
})
