/**
 * Keys and the mouse, as they come from standard input.
 *
 * Ink's `useInput` loses F1 and mixes up Backspace and Delete, and its parser takes a sequence for typed text where it
 * comes in two chunks, as it does over SSH. So Ink reads nothing here.
 */
import { useStdin } from 'ink'
import { useEffect, useRef } from 'react'
import { isMouseReport, type MouseReport, readMouseReport } from '../mouse/mouse-report.ts'
import { escapeByte, type InputPiece, InputPieces } from './input-pieces.ts'
import { type Key, readKeys } from './key-reader.ts'

export function useKeys(onInput: (input: Key | MouseReport) => void): void {
  const { stdin } = useStdin()
  const latest = useRef(onInput)
  latest.current = onInput

  useEffect(() => {
    const pieces = new InputPieces()
    let timer: NodeJS.Timeout | undefined
    const tell = (read: readonly InputPiece[]) => {
      for (const input of read.flatMap(readInput)) latest.current(input)
    }
    const listen = (chunk: string) => {
      clearTimeout(timer)
      tell(pieces.take(chunk))
      if (pieces.isWaiting) timer = setTimeout(() => tell(pieces.flush()), restMs)
    }
    stdin.setEncoding('utf8')
    stdin.setRawMode(true)
    stdin.on('data', listen)
    // It may have been paused for an editor.
    stdin.resume()
    return () => {
      clearTimeout(timer)
      stdin.off('data', listen)
      stdin.setRawMode(false)
    }
  }, [stdin])
}

/** Longer than a network keeps the rest of a sequence back, shorter than somebody waits after Escape. */
const restMs = 50

function readInput(piece: InputPiece): readonly (Key | MouseReport)[] {
  const sequence = piece.text.slice(escapeByte.length)
  if (piece.kind !== 'sequence' || !isMouseReport(sequence)) return readKeys(piece)
  const report = readMouseReport(sequence)
  return report === undefined ? [] : [report]
}
