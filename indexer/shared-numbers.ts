/**
 * Columns of numbers → the same where all threads of a build read them. A copy of all words in each thread took 100 MB of
 * it, and longer to read than the thread took to answer.
 */
import type { LetterTable, LetterTableData } from '../analysis/letter-table.ts'

type Numbers = Uint16Array | Int32Array | Uint32Array | Float64Array

/** @returns a copy that is not copied again when it is told to a thread */
export function sharedNumbers<Column extends Numbers>(numbers: Column): Column {
  const ColumnOf = numbers.constructor as new (buffer: SharedArrayBuffer) => Column
  const copy = new ColumnOf(new SharedArrayBuffer(numbers.byteLength))
  copy.set(numbers)
  return copy
}

export function sharedTable(table: LetterTable): LetterTableData {
  const { size, slots, starts, letters } = table.data()
  return {
    size,
    slots: sharedNumbers(slots),
    starts: sharedNumbers(starts),
    letters: sharedNumbers(letters),
  }
}
