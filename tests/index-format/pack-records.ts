/** Records packed as a section's blocks, with their index. */
import { deflateRawSync } from 'node:zlib'
import { BlockIndexWriter, RecordPacker } from '../../index-format/record-store.ts'

export interface PackedRecords {
  readonly index: Uint8Array
  readonly blocks: readonly Uint8Array[]
}

/** @param blockBytes what the records of a block take at most, but for a larger one alone */
export function packRecords(
  records: readonly Uint8Array[],
  blockBytes: number,
  dictionary?: Uint8Array,
): PackedRecords {
  const blocks: Uint8Array[] = []
  const index = new BlockIndexWriter()
  const packer = new RecordPacker(
    block => {
      index.add(block)
      blocks.push(new Uint8Array(block.compressed))
    },
    raw => deflateRawSync(raw, { dictionary }),
    blockBytes,
  )
  for (const record of records) packer.add(record)
  packer.endBlock()
  return { index: index.finish(), blocks }
}
