/** The texts of a document that are indexed by field: its title, its path, its front-matter fields. */

export interface FieldTexts {
  readonly field: string
  readonly texts: readonly string[]
}

export interface DocumentWithFields {
  readonly path: string
  readonly title: string
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/**
 * `{path: 'b/bgb/index.md', title: 'BGB', fields: {}}` has the texts path: ["b bgb index md"], title: ["BGB"].
 * A front-matter field named like a built-in one adds to it.
 */
export function documentFieldTexts(document: DocumentWithFields): readonly FieldTexts[] {
  const textsByField = new Map<string, readonly string[]>([
    ['path', [document.path.replace(PATH_SEPARATORS, ' ')]],
    ['title', [document.title]],
  ])
  for (const [field, texts] of Object.entries(document.fields)) {
    const name = field.replace(OUTER_COLONS, '')
    if (name !== '') textsByField.set(name, [...(textsByField.get(name) ?? []), ...texts])
  }
  return Array.from(textsByField, ([field, texts]) => ({ field, texts }))
}

/** In a dictionary key a colon separates the field's name from the word; in the middle of the name it does no harm. */
const OUTER_COLONS = /^:+|:+$/g
/** The parts of a path are words of their own. */
const PATH_SEPARATORS = /[/\\!._-]+/g
