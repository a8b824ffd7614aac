import test from 'ava'
import { scratchFolder } from '../../scratch-folder.ts'
import { run } from '../fake-context.ts'
import { FakeIndex } from '../fake-index.ts'

function damagedIndex(): FakeIndex {
  const index = new FakeIndex()
  index.verify = async report => {
    report?.('documents', true)
    report?.('postings', false)
    return false
  }
  return index
}

test('prints the state of every section', async t => {
  const folder = scratchFolder(t, { 'garten.findbuch': '' })
  t.deepEqual(await run(['verify'], { folder, language: 'de' }), {
    code: 0,
    out: '  documents  unversehrt\n  postings   unversehrt\ngarten.findbuch ist unversehrt.\n',
    err: '',
  })
})

test('ends with 2 where a section is damaged, also silently and for machines', async t => {
  const folder = scratchFolder(t, { 'garten.findbuch': '' })
  const engine = { openIndex: async () => damagedIndex() }
  const quiet = await run(['verify', '--quiet'], { folder, engine })
  t.like(quiet, { code: 2, out: '' })
  t.regex(quiet.err, /garten\.findbuch is damaged\. Please build it again/)
  const json = await run(['verify', '--json'], { folder, engine })
  t.is(json.code, 2)
  t.deepEqual(JSON.parse(json.out), {
    file: 'garten.findbuch',
    whole: false,
    sections: [
      { name: 'documents', whole: true },
      { name: 'postings', whole: false },
    ],
  })
})
