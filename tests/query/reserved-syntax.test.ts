import test from 'ava'
import { reservedFieldSyntax, reservedSyntax } from '../../query/reserved-syntax.ts'

test('turns down wildcards, similar words and exact forms', t => {
  for (const word of ['*vertrag', 'v*g', '**fett', 'wort~', 'wort~2', 'wort~2,', '=wort']) {
    t.not(reservedSyntax(word), undefined, word)
  }
})

test('turns down ranges in fields only', t => {
  for (const value of ['2024..2025', '2024..', '..2025-03']) {
    t.not(reservedFieldSyntax(value), undefined, value)
    t.is(reservedSyntax(value), undefined, value)
  }
})

test('leaves ordinary text alone', t => {
  for (const word of [
    'Bürger*innen',
    'Lehrer*in',
    'jede*r',
    '~5',
    '=',
    'a=b',
    '~/texte',
    'C++',
    'usw...',
    '…',
  ]) {
    t.is(reservedFieldSyntax(word), undefined, word)
  }
})
