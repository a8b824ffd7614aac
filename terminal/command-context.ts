/** The surroundings of a run: streams, variables, folder, language. Commands know no other process. */
import type { Readable } from 'node:stream'
import { type ColorOption, choosesColor } from './color-choice.ts'
import type { Engine } from './engine.ts'
import { type Painter, painter } from './paint.ts'
import type { Texts } from './texts/texts.ts'

export interface OutputStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): boolean
}

export interface CommandContext {
  readonly stdin: Readable
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path of the current folder. */
  readonly folder: string
  readonly texts: Texts
  readonly engine: Engine
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** Columns to lay a printed answer out for: of the terminal, else what files are read at. */
export function outputWidth(context: CommandContext): number {
  const columns = context.stdout.columns ?? Number(context.env.COLUMNS)
  return Math.max(leastWidth, Math.min(columns > 0 ? columns : fileWidth, greatestWidth))
}

/** Colours for standard output as they were asked for. */
export function outputPainter(context: CommandContext, option: ColorOption): Painter {
  const colored = choosesColor(option, context.env, context.stdout.isTTY === true)
  return painter(colored ? 'color' : 'plain')
}

const fileWidth = 80
const leastWidth = 20
/** Longer lines are hard to read, however wide the terminal is. */
const greatestWidth = 120
