import test from 'ava'
import { allFields, namesBeginning, readField, similarFields } from '../../query/field-name.ts'

const FIELDS: ReadonlySet<string> = new Set(['autor', 'pfad', 'title'])

test('reads a name and its colon at a place of the query', t => {
  t.deepEqual(readField('x autor:Kafka', 2, FIELDS), { name: 'autor', known: true, end: 8 })
  t.deepEqual(readField('titel:Frist', 0, FIELDS), { name: 'title', known: true, end: 6 })
  t.deepEqual(readField('Titl:Frist', 0, FIELDS), { name: 'titl', known: false, end: 5 })
  t.is(readField('autor Kafka', 0, FIELDS), undefined)
})

test('prefers a field of the front matter to an alias of the same name', t => {
  t.is(readField('pfad:x', 0, FIELDS)?.name, 'pfad')
  t.is(readField('pfad:x', 0, new Set())?.name, 'path')
})

test('looks for gender endings in the built-in fields but not in others', t => {
  t.is(readField('title:innen', 0, FIELDS)?.name, 'title')
  t.is(readField('titel:in', 0, FIELDS)?.name, 'title')
  t.is(readField('autor:innen', 0, FIELDS), undefined)
  t.is(readField('autor:inge', 0, FIELDS)?.name, 'autor')
})

test('finds the names like a mistyped one, nearest first', t => {
  t.deepEqual(similarFields('titles', new Set(['tiles', 'autor'])), ['tiles', 'title'])
  t.deepEqual(similarFields('xyz', FIELDS), [])
})

test('lists every name once, sorted', t => {
  t.deepEqual(allFields(FIELDS), ['autor', 'heading', 'path', 'pfad', 'title'])
})

test('finds for each field the shortest name with a beginning, of equals the German one', t => {
  t.deepEqual(namesBeginning('Tit', FIELDS), ['titel'])
  t.deepEqual(namesBeginning('tit', new Set()), ['titel'])
  t.deepEqual(namesBeginning('titl', new Set()), ['title'])
  t.deepEqual(namesBeginning('p', FIELDS), ['path', 'pfad'])
  t.deepEqual(namesBeginning('p', new Set()), ['pfad'])
  t.deepEqual(namesBeginning('U\u0308', new Set()), ['überschrift'])
  t.deepEqual(namesBeginning('h', new Set(['herkunft'])), ['heading', 'herkunft'])
  t.deepEqual(namesBeginning('x', FIELDS), [])
})
