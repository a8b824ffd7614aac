/**
 * Writes ZIP archives for tests, good ones and every kind of bad one, so that each byte is explained here
 * and not hidden in a fixture. Layout: PKWARE APPNOTE 6.3.10, section 4.3.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ArchiveMember {
  /** Text is written as UTF-8 with the UTF-8 flag; bytes as they are, without. */
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** 0 stored, 8 deflated (default), any other number: deflated, but declared as that. */
  readonly method?: number
  /** Further flags: 1 encrypted, 8 sizes behind the data. */
  readonly flags?: number
  readonly extra?: Uint8Array
  /** What the directory says instead of the truth. */
  readonly declared?: { readonly byteLength?: number; readonly crc32?: number; readonly offset?: number }
  /** Unix mode, as `ls -l` knows it: 0o120777 is a symbolic link. */
  readonly unixMode?: number
}

export interface ArchiveOptions {
  readonly comment?: string | Uint8Array
  /** Bytes before the archive, which its offsets do not count (a self-extracting program). */
  readonly prefix?: Uint8Array
  /** Writes a zip64 end record, and claims this many entries in it if given. */
  readonly zip64?: { readonly entryCount?: number }
}

export function makeArchive(members: readonly ArchiveMember[], options: ArchiveOptions = {}): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const entry = writeEntry(member, offset)
    local.push(entry.local)
    directory.push(entry.record)
    offset += entry.local.length
  }
  const directoryBytes = Buffer.concat(directory)
  const end = endRecords(members.length, directoryBytes.length, offset, options)
  return Buffer.concat([options.prefix ?? Buffer.alloc(0), ...local, directoryBytes, end])
}

function writeEntry(member: ArchiveMember, offset: number) {
  const content = Buffer.from(member.content ?? '')
  const method = member.method ?? 8
  const data = method === 0 ? content : deflateRawSync(content)
  const name = Buffer.from(member.name)
  const extra = Buffer.from(member.extra ?? [])
  const flags = (member.flags ?? 0) | (typeof member.name === 'string' ? 0x800 : 0)
  const declaredCrc = member.declared?.crc32 ?? crc32(content)
  const declaredLength = member.declared?.byteLength ?? content.length
  const hasDescriptor = (flags & 8) !== 0

  const fixed = Buffer.alloc(26)
  fixed.writeUInt16LE(20, 0) // version needed
  fixed.writeUInt16LE(flags, 2)
  fixed.writeUInt16LE(method, 4)
  // 6, 8: time and date
  fixed.writeUInt32LE(declaredCrc, 10)
  fixed.writeUInt32LE(data.length, 14)
  fixed.writeUInt32LE(declaredLength, 18)
  fixed.writeUInt16LE(name.length, 22)
  fixed.writeUInt16LE(extra.length, 24)

  const localFixed = Buffer.from(fixed)
  if (hasDescriptor) localFixed.fill(0, 10, 22)
  localFixed.writeUInt16LE(0, 24) // the extra field is in the directory only
  const descriptor = Buffer.alloc(hasDescriptor ? 16 : 0)
  if (hasDescriptor) {
    descriptor.write('PK\x07\x08', 'latin1')
    fixed.copy(descriptor, 4, 10, 22)
  }

  const record = Buffer.alloc(46)
  record.write('PK\x01\x02', 'latin1')
  record.writeUInt16LE(member.unixMode === undefined ? 20 : (3 << 8) | 20, 4) // made by: 3 is Unix
  fixed.copy(record, 6)
  // 32: comment length, 34: disk, 36: internal attributes
  record.writeUInt32LE(((member.unixMode ?? 0) << 16) >>> 0, 38)
  record.writeUInt32LE(member.declared?.offset ?? offset, 42)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), localFixed, name, data, descriptor]),
    record: Buffer.concat([record, name, extra]),
  }
}

function endRecords(
  entryCount: number,
  directoryBytes: number,
  offset: number,
  options: ArchiveOptions,
): Buffer {
  const comment = Buffer.from(options.comment ?? '')
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  // 4, 6: numbers of disks
  const isZip64 = options.zip64 !== undefined
  end.writeUInt16LE(isZip64 ? 0xffff : entryCount, 8)
  end.writeUInt16LE(isZip64 ? 0xffff : entryCount, 10)
  end.writeUInt32LE(isZip64 ? 0xffffffff : directoryBytes, 12)
  end.writeUInt32LE(isZip64 ? 0xffffffff : offset, 16)
  end.writeUInt16LE(comment.length, 20)
  if (options.zip64 === undefined) return Buffer.concat([end, comment])

  const claimed = BigInt(options.zip64.entryCount ?? entryCount)
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4) // bytes that follow in this record
  record.writeBigUInt64LE(claimed, 24)
  record.writeBigUInt64LE(claimed, 32)
  record.writeBigUInt64LE(BigInt(directoryBytes), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + directoryBytes), 8)
  locator.writeUInt32LE(1, 16) // number of disks
  return Buffer.concat([record, locator, end, comment])
}

/** The Info-ZIP Unicode path field (0x7075) for a name written in another encoding. */
export function unicodePathField(plainName: Uint8Array, unicodeName: string): Buffer {
  const name = Buffer.from(unicodeName)
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x7075, 0)
  field.writeUInt16LE(5 + name.length, 2)
  field.writeUInt8(1, 4) // version
  field.writeUInt32LE(crc32(plainName), 5)
  return Buffer.concat([field, name])
}
