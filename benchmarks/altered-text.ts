/**
 * A text with some of its words misspelled, for a larger corpus with a larger vocabulary: twice the same texts would
 * only make twice the same words.
 *
 *     alterWords('Die ordentliche Kündigung', 1) // 'Die ordentliche Kündidung', say
 *
 * Every copy misspells other words, each of them the same way wherever it stands.
 */

const MIN_WORD_LENGTH = 6
/** Every so many words, of those that are long enough, one is altered. */
const ALTERED_SHARE = 3

/** Letters that take each other's place, so that a word still looks like one. */
const ROUNDS = ['aeiou', 'bcdfghjklmnpqrstvwxyz']
const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n)/
const WORD = new RegExp(`(?<![\\p{L}\\p{N}])\\p{L}{${MIN_WORD_LENGTH},}(?![\\p{L}\\p{N}])`, 'gu')

/**
 * Front matter stays, for its words are names of fields.
 * @param copy number of the copy; 0 alters other words than 1
 * @returns a text of the same length
 */
export function alterWords(text: string, copy: number): string {
  const bodyStart = FRONT_MATTER.exec(text)?.[0].length ?? 0
  return text.slice(0, bodyStart) + text.slice(bodyStart).replace(WORD, word => alterWord(word, copy))
}

function alterWord(word: string, copy: number): string {
  const hash = hashOf(word.toLowerCase(), copy)
  if (hash % ALTERED_SHARE !== 0) return word
  // Not the first letter, for its case tells a noun.
  for (let i = 1 + ((hash >>> 8) % (word.length - 2)); i < word.length; i++) {
    const letter = word.charAt(i)
    const round = ROUNDS.find(letters => letters.includes(letter))
    if (round === undefined) continue
    const next = (round.indexOf(letter) + 1 + ((hash >>> 16) % (round.length - 1))) % round.length
    return word.slice(0, i) + round.charAt(next) + word.slice(i + 1)
  }
  return word
}

/** FNV-1a, and the mixing at the end of MurmurHash3, for the last bits of FNV's alone are no chance. */
function hashOf(word: string, copy: number): number {
  let hash = 0x811c9dc5 ^ copy
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
