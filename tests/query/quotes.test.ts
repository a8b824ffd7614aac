import test from 'ava'
import { findClosingQuote } from '../../query/quotes.ts'

/** The phrase that opens at the first character; undefined where it is not closed. */
function phrase(query: string): string | undefined {
  const end = findClosingQuote(query, 0, new Set())
  return end === -1 ? undefined : query.slice(1, end)
}

test('closes a phrase with the nearest partner of its opening mark', t => {
  for (const query of [
    '"ja" x"',
    '„ja“ x“',
    '„ja” x',
    '„ja" x',
    '"ja“ x',
    '“ja” x',
    '”ja” x',
    '»ja« x',
    '»ja» x',
    '«ja» x',
  ]) {
    t.is(phrase(query), 'ja', query)
  }
  for (const query of ['‚ja‘ x', '‘ja’ x', '›ja‹ x', '‹ja› x']) t.is(phrase(query), 'ja', query)
})

test('leaves other quotation marks within a phrase alone', t => {
  t.is(phrase('„Er sagte »ja« dazu“'), 'Er sagte »ja« dazu')
  t.is(phrase('"Der „kleine“ Krieg" x'), 'Der „kleine“ Krieg')
  t.is(phrase('"a „b" c'), 'a „b')
  t.is(phrase('„Er sagte ‚ja‘ dazu“'), 'Er sagte ‚ja‘ dazu')
})

test('takes an apostrophe for no closing mark', t => {
  t.is(phrase('‚wie geht’s dir‘'), 'wie geht’s dir')
})

test('closes a double mark with any other where its partner is missing', t => {
  t.is(phrase('»ja" x'), 'ja')
  t.is(phrase('„ja« x'), 'ja')
})

test('finds no closing mark where there is none', t => {
  for (const query of ['"ja', '„ja „x', '‚ja x', '›ja x', '‘n Haus']) t.is(phrase(query), undefined, query)
})

test('remembers which marks are missing', t => {
  const missing = new Set<string>()
  t.is(findClosingQuote('‚a ‚b', 0, missing), -1)
  t.is(missing.size, 1)
  t.is(findClosingQuote('‚a ‘', 0, missing), -1)
})
