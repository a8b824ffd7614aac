import test from 'ava'
import { binaryKind } from '../../../../indexer/readers/binary-content.ts'
import { fileKind } from '../../../../indexer/sources/file-kind.ts'
import { ioProblem } from '../../../../indexer/sources/io-problem.ts'
import { listSources } from '../../../../indexer/sources/list-sources.ts'
import { documentReasons } from '../../../../terminal/texts/reasons/documents.ts'
import { germanReason } from '../../../../terminal/texts/reasons/german.ts'
import { indexReasons } from '../../../../terminal/texts/reasons/indexes.ts'
import { scratchFolder } from '../../../scratch-folder.ts'

/** English that is the same in German has a translation of its own. */
function isTranslated(reason: string): boolean {
  return germanReason(reason) !== reason
}

test('says in German why a document is skipped by its name', t => {
  const endings = 'pdf docx odt rtf epub xlsx pptx png mp3 mp4 gz ttf exe sqlite ts css json weird'
  for (const ending of endings.split(' ')) {
    const kind = fileKind(`x.${ending}`)
    t.true('reason' in kind && isTranslated(kind.reason), ending)
  }
  t.is(germanReason('files of type .weird are not read'), 'Dateien vom Typ .weird werden nicht gelesen')
})

test('says in German what a document is by its bytes', t => {
  const starts = [
    '%PDF-',
    '%!PS',
    '{\\rtf',
    'PK\x03\x04',
    'PK\x05\x06',
    '\x1F\x8B',
    '\x89PNG',
    'ID3\x03\0',
    'OggS\0',
  ]
  const others = [
    '\0\0\0\0ftyp',
    '\x1A\x45\xDF\xA3',
    '\x7FELF',
    'SQLite format 3\0',
    'wOF2\0',
    '\0\x01\x02\x03\x04',
  ]
  for (const start of [...starts, ...others]) {
    const kind = binaryKind(Buffer.from(start, 'latin1'))
    t.true(kind !== undefined && isTranslated(kind), `${start} ${kind}`)
  }
})

test('says in German what the file system says, with its code', t => {
  for (const code of ['EACCES', 'EPERM', 'ENOENT', 'EIO', 'ELOOP', 'EMFILE', 'ENAMETOOLONG']) {
    const problem = ioProblem(Object.assign(new Error(code), { code }))
    t.true(isTranslated(problem), problem)
    t.true(germanReason(problem).endsWith(`(${code})`))
  }
  t.is(
    germanReason('folder: no permission to read it (EACCES)'),
    'Ordner: keine Erlaubnis, es zu lesen (EACCES)',
  )
})

test('says in German what is skipped in a folder', async t => {
  const folder = scratchFolder(t, {
    'leer.zip': '',
    'kaputt.zip': 'kein ZIP',
    'halb.zip': 'PK\x03\x04 und nicht weiter',
    'gross.txt': 'x'.repeat(2000),
    'bild.png': '',
  })
  const { skipped } = await listSources([folder], { maxDocumentBytes: 1000 })
  t.is(skipped.length, 5)
  for (const { path, reason } of skipped) t.true(isTranslated(reason), `${path}: ${reason}`)
})

test('leaves what it does not know in English', t => {
  t.is(germanReason('something new'), 'something new')
  t.is(germanReason(''), '')
})

test('has every sentence once, with the same blanks in both languages', t => {
  const all = [...documentReasons, ...indexReasons]
  t.is(new Set(all.map(([english]) => english)).size, all.length)
  for (const [english, german] of all) {
    t.is(english.split('{}').length, german.split('{}').length, english)
    const values = english.replaceAll('{}', '7')
    t.is(germanReason(values), german.replaceAll('{}', '7'))
  }
})
