/**
 * A text → the sequence by which a terminal puts it into its clipboard, also over SSH.
 *
 *   clipboardSequence('haus', {})  → 'ESC ] 52 ; c ; aGF1cw== BEL'
 *
 * Source: XTerm Control Sequences, "Operating System Commands", 52. tmux and screen pass on what is wrapped into a
 * device control string of theirs.
 */
import type { Environment } from '../../configuration/folders.ts'

/** @returns undefined where the terminal has no clipboard, or would cut the text off */
export function clipboardSequence(text: string, env: Environment): string | undefined {
  const encoded = Buffer.from(text, 'utf8').toString('base64')
  if (encoded.length > mostEncoded || isWithoutClipboard(env.TERM ?? '')) return undefined
  const sequence = `\u001B]52;c;${encoded}\u0007`
  if (env.TMUX) return `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`
  if (/^screen/.test(env.TERM ?? ''))
    return pieces(sequence)
      .map(piece => `\u001BP${piece}\u001B\\`)
      .join('')
  return sequence
}

/** hterm takes no more, and tells nobody. */
const mostEncoded = 99_992

/** Screen's limit for one device control string, less its ends. */
const pieceLength = 252

function isWithoutClipboard(term: string): boolean {
  return ['linux', 'dumb', ''].includes(term) || term.startsWith('vt')
}

function pieces(sequence: string): string[] {
  const count = Math.ceil(sequence.length / pieceLength)
  return Array.from({ length: count }, (_, i) => sequence.slice(i * pieceLength, (i + 1) * pieceLength))
}
