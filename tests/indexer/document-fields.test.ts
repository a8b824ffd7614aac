import test from 'ava'
import { documentFieldTexts } from '../../indexer/document-fields.ts'

test('has the words of the path, the title and the front matter', t => {
  const document = { path: 'b/bgb/index.md', title: 'BGB', fields: { autor: ['Ada', 'Bea'] } }
  t.deepEqual(documentFieldTexts(document), [
    { field: 'path', texts: ['b bgb index md'] },
    { field: 'title', texts: ['BGB'] },
    { field: 'autor', texts: ['Ada', 'Bea'] },
  ])
})

test('takes the parts of a path apart, those of an archive too', t => {
  const [path] = documentFieldTexts({ path: 'a_b-c.zip!/Straße\\d.txt', title: '', fields: {} })
  t.deepEqual(path?.texts, ['a b c zip Straße d txt'])
})

test('adds a front-matter field to the built-in one of its name', t => {
  const fields = documentFieldTexts({
    path: 'a.md',
    title: 'Eins',
    fields: { title: ['Zwei'], path: ['anderswo'] },
  })
  t.deepEqual(fields, [
    { field: 'path', texts: ['a md', 'anderswo'] },
    { field: 'title', texts: ['Eins', 'Zwei'] },
  ])
})

test('takes fields that are named like members of an object', t => {
  const fields = documentFieldTexts({
    path: 'a.md',
    title: '',
    fields: { constructor: ['x'], tostring: ['y'] },
  })
  t.deepEqual(fields.slice(2), [
    { field: 'constructor', texts: ['x'] },
    { field: 'tostring', texts: ['y'] },
  ])
})

test('cuts colons from the ends of a field name, where they would be read as those of a key', t => {
  const fields = { ':a:': ['x'], a: ['y'], 'dc:b': ['z'], '::': ['lost'] }
  t.deepEqual(documentFieldTexts({ path: '', title: '', fields }).slice(2), [
    { field: 'a', texts: ['x', 'y'] },
    { field: 'dc:b', texts: ['z'] },
  ])
})
