import test from 'ava'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { decodeMemberName, isHiddenMember, safeMemberPath } from '../../../indexer/sources/zip-member-name.ts'
import { unicodePathField } from '../../archive-maker.ts'

const NONE = Buffer.alloc(0)

for (const codePage of ['utf8', 'cp850', 'cp437', 'win1252']) {
  for (const name of ['Müller.txt', 'Straße/Übung Äpfel.md', 'größe.html', 'ÄÖÜ.txt']) {
    test(`reads ${name} in ${codePage}`, t => {
      const bytes = iconv.encode(name, codePage)
      t.is(decodeMemberName({ bytes, extra: NONE, isUtf8: false }), name)
    })
  }
}

test('reads § in CP850 and in Windows-1252', t => {
  for (const codePage of ['cp850', 'win1252']) {
    const bytes = iconv.encode('§ 5 Kündigung.md', codePage)
    t.is(decodeMemberName({ bytes, extra: NONE, isUtf8: false }), '§ 5 Kündigung.md')
  }
})

test('does not believe a Unicode path field that belongs to another name', t => {
  const bytes = Buffer.from('neu.md')
  const extra = unicodePathField(Buffer.from('alt.md'), 'Älter.md')
  t.is(decodeMemberName({ bytes, extra, isUtf8: false }), 'neu.md')
})

test('finds the Unicode path field behind other fields, and survives broken ones', t => {
  const bytes = Buffer.from('x.md')
  const other = Buffer.from([0x55, 0x54, 2, 0, 1, 1])
  const field = unicodePathField(bytes, 'ü.md')
  t.is(decodeMemberName({ bytes, extra: Buffer.concat([other, field]), isUtf8: false }), 'ü.md')
  t.is(decodeMemberName({ bytes, extra: field.subarray(0, 7), isUtf8: false }), 'x.md')
  t.is(decodeMemberName({ bytes, extra: Buffer.from([0x75, 0x70, 0xff]), isUtf8: false }), 'x.md')
})

test('gives a path that stays below its folder, whatever the name', t => {
  const parts = fc.constantFrom('..', '.', '/', '\\', 'C:', 'a', 'ü', '\u0000', '\u001B', '!', ' ')
  fc.assert(
    fc.property(fc.array(parts), pieces => {
      const path = safeMemberPath(pieces.join(''))
      const names = path.split('/')
      t.false(names.some(name => name === '' || name === '.' || name === '..'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
      t.notRegex(path, /[\u0000-\u001F]|^[A-Za-z]:|\\|!\//)
    }),
  )
})

test('knows hidden members', t => {
  for (const name of ['.x', 'a/.x/b.md', '__MACOSX/a', 'node_modules/a', '...', 'a\\.x'])
    t.true(isHiddenMember(name), name)
  for (const name of ['x', '../x', './x', 'a.b', 'a./b']) t.false(isHiddenMember(name), name)
})
