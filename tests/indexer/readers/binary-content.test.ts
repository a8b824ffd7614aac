import { randomBytes } from 'node:crypto'
import test from 'ava'
import iconv from 'iconv-lite'
import { binaryKind } from '../../../indexer/readers/binary-content.ts'
import { makeArchive } from '../../archive-maker.ts'

const BINARY: [string, Uint8Array, RegExp][] = [
  ['PDF', Buffer.from('%PDF-1.7\nText'), /^PDF; convert/],
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /^image$/],
  ['an old Word document', Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1', 'latin1'), /Office/],
  ['a ZIP archive', makeArchive([{ name: 'x' }]), /ZIP archive/],
  ['WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), /^image$/],
  ['bytes with zeros', Buffer.from('Text\0\x01\x02 und mehr'), /^binary file$/],
  ['random bytes', randomBytes(9000), /./],
  ['control characters', Buffer.alloc(100, '\x01\x02\x03abc'), /^binary file$/],
  [
    'small numbers of 16 bits',
    Buffer.from(new Uint16Array(500).map((_, i) => i % 20).buffer),
    /^binary file$/,
  ],
]

for (const [name, bytes, kind] of BINARY) {
  test(`knows ${name} by the bytes`, t => t.regex(binaryKind(bytes) ?? '', kind))
}

const TEXTS: [string, Uint8Array][] = [
  ['ASCII', Buffer.from('Guten Tag')],
  ['UTF-8', Buffer.from('Größe „ß“')],
  ['Windows-1252', iconv.encode('Größe „ß“', 'win1252')],
  ['UTF-16 without a mark', iconv.encode('Größe „ß“ und mehr', 'utf-16le')],
  ['UTF-16 with a mark', iconv.encode('Größe', 'utf-16be', { addBOM: true })],
  ['text that begins with the letters of a format', Buffer.from('ID3 und OggS')],
  ['text with the name of a format in it', Buffer.from('Das ftyp und die WAVE')],
  ['text with form feeds and escape sequences', Buffer.from('Seite 1\f\u001B[1mSeite 2\u001B[0m')],
]

for (const [name, bytes] of TEXTS) {
  test(`takes ${name} for text`, t => t.is(binaryKind(bytes), undefined))
}
