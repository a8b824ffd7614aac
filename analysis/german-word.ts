/** Whether a form is of the letters of German alone, as nearly all are: what is asked of other letters need not be. */

/** a to z, ä, ö, ü and ß, at least one. O(letters). */
export function isGermanWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    const isLetter = (code >= 0x61 && code <= 0x7a) || code === 0xe4 || code === 0xf6 || code === 0xfc
    if (!isLetter && code !== 0xdf) return false
  }
  return form !== ''
}
