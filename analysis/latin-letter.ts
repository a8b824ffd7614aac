/** Whether a code unit is one of the letters that nearly all of a text is made of: what needs no class of Unicode. */

/** A to Z and a to z. False for NaN, which is what stands past a text's ends. */
export function isLatinLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}
