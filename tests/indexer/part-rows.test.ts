import test from 'ava'
import { PartRows, packPart } from '../../indexer/part-rows.ts'
import { Rows } from '../../indexer/rows.ts'

test('gives back the parts of each compound, and none of what is one word', t => {
  const compounds = [
    [
      { start: 0, end: 6 },
      { start: 7, end: 11 },
    ],
    [],
    [
      { start: 0, end: 40 },
      { start: 40, end: 80 },
    ],
  ]
  const forms = compounds.flatMap((parts, form) => parts.map(() => form))
  const rows = new PartRows(new Rows(compounds.length, forms, compounds.flat().map(packPart)))
  t.deepEqual(
    compounds.map((_, form) => rows.partsOf(form)),
    compounds,
  )
  t.deepEqual(
    compounds.map((_, form) => rows.isCompound(form)),
    [true, false, true],
  )
})
