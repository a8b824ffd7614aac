/** What a person can choose of the interface, and how it is usually. */
import { type KeyMap, usualKeys } from '../keys/key-map.ts'

export interface Settings {
  readonly keys: KeyMap
}

export const usualSettings: Settings = { keys: usualKeys }
