/** What actions do: each component has a table of its own, which reduce-app.ts puts together. */
import type { Action } from '../keys/action.ts'
import type { AppState, Overlay } from './state.ts'

/** Actions while hits are on the screen. */
export type SearchHandlers = Readonly<Partial<Record<Action, (state: AppState) => AppState>>>

/** Actions of an overlay, as long as it is open. */
export type OverlayHandlers<Kind extends Overlay['kind']> = Readonly<
  Partial<Record<Action, (state: AppState, overlay: Extract<Overlay, { kind: Kind }>) => AppState>>
>
