/**
 * How a style is to look, as a person writes it → the codes of SGR (ECMA-48, 8.3.117; colours of 256 and of 24 bits:
 * ISO 8613-6).
 *
 *   colorCodes('bold magenta')      → '1;35'
 *   colorCodes('#ff8800 on black')  → '38;2;255;136;0;40'
 */

/** @returns undefined for what says no look; '' for `plain` */
export function colorCodes(written: string): string | undefined {
  const words = written.trim().toLowerCase().split(/\s+/)
  const codes: string[] = []
  for (let i = 0; i < words.length; i++) {
    const isBackground = words[i] === 'on'
    const word = isBackground ? words[++i] : words[i]
    const code = isBackground ? colorCode(word, 40) : (attributes.get(word ?? '') ?? colorCode(word, 30))
    if (code === undefined) return undefined
    codes.push(code)
  }
  return codes.filter(code => code !== '').join(';')
}

export const colorNames = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const

const attributes: ReadonlyMap<string, string> = new Map([
  ['plain', ''],
  ['bold', '1'],
  ['faint', '2'],
  ['italic', '3'],
  ['underline', '4'],
  ['reverse', '7'],
])

/** @param base 30 for the text, 40 for what is behind it */
function colorCode(word: string | undefined, base: 30 | 40): string | undefined {
  const named = /^(bright-)?(\w+)$/.exec(word ?? '')
  const index = (colorNames as readonly string[]).indexOf(named?.[2] ?? '')
  if (index >= 0) return String(base + index + (named?.[1] === undefined ? 0 : 60))
  const [, red = '', green = '', blue = ''] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(word ?? '') ?? []
  if (red !== '') return [base + 8, 2, ...[red, green, blue].map(part => Number.parseInt(part, 16))].join(';')
  return /^\d{1,3}$/.test(word ?? '') && Number(word) < 256 ? `${base + 8};5;${word}` : undefined
}
