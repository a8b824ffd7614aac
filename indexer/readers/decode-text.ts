/**
 * Bytes → text, whatever wrote them: UTF-8, UTF-16 with or without a mark, Windows-1252 (which stands for
 * ISO-8859-1 too, as in every browser), or what an HTML page declares.
 *
 * Real files are mixed: a UTF-8 page with one pasted Latin-1 paragraph must not turn into "MÃ¼ller" as a whole,
 * so the reading with fewer errors wins, and a broken byte in UTF-8 is read as Windows-1252 by itself.
 */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

export interface DecodedText {
  /** Without a byte order mark; lines end with "\n". */
  readonly text: string
  /** 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252' or the declared name. */
  readonly encoding: string
}

/**
 * @param declared what the document says of itself; used where the bytes are not UTF-8 and have no mark
 * @throws RangeError when the text is longer than a string can be (512 MiB of characters)
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { text, encoding } = decode(buffer, declared)
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding }
}

/** Bytes that are looked at to recognise UTF-16 without a mark. */
const SAMPLE_BYTES = 4096

/** By its mark, or by its bytes: in UTF-16 of a European text every other byte is 0 nearly always. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [mark0, mark1] = bytes
  if (mark0 === 0xff && mark1 === 0xfe) return 'utf-16le'
  if (mark0 === 0xfe && mark1 === 0xff) return 'utf-16be'
  let littleEndian = 0
  let bigEndian = 0
  const unitCount = Math.min(bytes.length, SAMPLE_BYTES) >> 1
  for (let unit = 0; unit < unitCount; unit++) {
    const first = bytes[2 * unit] ?? 0
    const second = bytes[2 * unit + 1] ?? 0
    if (second === 0 && isTextByte(first)) littleEndian++
    else if (first === 0 && isTextByte(second)) bigEndian++
  }
  // Two thirds: dashes, quotes and "€" have no zero byte. Numbers in a binary file are rarely text bytes.
  if (littleEndian * 3 > unitCount * 2) return 'utf-16le'
  if (bigEndian * 3 > unitCount * 2) return 'utf-16be'
  return undefined
}

function isTextByte(byte: number): boolean {
  return byte >= 32 || (byte >= 9 && byte <= 13)
}

function decode(buffer: Buffer, declared: string | undefined): DecodedText {
  if (isUtf8(buffer) && !buffer.subarray(0, SAMPLE_BYTES).includes(0)) {
    return { text: withoutMark(buffer.toString('utf8')), encoding: 'utf-8' }
  }
  const utf16 = guessUtf16(buffer)
  if (utf16 !== undefined) return { text: iconv.decode(buffer, utf16), encoding: utf16 }
  const label = knownEncoding(declared)
  if (label !== undefined) return { text: iconv.decode(buffer, label), encoding: label }
  return decodeUnmarked(buffer)
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** Labels that mean Windows-1252 in practice. Source: WHATWG Encoding, section 4.2. */
const WINDOWS_1252_LABELS = /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/

/** The declared encoding if it can be believed: bytes that are not UTF-8 have been wrongly declared so. */
function knownEncoding(declared: string | undefined): string | undefined {
  const label = declared?.trim().toLowerCase()
  if (label === undefined || label === '' || /^utf/.test(label)) return undefined
  if (WINDOWS_1252_LABELS.test(label)) return undefined
  return iconv.encodingExists(label) ? label : undefined
}

/** A UTF-8 sequence of two to four bytes, or else any byte outside ASCII; one character a byte. */
const OUTSIDE_ASCII =
  /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}|[\x80-\xFF]/g

/**
 * A byte outside ASCII that is no part of a UTF-8 sequence is an error of UTF-8; a sequence is an error of
 * Windows-1252, which would read it as "Ã¼".
 */
function decodeUnmarked(buffer: Buffer): DecodedText {
  const latin1 = buffer.toString('latin1')
  let broken = 0
  let whole = 0
  for (const [{ length }] of latin1.matchAll(OUTSIDE_ASCII)) {
    if (length === 1) broken++
    else whole++
  }
  if (broken > whole) return { text: iconv.decode(buffer, 'win1252'), encoding: 'windows-1252' }
  const text = latin1.replace(OUTSIDE_ASCII, sequence => {
    const bytes = Buffer.from(sequence, 'latin1')
    return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'win1252')
  })
  return { text: withoutMark(text), encoding: 'utf-8' }
}
