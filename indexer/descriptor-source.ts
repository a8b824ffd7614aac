/** An index file as a source of bytes, by its descriptor, which all threads of the process may use. */
import { fstatSync, readSync } from 'node:fs'
import type { ByteSource } from '../index-format/byte-source.ts'
import { IndexFormatError } from '../index-format/errors.ts'

/** @param name of the index, for errors */
export function descriptorSource(descriptor: number, name: string): ByteSource {
  return {
    name,
    byteLength: fstatSync(descriptor).size,
    read: async ranges =>
      ranges.map(({ offset, byteLength }) => {
        const bytes = Buffer.allocUnsafe(byteLength)
        for (let at = 0; at < byteLength; ) {
          const count = readSync(descriptor, bytes, at, byteLength - at, offset + at)
          if (count === 0)
            throw new IndexFormatError(name, offset + at, 'the index is cut off; build it again')
          at += count
        }
        return bytes
      }),
    close: async () => {},
  }
}
