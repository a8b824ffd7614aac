/**
 * How this system opens a file for reading: by $BROWSER where it is set, else by what the system opens files with,
 * and where there are no windows by a browser for the terminal.
 *
 *   browserCommand('/a/b.html', { BROWSER: 'firefox' }, 'linux', () => true)  → firefox /a/b.html in a window
 */
import { pathToFileURL } from 'node:url'
import type { EditorCommand } from '../../editor-command.ts'

export type BrowserCommand = EditorCommand

/**
 * @param isInstalled whether a program is on the path
 * @returns undefined where there is nothing to open it with
 */
export function browserCommand(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  isInstalled: (program: string) => boolean,
): BrowserCommand | undefined {
  const wanted = wantedBrowsers(env).find(([program = '']) => program.includes('/') || isInstalled(program))
  if (wanted !== undefined) return commandOf(wanted, file)
  if (platform === 'darwin') return inWindow('open', file)
  // Its own command of the shell, which takes the first quoted argument for a title.
  if (platform === 'win32') return inWindow('cmd', '/c', 'start', '', file)
  if (env.WSL_DISTRO_NAME && isInstalled('wslview')) return inWindow('wslview', file)
  const hasWindows = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
  if (hasWindows && isInstalled('xdg-open')) return inWindow('xdg-open', file)
  const inTerminal = terminalBrowsers.find(isInstalled)
  return inTerminal === undefined ? undefined : commandOf([inTerminal], file)
}

const terminalBrowsers = ['w3m', 'lynx', 'elinks', 'links2', 'links', 'www-browser']

/** $BROWSER: one program or several by colons, the first that is there; %s stands for the address. */
function wantedBrowsers({ BROWSER = '' }: Readonly<Record<string, string | undefined>>): string[][] {
  const browsers = BROWSER.split(':').map(browser => browser.trim().split(/\s+/))
  return browsers.filter(([program]) => program !== '')
}

function commandOf([program = '', ...args]: readonly string[], file: string): BrowserCommand {
  const url = pathToFileURL(file).href
  const hasPlace = args.some(arg => arg.includes('%s'))
  const name = program.slice(program.lastIndexOf('/') + 1)
  return {
    program,
    args: hasPlace ? args.map(arg => arg.replaceAll('%s', url)) : [...args, url],
    takesTerminal: terminalBrowsers.includes(name),
  }
}

function inWindow(program: string, ...args: readonly string[]): BrowserCommand {
  return { program, args, takesTerminal: false }
}
