/**
 * A document's bytes → readable text cut at its headings, by the reader that its name asks for.
 *
 * ```ts
 * const { title, sections } = readDocument('satzung.md', bytes)
 * ```
 */
import { DocumentReadError } from '../sources/document-source.ts'
import { binaryKind } from './binary-content.ts'
import { decodeText } from './decode-text.ts'
import { declaredCharset, readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import type { ReadableDocument } from './readable-document.ts'

/**
 * @param path its ending chooses the reader; without one the content does
 * @throws DocumentReadError for an empty document, and for anything that is not text
 */
export function readDocument(path: string, bytes: Uint8Array): ReadableDocument {
  if (bytes.length === 0) throw new DocumentReadError(path, 'empty')
  const kind = binaryKind(bytes)
  if (kind !== undefined) throw new DocumentReadError(path, kind)
  const format = documentFormat(path, bytes)
  const text = readText(path, bytes, format)
  if (!/\S/.test(text)) throw new DocumentReadError(path, 'empty but for blank space')
  switch (format) {
    case 'markdown':
      return readMarkdown(path, text)
    case 'html':
      return readHtml(path, text)
    case 'text':
      return readPlainText(path, text)
  }
}

type DocumentFormat = 'markdown' | 'html' | 'text'

/** Enough for a page's declarations. */
const HEAD_BYTES = 1024

function documentFormat(path: string, bytes: Uint8Array): DocumentFormat {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown'
  if (/\.(?:html?|xhtml)$/i.test(path)) return 'html'
  if (/\.(?:txt|text)$/i.test(path)) return 'text'
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(head(bytes)) ? 'html' : 'text'
}

function readText(path: string, bytes: Uint8Array, format: DocumentFormat): string {
  try {
    const charset = format === 'html' ? declaredCharset(head(bytes)) : undefined
    const { text } = decodeText(bytes, charset)
    return text.endsWith('\n') ? text : `${text}\n`
  } catch (error) {
    // The only thing that decoding can run into is the longest string there may be.
    throw new DocumentReadError(path, 'more text than fits into memory at once: split it', error)
  }
}

function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1')
}
