/**
 * Styled line → text with the terminal's colours, or without.
 *
 *   painter('color')([{ text: 'Titel', style: 'title' }])  → '\u001b[1mTitel\u001b[0m'
 *
 * Only the sixteen colours that a terminal's own theme defines are used, and never as a background: they are
 * readable on light and dark. Codes: ECMA-48, 8.3.117 (SGR).
 */
import type { Style, StyledLine } from './styled-line.ts'

/** 'mono' keeps bold, faint and underlined text, for a person who wants no colours on a terminal. */
export type ColorMode = 'color' | 'mono' | 'plain'

export type Painter = (line: StyledLine) => string

/** `none` is the same as 'mono'. */
export const themes = ['dark', 'light', 'none'] as const
export type Theme = (typeof themes)[number]

/** For each style the codes of SGR, joined by semicolons; '' for text as the terminal has it. */
export type StyleCodes = Readonly<Record<Style, string>>

export function painter(mode: ColorMode): Painter {
  if (mode === 'plain') return line => line.map(({ text }) => text).join('')
  return codePainter(mode === 'color' ? colorCodes : monoCodes)
}

/** @param colors of styles that are to look otherwise */
export function themePainter(theme: Theme, colors: Partial<StyleCodes> = {}): Painter {
  return codePainter({ ...themeCodes[theme], ...colors })
}

function codePainter(codes: StyleCodes): Painter {
  return line => line.map(({ text, style }) => paint(text, codes[style])).join('')
}

const colorCodes: Readonly<Record<Style, string>> = {
  text: '',
  strong: '1',
  title: '1',
  faint: '2',
  match: '1;35',
  current: '1;7;35',
  accent: '36',
  warning: '33',
  error: '31',
  mistake: '4;31',
  key: '1;36',
  operator: '1;35',
  field: '36',
  phrase: '32',
  sign: '1;33',
  number: '33',
  excluded: '2',
}

const monoCodes: Readonly<Record<Style, string>> = {
  text: '',
  strong: '1',
  title: '1',
  faint: '2',
  match: '1;4',
  current: '1;7',
  accent: '1',
  warning: '1',
  error: '1',
  mistake: '4',
  key: '1',
  operator: '1',
  field: '1',
  phrase: '',
  sign: '1',
  number: '',
  excluded: '2',
}

/** Yellow and cyan are faint on white. */
const lightCodes: StyleCodes = { ...colorCodes, accent: '34', warning: '35', key: '1;34' }

const themeCodes: Readonly<Record<Theme, StyleCodes>> = {
  dark: colorCodes,
  light: lightCodes,
  none: monoCodes,
}

export const styleNames = Object.keys(colorCodes) as readonly Style[]

export function isStyle(name: string): name is Style {
  return Object.hasOwn(colorCodes, name)
}

function paint(text: string, codes: string): string {
  return codes === '' || text === '' ? text : `\u001B[${codes}m${text}\u001B[0m`
}
