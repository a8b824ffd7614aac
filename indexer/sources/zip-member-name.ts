/**
 * Names of archive members: bytes → the name that was meant → a path that is safe to show and to join.
 *
 * Four generations of ZIP programs wrote names in four ways, and only the younger two say so:
 * the UTF-8 flag; the Info-ZIP Unicode path (extra field 0x7075, valid only with the CRC of the plain name);
 * UTF-8 without the flag (macOS); the code page of the machine (Windows: CP850 in Western Europe, CP437 in
 * America, Windows-1252 from some programs).
 *
 * Source: PKWARE APPNOTE 6.3.10, appendix D and section 4.6.9.
 */
import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'

export interface RawMemberName {
  readonly bytes: Buffer
  /** The extra fields of the directory record. */
  readonly extra: Buffer
  /** The entry's UTF-8 flag. */
  readonly isUtf8: boolean
}

export function decodeMemberName(raw: RawMemberName): string {
  if (raw.isUtf8 || isUtf8(raw.bytes)) return unicodePath(raw) ?? raw.bytes.toString('utf8')
  return unicodePath(raw) ?? decodeCodePage(raw.bytes)
}

/**
 * The name as a relative path in NFC that cannot leave the archive. Backslashes separate folders as '/' does.
 * What would act as something else than a name is written as in a URL: "..", a drive "C:", control characters
 * (`%1B`), and the '!' that ends a folder's name, since "!/" separates archive and member.
 */
export function safeMemberPath(name: string): string {
  const parts = name.normalize('NFC').replaceAll('\\', '/').split('/')
  const path = parts
    .filter(part => part !== '' && part !== '.')
    .map(safeMemberPart)
    .join('/')
    .replaceAll('!/', '%21/')
  return path === '' ? 'unnamed' : path
}

/** Hidden files, and what macOS adds to archives; ".." is no hidden folder but an attempt to get out. */
export function isHiddenMember(name: string): boolean {
  return name
    .split(/[/\\]/)
    .some(part => /^\.(?!\.?$)/.test(part) || part === '__MACOSX' || part === 'node_modules')
}

const UNICODE_PATH_FIELD = 0x7075
/** Version, and CRC-32 of the plain name. */
const UNICODE_PATH_HEADER_BYTES = 5

function unicodePath({ bytes, extra }: RawMemberName): string | undefined {
  for (let start = 0; start + 4 <= extra.length; ) {
    const end = start + 4 + extra.readUInt16LE(start + 2)
    const field = extra.subarray(start + 4, end)
    if (extra.readUInt16LE(start) === UNICODE_PATH_FIELD && field.length > UNICODE_PATH_HEADER_BYTES) {
      const name = field.subarray(UNICODE_PATH_HEADER_BYTES)
      // Another CRC means that the entry was renamed by a program that did not know this field.
      if (field.readUInt32LE(1) === crc32(bytes) && isUtf8(name)) return name.toString('utf8')
    }
    start = end
  }
  return undefined
}

/** In the order in which equally plausible readings are preferred. */
const CODE_PAGES = ['cp850', 'cp437', 'win1252']

function decodeCodePage(bytes: Buffer): string {
  const readings = CODE_PAGES.map(codePage => iconv.decode(bytes, codePage))
  return readings.reduce((best, reading) => (plausibility(reading) > plausibility(best) ? reading : best))
}

/**
 * How much a name looks like a West European one: its letters outside ASCII count for it, German ones twice;
 * other signs (box drawing, "³" for "ü") and capitals after a small letter count against it.
 */
function plausibility(name: string): number {
  let score = 0
  let previous = ''
  for (const character of name) {
    if (character > '\x7F') {
      const isMisplacedCapital = /\p{Lu}/u.test(character) && /\p{Ll}/u.test(previous)
      if (/[äöüÄÖÜß§]/.test(character) && !isMisplacedCapital) score += 2
      else if (/\p{Script=Latin}/u.test(character) && !isMisplacedCapital) score += 1
      else score -= 1
    }
    previous = character
  }
  return score
}

function safeMemberPart(part: string): string {
  if (part === '..') return '%2E%2E'
  return part.replace(/^([A-Za-z]):/, '$1%3A').replace(UNSAFE, character => encodeURIComponent(character))
}

/** C0, DEL, C1; bidi and other format characters stay: they are letters to some scripts, cleaned when shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is its purpose
const UNSAFE = /[\u0000-\u001F\u007F-\u009F]/g
