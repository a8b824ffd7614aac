/** The help screen: which row is selected, and how far it is scrolled. */
import type { MenuState } from '../menu/state.ts'

export interface HelpState {
  readonly kind: 'help'
  readonly menu: MenuState
}
