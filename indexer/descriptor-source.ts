/** An index file as a source of bytes, by its descriptor, which all threads of the process may use. */
import { fstatSync } from 'node:fs'
import type { ByteSource } from '../index-format/byte-source.ts'
import { IndexFormatError } from '../index-format/errors.ts'
import { readBytes } from './read-bytes.ts'

/** @param name of the index, for errors */
export function descriptorSource(descriptor: number, name: string): ByteSource {
  const cutOff = (offset: number) =>
    new IndexFormatError(name, offset, 'the index is cut off; build it again')
  return {
    name,
    byteLength: fstatSync(descriptor).size,
    read: ranges => ranges.map(range => readBytes(descriptor, range, cutOff)),
    close: async () => {},
  }
}
