import test from 'ava'
import { formatNumber, markdownTable } from '../../benchmarks/markdown-table.ts'

test('makes columns even, numbers to the right', t => {
  const table = markdownTable(
    ['', 'Findbuch', 'B'],
    [
      ['build, s', '1.20', '12.5'],
      ['file', '–', '1'],
    ],
  )
  t.deepEqual(table.split('\n'), [
    '|          | Findbuch |    B |',
    '| -------- | -------: | ---: |',
    '| build, s |     1.20 | 12.5 |',
    '| file     |        – |    1 |',
  ])
})

test('writes three digits that tell, and whole numbers in full', t => {
  t.deepEqual([0.034, 1.5, 12.34, 123.4, 88882].map(formatNumber), ['0.03', '1.50', '12.3', '123', '88,882'])
})
