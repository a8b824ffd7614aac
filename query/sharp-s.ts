/**
 * ß and ss are one where a word is looked for by a part of its letters: `Strass*` finds Straße, `Straß*` Strasse.
 * Whole words need it not, for their terms have no ß.
 */

export function foldSharpS(form: string): string {
  return form.includes('ß') ? form.replaceAll('ß', 'ss') : form
}

/** Whether a form begins with a text, ß read as ss in both: straße begins with stras, strass and straß. */
export function beginsWith(form: string, beginning: string): boolean {
  return foldSharpS(form).startsWith(foldSharpS(beginning))
}
