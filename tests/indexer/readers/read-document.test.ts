import test from 'ava'
import iconv from 'iconv-lite'
import { readDocument } from '../../../indexer/readers/read-document.ts'
import { DocumentReadError } from '../../../indexer/sources/document-source.ts'

test('chooses the reader by the ending', t => {
  const bytes = Buffer.from('# Titel\n\n<h1>Kopf</h1>\n')
  t.is(readDocument('x.md', bytes).title, 'Titel')
  t.is(readDocument('x.MARKDOWN', bytes).title, 'Titel')
  t.is(readDocument('x.htm', bytes).title, 'Kopf')
  t.is(readDocument('x.txt', bytes).title, 'x')
  t.is(readDocument('a.zip!/x.md', bytes).title, 'Titel')
})

test('chooses the reader by the content where there is no ending', t => {
  t.is(readDocument('SEITE', Buffer.from('\n<!DOCTYPE html><title>Kopf</title>')).title, 'Kopf')
  t.is(readDocument('NOTIZ', Buffer.from('# Titel\n')).title, 'NOTIZ')
})

test('reads a page in the encoding that it declares', t => {
  const html = '<meta charset=iso-8859-2><title>Łódź</title><p>x'
  t.is(readDocument('x.html', iconv.encode(html, 'iso-8859-2')).title, 'Łódź')
})

test('ends the last line', t => {
  t.is(readDocument('x.txt', Buffer.from('a\r\nb')).sections[0]?.text, 'a\nb\n')
})

const UNREADABLE: [name: string, bytes: Uint8Array, reason: RegExp][] = [
  ['an empty document', Buffer.alloc(0), /^empty$/],
  ['blank space', Buffer.from(' \n\t\r\n'), /^empty but for blank space$/],
  ['a mark alone', Buffer.from('\uFEFF'), /^empty but for blank space$/],
  ['a PDF called .txt', Buffer.from('%PDF-1.4\n'), /^PDF; convert it to text first$/],
  ['binary content', Buffer.from('a\0b\x01c'), /^binary file$/],
]

for (const [name, bytes, reason] of UNREADABLE) {
  test(`refuses ${name}`, t => {
    const error = t.throws(() => readDocument('x.txt', bytes), {
      instanceOf: DocumentReadError,
      message: reason,
    })
    t.is(error?.source, 'x.txt')
  })
}
