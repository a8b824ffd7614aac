/** The title of a document that names none: "notizen/Brief vom 3.5.txt" → "Brief vom 3.5". */
export function fileTitle(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/(.)\.[A-Za-z]{1,10}$/, '$1')
}
