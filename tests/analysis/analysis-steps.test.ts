import test from 'ava'
import { analysisSteps } from '../../analysis/analysis-steps.ts'
import { GERMAN } from './token-notation.ts'

test('shows every token with its place, form and term', t => {
  t.deepEqual(analysisSteps('Die Netz-Geräte', GERMAN), [
    { form: 'die', position: 0, start: 0, end: 3, surface: 'Die', term: 'die', isStopWord: true },
    {
      form: 'netz-geräte',
      position: 1,
      start: 4,
      end: 15,
      surface: 'Netz-Geräte',
      term: 'netzgerat',
      isStopWord: false,
    },
    { form: 'netz', position: 1, start: 4, end: 8, surface: 'Netz', term: 'netz', isStopWord: false },
    { form: 'geräte', position: 2, start: 9, end: 15, surface: 'Geräte', term: 'gerat', isStopWord: false },
  ])
})
