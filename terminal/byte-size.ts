/**
 * A size as people type it → bytes.
 *
 *   parseByteSize('512MB')  → 512_000_000
 *   parseByteSize('2 GiB')  → 2_147_483_648
 *   parseByteSize('viel')   → undefined
 */
export function parseByteSize(text: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? []
  const factor = factors.get(unit.toLowerCase())
  const byteLength = Math.round(Number(digits.replace(',', '.')) * (factor ?? Number.NaN))
  return digits !== '' && byteLength >= 1 && Number.isSafeInteger(byteLength) ? byteLength : undefined
}

const factors: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['b', 1],
  ['k', 1e3],
  ['kb', 1e3],
  ['m', 1e6],
  ['mb', 1e6],
  ['g', 1e9],
  ['gb', 1e9],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
])
