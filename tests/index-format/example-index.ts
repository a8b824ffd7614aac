/** The two documents of the worked example in FORMAT.md. */
import { createHash } from 'node:crypto'
import type { IndexedDocument } from '../../indexer/run-builder.ts'
import { plainDocument, plainPassage } from '../indexer/build-plain-index.ts'

export const EXAMPLE_DOCUMENTS: readonly IndexedDocument[] = [
  plainDocument('a.md', {
    title: 'Tag',
    language: 'de',
    fields: { autor: ['Ada'] },
    contentHash: contentHash('# Tag\nEin Tag am See\n'),
    passages: [plainPassage('Ein Tag am See\n', ['Tag'])],
  }),
  plainDocument('b.txt', {
    title: 'Wogen',
    contentHash: contentHash('Wogen des Sees'),
    passages: [plainPassage('Wogen des Sees')],
  }),
]

function contentHash(source: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(source).digest().subarray(0, 16))
}
