/**
 * The way from a verb's form or stem to its term, written so that regular verbs read alike and pack well.
 *
 *     mitgeteilt → mitteil    "31"       two letters less from offset 3, one less at the end
 *     gesproch   → sprech     "03ech"    two less from offset 0, three less at the end, then "ech"
 *     ging       → geh        "-3eh"     nothing less at the front
 *     teil       → teil       ""
 */

/** Digits are base 36. The front goes where that makes the way shorter: "ge" of a participle, "zu" of an infinitive. */
export function termPath(from: string, term: string): string {
  if (from === term) return ''
  const infixes = [...from.matchAll(/(?=ge|zu)/g)].map(match => match.index)
  const paths = [undefined, ...infixes].map(infix => {
    const bare = infix === undefined ? from : withoutInfix(from, infix)
    let kept = 0
    while (kept < bare.length && bare[kept] === term[kept]) kept++
    return `${infix?.toString(36) ?? NO_INFIX}${(bare.length - kept).toString(36)}${term.slice(kept)}`
  })
  return paths.reduce((best, path) => (path.length < best.length ? path : best))
}

/** The term at the end of a path of `termPath(from, …)`. */
export function followTermPath(from: string, path: string): string {
  if (path === '') return from
  const [infix = '', cut = ''] = path
  const bare = infix === NO_INFIX ? from : withoutInfix(from, Number.parseInt(infix, 36))
  return bare.slice(0, bare.length - Number.parseInt(cut, 36)) + path.slice(2)
}

const NO_INFIX = '-'

function withoutInfix(word: string, offset: number): string {
  return word.slice(0, offset) + word.slice(offset + 2)
}
