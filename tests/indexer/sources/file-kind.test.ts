import test from 'ava'
import { fileExtension, fileKind } from '../../../indexer/sources/file-kind.ts'

const EXTENSIONS: Record<string, string> = {
  'a.md': 'md',
  'a/b.TXT': 'txt',
  'a.tar.gz': 'gz',
  'archiv.7z': '7z',
  LIESMICH: '',
  '.gitignore': '',
  'a.b/LIESMICH': '',
  'Brief vom 3.5': '',
  'Dr. Müller': '',
  'Version 1.0 final': '',
  'Protokoll 12.02.2025': '',
  'x.': '',
}

for (const [name, extension] of Object.entries(EXTENSIONS)) {
  test(`takes "${extension}" for the ending of ${name}`, t => t.is(fileExtension(name), extension))
}

test('tells documents, archives and everything else apart by their endings', t => {
  t.is(fileKind('x.xhtml').kind, 'document')
  t.is(fileKind('x.markdown').kind, 'document')
  t.is(fileKind('x.ZIP').kind, 'archive')
  t.is(fileKind('x').kind, 'unknown')
  t.is(fileKind('x.css').kind, 'other')
  t.is(fileKind('x.jpeg').kind, 'binary')
  t.is(fileKind('x.findbuch').kind, 'index')
})
