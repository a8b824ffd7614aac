/**
 * Which language the program speaks: `--lang` where it is given, else the locale, else English.
 *
 *   chooseTexts([], { LANG: 'de_DE.UTF-8' }).language          → 'de'
 *   chooseTexts(['--lang', 'en'], { LANG: 'de_DE.UTF-8' })...  → 'en'
 *
 * The order of the variables is that of POSIX, Base Definitions 8.2.
 */
import { english } from './english.ts'
import { german } from './german.ts'
import type { InterfaceLanguage, Texts } from './texts.ts'

export const interfaceLanguages: readonly InterfaceLanguage[] = ['de', 'en']

/** @param args the raw arguments: the texts are needed before they are parsed, for help and mistakes */
export function chooseTexts(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Texts {
  return textsOf(languageOption(args) ?? localeLanguage(env))
}

/** English for a language that the program does not speak. */
export function textsOf(language: string | undefined): Texts {
  return language === 'de' ? german : english
}

function languageOption(args: readonly string[]): string | undefined {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const index = options.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const found = options[index]
  return found === '--lang' ? options[index + 1] : found?.slice('--lang='.length)
}

function localeLanguage(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return locale?.slice(0, 2).toLowerCase()
}
