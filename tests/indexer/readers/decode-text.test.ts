import test from 'ava'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodeText } from '../../../indexer/readers/decode-text.ts'

const TEXT = 'Die Größe der „Straße“ – 5 €, § 12\nÄpfel, Öl, Übung\n'

const ENCODED: [name: string, bytes: Uint8Array, encoding: string][] = [
  ['UTF-8', Buffer.from(TEXT), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
  ['UTF-16 LE', iconv.encode(TEXT, 'utf-16le'), 'utf-16le'],
  ['UTF-16 LE with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ['UTF-16 BE', iconv.encode(TEXT, 'utf-16be'), 'utf-16be'],
  ['UTF-16 BE with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be'],
  ['Windows-1252', iconv.encode(TEXT, 'win1252'), 'windows-1252'],
]

for (const [name, bytes, encoding] of ENCODED) {
  test(`recognises ${name}`, t => t.deepEqual(decodeText(bytes), { text: TEXT, encoding }))
}

test('recognises Windows-1252 by a single byte', t => {
  t.is(decodeText(Buffer.from('Herr M\xFCller', 'latin1')).text, 'Herr Müller')
})

test('recognises UTF-16 of ASCII alone, which is valid UTF-8 too', t => {
  t.deepEqual(decodeText(iconv.encode('Guten Tag', 'utf-16le')), { text: 'Guten Tag', encoding: 'utf-16le' })
  t.is(decodeText(iconv.encode('A', 'utf-16be')).text, 'A')
})

test('reads a Latin-1 byte in UTF-8 text by itself', t => {
  const bytes = Buffer.concat([Buffer.from('Größe und Länge der '), Buffer.from('M\xFChle', 'latin1')])
  t.deepEqual(decodeText(bytes), { text: 'Größe und Länge der Mühle', encoding: 'utf-8' })
})

test('reads UTF-8 that breaks off in a character', t => {
  t.true(decodeText(Buffer.from('Größe Straße Bär').subarray(0, -2)).text.startsWith('Größe Straße B'))
})

test('believes a declared encoding only where the bytes are not UTF-8', t => {
  t.is(decodeText(iconv.encode('Łódź', 'iso-8859-2'), 'ISO-8859-2').text, 'Łódź')
  t.is(decodeText(Buffer.from('Łódź'), 'iso-8859-2').text, 'Łódź')
  t.is(decodeText(iconv.encode('„Öl“', 'win1252'), 'iso-8859-1').text, '„Öl“')
  t.is(decodeText(iconv.encode('Öl', 'win1252'), 'utf-8').text, 'Öl')
  t.is(decodeText(iconv.encode('Öl', 'win1252'), 'no-such-charset').text, 'Öl')
})

test('ends lines with a line feed, whatever ended them', t => {
  t.is(decodeText(Buffer.from('a\r\nb\rc\nd\r\r\ne')).text, 'a\nb\nc\nd\n\ne')
})

test('gives back what UTF-8 encodes', t => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
      fc.pre(!/[\r\0\uFEFF]/.test(text))
      t.is(decodeText(Buffer.from(text)).text, text)
    }),
  )
})
