/** A line that tells what just happened. */
import { problemLines } from '../../problem-lines.ts'
import type { Texts } from '../../texts/texts.ts'

export interface Notice {
  /** Clean. */
  readonly text: string
  readonly isError: boolean
}

/** What went wrong, in one line: the interface goes on. */
export function errorNotice(error: unknown, texts: Texts): Notice {
  return { text: problemLines(error, texts)[0] ?? '', isError: true }
}
