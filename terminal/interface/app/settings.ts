/** What a person can choose of how the interface behaves, and how it is usually. */
import { type KeyMap, usualKeys } from '../keys/key-map.ts'

export const enterActions = ['open', 'print', 'copy'] as const

export interface Settings {
  readonly keys: KeyMap
  /** What Enter does with the selected hit. */
  readonly enter: (typeof enterActions)[number]
  /** Whether it is proposed how a word goes on; a screen reader would read that as part of the query. */
  readonly proposes: boolean
}

export const usualSettings: Settings = { keys: usualKeys, enter: 'open', proposes: true }
