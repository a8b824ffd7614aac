import test from 'ava'
import { germanAnalyzer } from '../../analysis/index.ts'
import { firstDay, NO_DATE, readDate } from '../../query/document-date.ts'

const analyzer = germanAnalyzer()

test('reads dates as queries do, as far as they are known', t => {
  const rows: readonly (readonly [values: readonly string[], date: number])[] = [
    [['2024-05-12'], 20240512],
    [['2024-05-12T18:46:00Z'], 20240512],
    [['12.5.2024'], 20240512],
    [['12.5.24'], 20240512],
    [['12. Mai 2024'], 20240512],
    [['2024-05'], 20240500],
    [['2024'], 20240000],
    [['Sommer 1924'], 19240000],
    [['Akte 1999 vom 3.5.2024'], 20240503],
    [['1914 bis 1918'], 19140000],
    [['2024-99'], 20240000],
    [['unbekannt', '2024'], 20240000],
    [['2023', '2024-05-12'], 20230000],
    [['unbekannt'], NO_DATE],
    [[], NO_DATE],
  ]
  for (const [values, date] of rows) t.is(readDate(values, analyzer), date, values.join())
})

test('counts a year or a month as its first day', t => {
  t.is(firstDay(20240000), 20240101)
  t.is(firstDay(20240500), 20240501)
  t.is(firstDay(20241000), 20241001)
  t.is(firstDay(20240512), 20240512)
})
