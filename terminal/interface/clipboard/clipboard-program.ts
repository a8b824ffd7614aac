/** Programs that put their input into the clipboard of the system, as far as this system can have them. */
import { spawn } from 'node:child_process'
import type { Environment } from '../../configuration/folders.ts'

export type ClipboardProgram = readonly [program: string, ...args: string[]]

/** In the order in which they are tried. Over SSH the clipboard of the other machine is nobody's. */
export function clipboardPrograms(env: Environment, platform: NodeJS.Platform): readonly ClipboardProgram[] {
  const programs: ClipboardProgram[] = []
  // Passed on to the terminal outside by tmux 3.2 and later, whatever its settings allow programs to do.
  if (env.TMUX) programs.push(['tmux', 'load-buffer', '-w', '-'])
  if (platform === 'darwin') programs.push(['pbcopy'])
  if (platform === 'win32' || env.WSL_DISTRO_NAME) programs.push(['clip.exe'])
  if (env.WAYLAND_DISPLAY) programs.push(['wl-copy'])
  if (env.DISPLAY) programs.push(['xclip', '-selection', 'clipboard'], ['xsel', '--clipboard', '--input'])
  return programs
}

/** @returns whether the program is there and took the text */
export function feedProgram([program, ...args]: ClipboardProgram, text: string): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] })
    const timer = setTimeout(() => child.kill(), longestWaitMs)
    const end = (isTaken: boolean) => {
      clearTimeout(timer)
      resolve(isTaken)
    }
    child.once('error', () => end(false))
    child.once('exit', code => end(code === 0))
    // A program that ends before it has read everything says so by its exit code.
    child.stdin.on('error', () => {})
    child.stdin.end(program === 'clip.exe' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : text)
  })
}

/** xclip without a display server can hang. */
const longestWaitMs = 1500
