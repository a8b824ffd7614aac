import test from 'ava'
import {
  fieldKey,
  isWordKey,
  nameKeyPrefix,
  partKey,
  spellingKey,
  splitKey,
  unitOf,
} from '../../index-format/dictionary-key.ts'

test('puts the name of the field before a word', t => {
  t.is(fieldKey('title', 'kündigung'), ':title:kündigung')
})

test('tells passages and documents apart by the key', t => {
  t.is(unitOf('kündigung'), 'passage')
  t.is(unitOf(''), 'passage')
  t.is(unitOf(':title:kündigung'), 'document')
  t.is(unitOf(partKey('kündigung')), 'passage')
  t.is(unitOf(partKey(':title:kündigung')), 'document')
})

test('puts one colon more before what is part of compounds', t => {
  t.is(partKey('kündigung'), '::kündigung')
  t.is(partKey(':title:kündigung'), ':title::kündigung')
  t.is(partKey(fieldKey('dc:title', 'bgb')), ':dc:title::bgb')
})

test('splits a key into field and word, even where the field has a colon', t => {
  t.deepEqual(splitKey('kündigung'), ['', 'kündigung'])
  t.deepEqual(splitKey(':title:kündigung'), [':title:', 'kündigung'])
  t.deepEqual(splitKey(fieldKey('dc:title', 'bgb')), [':dc:title:', 'bgb'])
  t.deepEqual(splitKey('::kündigung'), ['::', 'kündigung'])
})

test('puts the spellings of a name side by side, the one that is its key first', t => {
  t.is(spellingKey('meier', 'meyer'), ':::meier:meyer')
  t.is(spellingKey('meier', 'meier'), nameKeyPrefix('meier'))
  t.is(unitOf(nameKeyPrefix('meier')), 'passage')
})

test('tells words from parts of compounds and from names', t => {
  t.true(['kündigung', ':title:kündigung', ':a::b:wort', 'haus-…bau'].every(isWordKey))
  const others = [
    partKey('krieg'),
    partKey(':title:krieg'),
    spellingKey('kiew', 'kyjiw'),
    spellingKey('kiew', 'kiew'),
  ]
  t.false(others.some(isWordKey))
})
