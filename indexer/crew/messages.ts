/** What the build and its threads tell each other. */
import type { CompressedBlock } from '../../index-format/compressed-block.ts'
import type { MergeRange } from '../merge-ranges.ts'
import type { MergedRange } from '../merged-lists.ts'
import type { Run } from '../run.ts'
import type { RunSources } from '../run-source.ts'
import type { TermLists, TermOrders } from '../term-groups.ts'
import type { CollectionWords, VocabularyAnswer, VocabularyQuestion } from '../vocabulary-worker.ts'
import type { CrewOptions, ListsPlace, PassedDocuments } from './crew.ts'

/** What a thread is started with. */
export interface ThreadSettings {
  readonly options: CrewOptions
  /** Of the scratch file, which is open in the whole process. */
  readonly scratchDescriptor: number
}

/** Each is replied to, in the order in which they come. */
export type Question =
  | { readonly kind: 'run'; readonly sources: RunSources }
  | { readonly kind: 'merge'; readonly range: MergeRange }
  | { readonly kind: 'learn words'; readonly words: CollectionWords }
  | { readonly kind: 'words'; readonly question: VocabularyQuestion }
  | { readonly kind: 'begin lists'; readonly lists: ListsPlace }
  | { readonly kind: 'lists'; readonly orders: TermOrders }
  | { readonly kind: 'pack'; readonly blocks: readonly Uint8Array[] }

export type Answer = Run | MergedRange | VocabularyAnswer | TermLists | readonly CompressedBlock[] | undefined

export type Reply =
  | { readonly kind: 'passed'; readonly documents: PassedDocuments }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'error'; readonly error: unknown }

/** What can move to the thread instead of being copied. */
export function questionBuffers(question: Question): ArrayBuffer[] {
  switch (question.kind) {
    case 'lists':
      return buffersOf([question.orders.numbers])
    case 'pack':
      return buffersOf(question.blocks)
    default:
      return []
  }
}

/** Of views that have their buffers for themselves; one that threads share stays where it is. */
export function buffersOf(views: readonly ArrayBufferView[]): ArrayBuffer[] {
  return views.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}
