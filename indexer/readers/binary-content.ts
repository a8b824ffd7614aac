/**
 * Tells text from everything else by the bytes: "PDF; convert it to text first", "image", "binary".
 * Needed for files whose name says nothing or lies.
 */
import { guessUtf16 } from './decode-text.ts'

/** Bytes that are looked at; git judges by the same number. */
const SAMPLE_BYTES = 8000

/** Text may have a few stray control characters (form feeds, escape sequences), but not one in ten. */
const MAX_CONTROL_SHARE = 0.1

/** @returns what it is, with what to do about it where something can be done; undefined for text */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const hasZero = sample.includes(0)
  // A word somewhere in the first line proves nothing in a text.
  const found = SIGNATURES.find(
    ({ at, signature }) => (at === 0 || hasZero) && startsWith(sample, signature, at),
  )
  if (found !== undefined) return found.kind
  if (guessUtf16(sample) !== undefined) return undefined
  if (hasZero) return 'binary file'
  return controlCount(sample) > sample.length * MAX_CONTROL_SHARE ? 'binary file' : undefined
}

function startsWith(bytes: Uint8Array, signature: string, at: number): boolean {
  if (bytes.length < at + signature.length) return false
  for (let i = 0; i < signature.length; i++) {
    if (bytes[at + i] !== signature.charCodeAt(i)) return false
  }
  return true
}

function controlCount(bytes: Uint8Array): number {
  let count = 0
  // Tab to carriage return (9–13) and escape (27) are at home in texts.
  for (const byte of bytes) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) count++
  return count
}

interface Signature {
  /** One character a byte. */
  readonly signature: string
  readonly at: number
  readonly kind: string
}

const ARCHIVE = 'archive that is not a ZIP; unpack it first'

/** Source: the formats' specifications, as collected in the `file` program's magic database. */
const SIGNATURES: readonly Signature[] = [
  { signature: '%PDF-', at: 0, kind: 'PDF; convert it to text first' },
  { signature: '%!PS', at: 0, kind: 'PostScript; convert it to text first' },
  { signature: '{\\rtf', at: 0, kind: 'RTF; save it as HTML or text first' },
  // The container of .doc, .xls and .ppt.
  { signature: '\xD0\xCF\x11\xE0', at: 0, kind: 'Microsoft Office document; save it as HTML or text first' },
  {
    signature: 'PK\x03\x04',
    at: 0,
    kind: 'ZIP archive, or an Office document or e-book, under another ending',
  },
  { signature: 'PK\x05\x06', at: 0, kind: 'empty ZIP archive' },
  { signature: '\x1F\x8B', at: 0, kind: ARCHIVE },
  { signature: '1AY&SY', at: 4, kind: ARCHIVE },
  { signature: '\xFD7zXZ\0', at: 0, kind: ARCHIVE },
  { signature: '\x28\xB5\x2F\xFD', at: 0, kind: ARCHIVE },
  { signature: '7z\xBC\xAF\x27\x1C', at: 0, kind: ARCHIVE },
  { signature: 'Rar!\x1A\x07', at: 0, kind: ARCHIVE },
  { signature: '\x89PNG', at: 0, kind: 'image' },
  { signature: '\xFF\xD8\xFF', at: 0, kind: 'image' },
  { signature: 'GIF87a', at: 0, kind: 'image' },
  { signature: 'GIF89a', at: 0, kind: 'image' },
  { signature: 'II*\0', at: 0, kind: 'image' },
  { signature: 'MM\0*', at: 0, kind: 'image' },
  { signature: 'WEBP', at: 8, kind: 'image' },
  { signature: 'WAVE', at: 8, kind: 'sound' },
  { signature: 'ID3\x03\0', at: 0, kind: 'sound' },
  { signature: 'ID3\x04\0', at: 0, kind: 'sound' },
  { signature: 'OggS\0', at: 0, kind: 'sound or film' },
  { signature: 'fLaC\0', at: 0, kind: 'sound' },
  { signature: 'ftyp', at: 4, kind: 'film or image' },
  { signature: '\x1A\x45\xDF\xA3', at: 0, kind: 'film' },
  { signature: '\x7FELF', at: 0, kind: 'program' },
  { signature: 'MZ\x90\0', at: 0, kind: 'program' },
  { signature: '\xCA\xFE\xBA\xBE', at: 0, kind: 'program' },
  { signature: '\0asm', at: 0, kind: 'program' },
  { signature: 'SQLite format 3\0', at: 0, kind: 'database' },
  { signature: 'wOFF\0', at: 0, kind: 'font' },
  { signature: 'wOF2\0', at: 0, kind: 'font' },
]
