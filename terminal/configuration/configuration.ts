/** What the configuration file can say, and how everything is without it. */
import { type Settings, usualSettings } from '../interface/app/settings.ts'
import type { StyleCodes, Theme } from '../paint.ts'
import type { InterfaceLanguage } from '../texts/texts.ts'

export interface Configuration {
  readonly settings: Settings
  /** Undefined: as the terminal says. */
  readonly theme: Theme | undefined
  /** Of styles that are to look otherwise than in the theme. */
  readonly colors: Partial<StyleCodes>
  /** Whether borders, markers and ellipses are drawn in ASCII. */
  readonly ascii: boolean
  /** Columns of characters that Unicode leaves undecided, such as § and ü in East Asian terminals. */
  readonly ambiguous: (typeof ambiguousWidths)[number]
  readonly mouse: boolean
  /** As in $EDITOR, which it goes before. */
  readonly editor: string | undefined
  /** Whether queries and index files are remembered. */
  readonly history: boolean
  readonly language: InterfaceLanguage | undefined
  /** Of the command line alone: plain lines one after the other instead of a screen. */
  readonly screenReader: boolean
}

export const ambiguousWidths = ['narrow', 'wide'] as const

export const usualConfiguration: Configuration = {
  settings: usualSettings,
  theme: undefined,
  colors: {},
  ascii: false,
  ambiguous: 'narrow',
  mouse: true,
  editor: undefined,
  history: true,
  language: undefined,
  screenReader: false,
}
