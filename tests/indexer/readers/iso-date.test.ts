import test from 'ava'
import { isoDate } from '../../../indexer/readers/iso-date.ts'

const DATES: Record<string, string | undefined> = {
  '2025-02-12': '2025-02-12',
  '2025-2-3': '2025-02-03',
  '2025-02-12T18:46:06+01:00': '2025-02-12',
  '2025-02-12 18:46:06.5 Z': '2025-02-12',
  '12.02.2025': '2025-02-12',
  '1. 2. 2025': '2025-02-01',
  '2025-13-01': undefined,
  '32.01.2025': undefined,
  '2025-02': undefined,
  '2025': undefined,
  'am 12.02.2025': undefined,
  '1.2.3': undefined,
  '192.168.1.10': undefined,
}

for (const [value, date] of Object.entries(DATES)) {
  test(`takes ${value} for ${date ?? 'no date'}`, t => t.is(isoDate(value), date))
}
