/** What is wrong in a configuration file, each with its place. */
import type { LineCounter } from 'yaml'
import { cleanText } from '../clean-text.ts'

export interface ConfigurationProblem {
  /** 1-based. */
  readonly line: number
  readonly column: number
  /** Clean. */
  readonly message: string
}

/** report → sorted */
export class ConfigurationProblems {
  readonly #lines: LineCounter
  readonly #problems: ConfigurationProblem[] = []

  constructor(lines: LineCounter) {
    this.#lines = lines
  }

  /** @param place offset in the file, or what has a range in it */
  report(place: number | { readonly range?: readonly number[] | null }, message: string): void {
    const offset = typeof place === 'number' ? place : (place.range?.[0] ?? 0)
    const { line, col } = this.#lines.linePos(offset)
    this.#problems.push({ line: Math.max(1, line), column: Math.max(1, col), message: cleanText(message) })
  }

  /** In the order of the file. */
  sorted(): readonly ConfigurationProblem[] {
    return this.#problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  }
}
