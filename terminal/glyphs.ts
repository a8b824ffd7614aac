/**
 * What the interface draws with → ASCII, a character for a character, for terminals without the pictures: borders,
 * markers, bars, the ellipsis. Letters stay as they are.
 *
 *   asciiGlyphs('▌ Titel › …')  → '> Titel > ~'
 */

export function asciiGlyphs(text: string): string {
  return text.replace(drawn, glyph => inAscii.get(glyph) ?? '?')
}

const inAscii: ReadonlyMap<string, string> = new Map(
  [
    ['─', '-'],
    ['━', '='],
    ['│┃', '|'],
    ['┌┐└┘├┤┬┴┼', '+'],
    ['▌▎▸▶', '>'],
    ['◂◀', '<'],
    ['▾▼', 'v'],
    ['▴▲', '^'],
    ['█▉▊▋▍▏▐', '#'],
    ['░▒▓', '.'],
    ['›→', '>'],
    ['‹←', '<'],
    ['↑', '^'],
    ['↓', 'v'],
    ['…', '~'],
    ['·•●○', '*'],
    ['✓', 'x'],
    ['×', 'x'],
    ['–', '-'],
    ['„“”', '"'],
    ['‚‘’', "'"],
  ].flatMap(([glyphs = '', ascii = '']) => Array.from(glyphs, (glyph): [string, string] => [glyph, ascii])),
)

const drawn = new RegExp(`[${Array.from(inAscii.keys()).join('')}]`, 'gu')
