import test from 'ava'
import { dateForms, isReversed, monthRange, numberForms, readRange } from '../../query/field-range.ts'

test('reads numbers and dates at the precision that was typed', t => {
  t.deepEqual(readRange('10', '20'), { numbers: { from: 10, to: 20 }, days: undefined })
  t.deepEqual(readRange('', '1.000'), { numbers: { to: 1000 }, days: undefined })
  t.deepEqual(readRange('0,5', ''), { numbers: { from: 0.5 }, days: undefined })
  t.deepEqual(readRange('2024', '2025'), {
    numbers: { from: 2024, to: 2025 },
    days: { from: '2024-01-01', to: '2025-12-31' },
  })
  t.deepEqual(readRange('2024', '2025-03')?.days, { from: '2024-01-01', to: '2025-03-31' })
  t.deepEqual(readRange('', '2025-03-31')?.days, { to: '2025-03-31' })
  t.deepEqual(readRange('1.3.2025', '31.03.2025')?.days, { from: '2025-03-01', to: '2025-03-31' })
})

test('reads no range of what is no number, no date, or both', t => {
  for (const [from, to] of [
    ['', ''],
    ['a', 'b'],
    ['2024', 'b'],
    ['10', '2025-03'],
    ['2024-13', ''],
    ['2024-02-40', ''],
    ['1-2', ''],
    ['1.2.3', ''],
  ] as const) {
    t.is(readRange(from, to), undefined, `${from}..${to}`)
  }
})

test('tells a range whose end lies before its beginning', t => {
  const reversed = (from: string, to: string) => {
    const range = readRange(from, to)
    return range && isReversed(range)
  }
  t.true(reversed('20', '10'))
  t.true(reversed('2025-03', '2024'))
  t.false(reversed('9', '10'))
  t.false(reversed('2025', '2025-03'))
  t.false(reversed('2025-03-31', '2025-03'))
  t.false(reversed('', '10'))
})

test('compares numbers as numbers', t => {
  const { mayBegin, weigh } = numberForms({ from: 9, to: 100 })
  t.deepEqual(
    ['9', '10', '09', '99,5', '100', '100,1', '8', '1000', 'zehn', '10a'].map(weigh),
    [1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
  )
  for (const beginning of ['', '9', '99,', '99,5']) t.true(mayBegin(beginning))
  t.false(mayBegin('a'))
})

test('takes a month for its first day', t => {
  const { mayBegin, weigh } = dateForms({ kind: 'dates', from: '2024-05-01', to: '2025-03-31' })
  t.deepEqual(
    ['2024-05-01', '2025-03-31', '2024-05', '2024-04-30', '2025-04-01', '2024', 'mai'].map(weigh),
    [1, 1, 1, 0, 0, 0, 0],
  )
  for (const beginning of ['', '2', '2024', '2024-', '2024-0']) t.true(mayBegin(beginning))
  t.false(mayBegin('20245'))
  const years = dateForms({ kind: 'years', to: '2025-03-31' })
  t.deepEqual(['2024', '2025', '2026', '2024-05-01', '15'].map(years.weigh), [1, 1, 0, 0, 0])
})

test('knows a month', t => {
  t.deepEqual(monthRange('2024-05'), { from: '2024-05-01', to: '2024-05-31' })
  t.is(monthRange('2024'), undefined)
  t.is(monthRange('2024-13'), undefined)
})
