/** What can stand in braces in `--format`; `{field.NAME}` besides. */

/** Of a document. */
export const documentValueNames = ['number', 'path', 'file', 'title', 'language'] as const
export type DocumentValueName = (typeof documentValueNames)[number]

/** Of a hit. */
export const hitValueNames = [
  'rank',
  'number',
  'path',
  'file',
  'title',
  'heading',
  'line',
  'snippet',
  'score',
  'further',
] as const
export type HitValueName = (typeof hitValueNames)[number]
