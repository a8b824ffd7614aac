/** The interface without a screen, as keys are struck. */
import { reduceApp } from '../../../terminal/interface/app/reduce-app.ts'
import type { AppState } from '../../../terminal/interface/app/state.ts'

/** Text in quotes is typed, everything else is the name of a key. */
export function strike(state: AppState, ...keys: readonly string[]): AppState {
  return keys.reduce((before, key) => {
    const typed = /^"(.*)"$/.exec(key)?.[1]
    const struck =
      typed === undefined ? ({ kind: 'key', name: key } as const) : ({ kind: 'text', text: typed } as const)
    return reduceApp(before, { kind: 'key', key: struck })
  }, state)
}

/** The line with the cursor as "|". */
export function lineOf({ queryLine: { text, cursor } }: AppState): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`
}
