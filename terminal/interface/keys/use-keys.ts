/**
 * Keys as they are struck, from Ink's standard input.
 *
 * Ink's `useInput` loses F1 and mixes up Backspace and Delete, so this listens one step before it, to the
 * pieces that Ink's input parser emits. Ink 6.8 is the last of its line, so that this step stays as it is.
 */
import { useStdin } from 'ink'
import { useEffect, useRef } from 'react'
import { createKeyReader, type Key } from './key-reader.ts'

export function useKeys(onKey: (key: Key) => void): void {
  const { setRawMode, internal_eventEmitter: pieces } = useStdin()
  const latest = useRef(onKey)
  latest.current = onKey

  useEffect(() => {
    setRawMode(true)
    return () => setRawMode(false)
  }, [setRawMode])

  useEffect(() => {
    const readKeys = createKeyReader()
    const listen = (piece: string) => {
      for (const key of readKeys(piece)) latest.current(key)
    }
    pieces.on('input', listen)
    return () => {
      pieces.off('input', listen)
    }
  }, [pieces])
}
