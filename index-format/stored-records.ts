/** The two kinds of records in an index's stores: documents and passages. */
import type { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'

export interface DocumentRecord {
  readonly path: string
  readonly title: string
  readonly language: string | undefined
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** First 16 bytes of the SHA-256 of the document's bytes as they were read. */
  readonly contentHash: Uint8Array
}

/** Path · title · language ('' for none) · content hash · field count · per field, by name: name · value count · values. */
export function encodeDocument(document: DocumentRecord): Uint8Array {
  const writer = new ByteWriter()
  writer.string(document.path)
  writer.string(document.title)
  writer.string(document.language ?? '')
  writer.bytes(document.contentHash)
  const fields = Object.entries(document.fields).sort(([a], [b]) => (a < b ? -1 : 1))
  writer.varint(fields.length)
  for (const [name, values] of fields) {
    writer.string(name)
    writer.varint(values.length)
    for (const value of values) writer.string(value)
  }
  return writer.finish()
}

/** @param reader over one record and nothing else */
export function decodeDocument(reader: ByteReader): DocumentRecord {
  const path = reader.string()
  const title = reader.string()
  const language = reader.string() || undefined
  const contentHash = new Uint8Array(reader.bytes(CONTENT_HASH_BYTES))
  const fields: [string, string[]][] = []
  for (let left = reader.count(); left > 0; left--) fields.push([reader.string(), readStrings(reader)])
  return { path, title, language, contentHash, fields: Object.fromEntries(fields) }
}

export const CONTENT_HASH_BYTES = 16

export interface PassageRecord {
  /** Heading path, outermost first. */
  readonly headings: readonly string[]
  /** Readable text, heading lines included. */
  readonly text: string
  /** UTF-16 offset in `text` where the heading lines end. */
  readonly bodyStart: number
  /** 1-based source line of every line of `text`. */
  readonly lineNumbers: readonly number[]
}

/**
 * Heading count · headings · body start in bytes of the text · line of the first line · number of line steps,
 * 0 where each line follows the one before · steps (zigzag: line − line before − 1) · the text, to the end.
 */
export function encodePassage(passage: PassageRecord): Uint8Array {
  const headingBytes = utf8.encode(passage.text.slice(0, passage.bodyStart))
  const body = utf8.encode(passage.text.slice(passage.bodyStart))
  const writer = new ByteWriter(headingBytes.length + body.length + HEAD_BYTES)
  writer.varint(passage.headings.length)
  for (const heading of passage.headings) writer.string(heading)
  writer.varint(headingBytes.length)
  const [firstLine = 1, ...lines] = passage.lineNumbers
  writer.varint(firstLine)
  const steps = lines.map((line, i) => line - (passage.lineNumbers[i] ?? 0) - 1)
  const consecutive = steps.every(step => step === 0)
  writer.varint(consecutive ? 0 : steps.length)
  if (!consecutive) for (const step of steps) writer.zigzag(step)
  writer.bytes(headingBytes)
  writer.bytes(body)
  return writer.peek()
}

/** Of most records, before the text. */
const HEAD_BYTES = 256

/** @param reader over one record and nothing else */
export function decodePassage(reader: ByteReader): PassageRecord {
  const headings = readStrings(reader)
  const headingByteLength = reader.varint()
  const firstLine = reader.varint()
  const steps = Array.from({ length: reader.count() }, () => reader.zigzag())
  const headingText = reader.decodeUtf8(reader.bytes(headingByteLength))
  const text = headingText + reader.decodeUtf8(reader.rest())
  return { headings, text, bodyStart: headingText.length, lineNumbers: lineNumbersOf(text, firstLine, steps) }
}

function lineNumbersOf(text: string, firstLine: number, steps: readonly number[]): readonly number[] {
  const lineNumbers = [firstLine]
  let line = firstLine
  for (let at = text.indexOf('\n'); at !== -1 && at < text.length - 1; at = text.indexOf('\n', at + 1)) {
    line += 1 + (steps[lineNumbers.length - 1] ?? 0)
    lineNumbers.push(line)
  }
  return lineNumbers
}

function readStrings(reader: ByteReader): string[] {
  return Array.from({ length: reader.count() }, () => reader.string())
}

const utf8 = new TextEncoder()
