/** The configuration → how the interface paints its lines. */
import type { Configuration } from '../configuration/configuration.ts'
import { asciiGlyphs } from '../glyphs.ts'
import { type Painter, type Theme, themePainter } from '../paint.ts'

/** @param env tells the background where the theme does not */
export function interfacePainter(
  { theme, colors, ascii, ambiguous }: Configuration,
  env: Readonly<Record<string, string | undefined>>,
): Painter {
  const paint = themePainter(theme ?? themeOfTerminal(env), colors)
  // Where borders would be two columns wide they would tear the lines apart.
  if (!ascii && ambiguous === 'narrow') return paint
  return line => paint(line.map(({ text, style }) => ({ text: asciiGlyphs(text), style })))
}

/** rxvt, Konsole and others name the colours of text and background: "0;15" is black on white. */
function themeOfTerminal({ COLORFGBG = '' }: Readonly<Record<string, string | undefined>>): Theme {
  return /;(?:7|15)$/.test(COLORFGBG) ? 'light' : 'dark'
}
