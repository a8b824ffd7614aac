/** What has the keys. */
import type { KeyContext } from '../keys/action.ts'
import type { AppState } from './state.ts'

export function keyContext({ overlay, focus, completion }: AppState): KeyContext {
  if (overlay !== undefined) return overlay.kind === 'help' ? 'help' : 'menu'
  return completion.choice === undefined ? focus : 'completion'
}
