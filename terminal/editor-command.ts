/**
 * A person's editor, a file and a line → the program to start with its arguments. No shell is involved.
 *
 *   editorCommand('nvim -R', { file: '/a/b.md', line: 12 })      → nvim -R +12 -- /a/b.md in the terminal
 *   editorCommand('code --wait', { file: '/a/b.md', line: 12 })  → code --wait --goto /a/b.md:12 in a window
 */
import { posix, win32 } from 'node:path'

export interface EditorCommand {
  readonly program: string
  readonly args: readonly string[]
  /** Whether it draws on the terminal, which then must be handed over. */
  readonly takesTerminal: boolean
}

export interface EditorPlace {
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/**
 * @param setting as in $VISUAL or $EDITOR: a program, perhaps with arguments, perhaps quoted
 * @param hasWindows whether a program can open a window here; Emacs takes the terminal where it cannot
 * @returns undefined when the setting names no program
 */
export function editorCommand(
  setting: string,
  { file, line }: EditorPlace,
  hasWindows = true,
): EditorCommand | undefined {
  const [program, ...given] = splitArguments(setting)
  if (program === undefined) return undefined
  const style = styles.get(programName(program)) ?? unknownEditor
  const safeFile = file.startsWith('-') ? `./${file}` : file
  const takesTerminal = usesTerminal(style, given, hasWindows)
  return { program, args: [...given, ...style.place(safeFile, String(line))], takesTerminal }
}

interface EditorStyle {
  readonly place: (file: string, line: string) => readonly string[]
  /** 'window-if-possible': a window unless an option asks for the terminal or there are no windows. */
  readonly home: 'terminal' | 'window' | 'window-if-possible'
}

const plusLine = (file: string, line: string) => [`+${line}`, '--', file]
const plusLineBare = (file: string, line: string) => [`+${line}`, file]
const colonLine = (file: string, line: string) => [`${file}:${line}`]
const gotoLine = (file: string, line: string) => ['--goto', `${file}:${line}`]
const lineOption = (file: string, line: string) => ['--line', line, file]

const styles: ReadonlyMap<string, EditorStyle> = new Map([
  ...named(['vi', 'vim', 'nvim', 'view', 'nano', 'pico', 'joe', 'mg', 'ne'], plusLine, 'terminal'),
  ...named(['micro', 'kak'], plusLineBare, 'terminal'),
  ...named(['hx', 'helix'], colonLine, 'terminal'),
  ...named(['emacs'], plusLineBare, 'window-if-possible'),
  ...named(['emacsclient'], plusLineBare, 'window'),
  ...named(['gvim', 'mvim', 'gedit', 'gnome-text-editor', 'bbedit'], plusLineBare, 'window'),
  ...named(['code', 'code-insiders', 'codium', 'vscodium', 'cursor', 'windsurf'], gotoLine, 'window'),
  ...named(['subl', 'zed', 'zeditor', 'atom'], colonLine, 'window'),
  ...named(
    ['idea', 'pycharm', 'webstorm', 'phpstorm', 'goland', 'clion', 'kate', 'mate'],
    lineOption,
    'window',
  ),
])

/** An unknown editor may need the terminal, and may not know how to be given a line. */
const unknownEditor: EditorStyle = { place: file => [file], home: 'terminal' }

function named(
  names: readonly string[],
  place: EditorStyle['place'],
  home: EditorStyle['home'],
): [string, EditorStyle][] {
  return names.map(name => [name, { place, home }])
}

function usesTerminal({ home }: EditorStyle, given: readonly string[], hasWindows: boolean): boolean {
  if (home === 'window-if-possible') return !hasWindows || given.some(isTerminalOption)
  return home === 'terminal' || given.some(isTerminalOption)
}

function isTerminalOption(option: string): boolean {
  return ['-nw', '-t', '--tty', '--no-window-system'].includes(option)
}

function programName(program: string): string {
  const name = program.includes('\\') ? win32.basename(program) : posix.basename(program)
  return name.toLowerCase().replace(/\.(?:exe|cmd|bat)$/, '')
}

/** Words as a shell splits them, with quotes, without anything else that a shell does. */
function splitArguments(setting: string): string[] {
  const words = setting.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map(word =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double = '', single = '') => double + single),
  )
}
