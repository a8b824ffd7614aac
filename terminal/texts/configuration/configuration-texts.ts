/** What is said about the configuration file. `nearest` is the name that a mistyped one may mean. */

export type SettingName =
  | 'theme'
  | 'colors'
  | 'ascii'
  | 'ambiguous'
  | 'mouse'
  | 'editor'
  | 'enter'
  | 'history'
  | 'language'
  | 'keys'

export interface ConfigurationTexts {
  fileNotFound(path: string): string
  /** Above the example's settings: a line for each. */
  readonly example: Readonly<Record<'head' | SettingName, string>>
  /** `findbuch config`. */
  readonly rows: Readonly<Record<'file' | 'state', string>>
  readonly whole: string
  readonly missing: string
  problems(count: number): string
  /** On the screen: the first problem, and how many more there are. */
  problem(first: string, further: number): string
  notYaml(reason: string): string
  expectedSettings(): string
  expectedMap(name: string): string
  expectedText(name: string): string
  expectedKeys(action: string): string
  expectedOneOf(name: string, values: readonly string[]): string
  unknownSetting(name: string, nearest: string | undefined): string
  unknownContext(name: string, nearest: string | undefined): string
  unknownAction(name: string, nearest: string | undefined, context: string): string
  unknownKey(name: string, nearest: string | undefined): string
  unknownStyle(name: string, nearest: string | undefined): string
  unknownColor(written: string): string
  letterInQuery(key: string): string
  keyTwice(key: string, first: string, second: string): string
}
