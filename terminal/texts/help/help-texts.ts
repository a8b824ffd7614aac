/** What the help says: every key of the interface with what it does, and the language of queries by examples. */
import type { HelpGroup } from '../../interface/help/action-groups.ts'
import type { Action } from '../../interface/keys/action.ts'
import type { EditName } from '../../interface/query-line/keys.ts'
import type { SampleKind } from '../../sample-queries.ts'

export interface HelpTexts {
  readonly groups: Readonly<Record<HelpGroup, string>>
  /** Over the keys that work in the list alone. */
  readonly inList: string
  /** What each does, in the infinitive. */
  readonly actions: Readonly<Record<Action, string>>
  readonly edits: Readonly<Record<EditName, string>>
  /** What an example finds. */
  readonly samples: Readonly<Record<SampleKind, string>>
  readonly keys: KeyTexts
}

/** How keys are called. A letter is called as it is. */
export interface KeyTexts {
  readonly modifiers: Readonly<Record<'ctrl' | 'alt' | 'shift', string>>
  readonly names: Readonly<
    Record<
      | 'up'
      | 'down'
      | 'left'
      | 'right'
      | 'home'
      | 'end'
      | 'page-up'
      | 'page-down'
      | 'enter'
      | 'tab'
      | 'escape'
      | 'backspace'
      | 'delete'
      | 'space',
      string
    >
  >
}
