/**
 * What a file's name says about it, before it is opened.
 *
 * Documents are known by their ending. A file without an ending ("LIESMICH", "Brief vom 3.5") is judged by its
 * content when it is read. Everything else is passed over with its kind: "image", "PDF; convert it to text
 * first". A file that the user named is read whatever its ending, unless that ending can only be binary.
 */

export type FileKind =
  | { readonly kind: 'document' }
  | { readonly kind: 'archive' }
  /** Only its content can tell. */
  | { readonly kind: 'unknown' }
  /** Text, but not for reading: source code, data, style sheets. */
  | { readonly kind: 'other'; readonly reason: string }
  | { readonly kind: 'binary'; readonly reason: string }
  /** An index of ours. */
  | { readonly kind: 'index' }

/** @param path a path or name with '/' */
export function fileKind(path: string): FileKind {
  const extension = fileExtension(path)
  if (extension === '') return { kind: 'unknown' }
  if (DOCUMENTS.has(extension)) return { kind: 'document' }
  if (extension === 'zip') return { kind: 'archive' }
  if (extension === 'findbuch') return { kind: 'index' }
  const binary = BINARY.get(extension)
  if (binary !== undefined) return { kind: 'binary', reason: binary }
  return { kind: 'other', reason: OTHER.get(extension) ?? `files of type .${extension} are not read` }
}

/**
 * Lower case, without the dot; '' where there is none. What cannot be an ending is not taken for one: the 5 of
 * "Brief vom 3.5", the "Müller AG" of "Dr. Müller AG".
 */
export function fileExtension(path: string): string {
  return /[^/.][^/]*\.([A-Za-z][A-Za-z0-9]{0,9}|7z)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

const DOCUMENTS: ReadonlySet<string> = new Set(['txt', 'text', 'md', 'markdown', 'htm', 'html', 'xhtml'])

const BINARY = kinds({
  'PDF; convert it to text first': 'pdf',
  'Word document; save it as HTML or text first': 'doc docx docm dot dotx',
  'OpenDocument text; save it as HTML or text first': 'odt ott',
  'RTF; save it as HTML or text first': 'rtf',
  'e-book; convert it to HTML first': 'epub mobi azw azw3',
  spreadsheet: 'xls xlsx xlsm ods',
  presentation: 'ppt pptx odp key',
  image: 'png jpg jpeg gif webp avif tif tiff bmp ico heic psd raw',
  sound: 'mp3 wav ogg oga flac m4a aac opus wma',
  film: 'mp4 m4v mov avi mkv webm mpg mpeg wmv',
  'archive that is not a ZIP; unpack it first': 'gz tgz tar bz2 xz zst 7z rar lz4 cab iso dmg',
  font: 'ttf otf woff woff2 eot',
  program: 'exe dll so dylib bin class jar wasm o a pyc msi apk deb rpm',
  database: 'db sqlite sqlite3 mdb accdb',
})

const OTHER = kinds({
  'program text':
    'js mjs cjs jsx ts mts cts tsx py rb php java c h cc cpp hpp cs go rs sh bash ps1 bat cmd sql lua pl r swift kt vue svelte',
  'style sheet': 'css scss sass less',
  data: 'json jsonl ndjson yaml yml toml xml csv tsv ini conf cfg lock map svg',
})

function kinds(endings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const pairs = Object.entries(endings).map(([reason, list]) =>
    list.split(' ').map(e => [e, reason] as const),
  )
  return new Map(pairs.flat())
}
