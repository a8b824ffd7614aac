/**
 * The text of a configuration file → what it says, and what is wrong in it. What is wrong is passed over, the rest
 * counts.
 *
 *   parseConfiguration('theme: light\nmause: off\n', texts)
 *     → { configuration: { theme: 'light', … }, problems: [{ line: 2, column: 1, message: '… mouse?' }] }
 */
import { isMap, isScalar, LineCounter, type Node, parseDocument, type Scalar } from 'yaml'
import { enterActions } from '../interface/app/settings.ts'
import { isStyle, type StyleCodes, styleNames, themes } from '../paint.ts'
import { interfaceLanguages } from '../texts/choose-texts.ts'
import type { ConfigurationTexts, SettingName } from '../texts/configuration/configuration-texts.ts'
import { colorCodes } from './color-setting.ts'
import { ambiguousWidths, type Configuration, usualConfiguration } from './configuration.ts'
import { readKeys } from './key-bindings.ts'
import { nearestName } from './nearest-name.ts'
import { type ConfigurationProblem, ConfigurationProblems } from './problems.ts'

export interface ParsedConfiguration {
  readonly configuration: Configuration
  readonly problems: readonly ConfigurationProblem[]
}

export function parseConfiguration(text: string, texts: ConfigurationTexts): ParsedConfiguration {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const reader = new SettingReader(texts, new ConfigurationProblems(lineCounter))
  for (const { pos, message } of document.errors) reader.problems.report(pos[0], texts.notYaml(message))
  const { contents } = document
  let configuration = usualConfiguration
  if (isMap(contents)) {
    for (const { key, value } of contents.items) {
      configuration = reader.read(key as Scalar, value as Node | null, configuration)
    }
  } else if (!isEmpty(contents) && document.errors.length === 0) {
    reader.problems.report(contents ?? 0, texts.expectedSettings())
  }
  return { configuration, problems: reader.problems.sorted() }
}

export const settingNames: readonly SettingName[] = [
  ...(['theme', 'colors', 'ascii', 'ambiguous', 'mouse'] as const),
  ...(['editor', 'enter', 'history', 'language', 'keys'] as const),
]

function isEmpty(contents: unknown): boolean {
  return contents === null || (isScalar(contents) && contents.value === null)
}

class SettingReader {
  readonly problems: ConfigurationProblems
  readonly #texts: ConfigurationTexts

  constructor(texts: ConfigurationTexts, problems: ConfigurationProblems) {
    this.#texts = texts
    this.problems = problems
  }

  /** @returns the configuration with the setting, or as it was where that is wrong */
  read(name: Scalar, value: Node | null, before: Configuration): Configuration {
    switch (name.value) {
      case 'keys': {
        if (!isMap(value)) return this.#expectMap(name, before)
        const keys = readKeys(value, this.#texts, this.problems)
        return { ...before, settings: { ...before.settings, keys } }
      }
      case 'colors':
        return isMap(value)
          ? { ...before, colors: this.#readColors(value.items) }
          : this.#expectMap(name, before)
      case 'theme':
        return { ...before, theme: this.#oneOf(name, value, themes) }
      case 'ascii':
        return { ...before, ascii: this.#isOn(name, value) ?? before.ascii }
      case 'ambiguous':
        return { ...before, ambiguous: this.#oneOf(name, value, ambiguousWidths) ?? before.ambiguous }
      case 'mouse':
        return { ...before, mouse: this.#isOn(name, value) ?? before.mouse }
      case 'editor':
        return { ...before, editor: this.#text(name, value) }
      case 'enter': {
        const enter = this.#oneOf(name, value, enterActions) ?? before.settings.enter
        return { ...before, settings: { ...before.settings, enter } }
      }
      case 'history':
        return { ...before, history: this.#isOn(name, value) ?? before.history }
      case 'language':
        return { ...before, language: this.#oneOf(name, value, interfaceLanguages) }
      default: {
        const written = String(name.value)
        this.problems.report(name, this.#texts.unknownSetting(written, nearestName(written, settingNames)))
        return before
      }
    }
  }

  #readColors(items: readonly { readonly key: unknown; readonly value: unknown }[]): Partial<StyleCodes> {
    const colors = items.map(({ key, value }): Partial<StyleCodes> => {
      const name = key as Scalar
      const style = String(name.value)
      if (!isStyle(style)) {
        this.problems.report(name, this.#texts.unknownStyle(style, nearestName(style, styleNames)))
        return {}
      }
      // YAML takes a colour's number for a number, and #rrggbb without quotes for a comment.
      const written = isScalar(value) && value.value !== null ? String(value.value) : ''
      const codes = colorCodes(written)
      if (codes !== undefined) return { [style]: codes }
      this.problems.report(isScalar(value) ? value : name, this.#texts.unknownColor(written))
      return {}
    })
    return Object.assign({}, ...colors)
  }

  #oneOf<Value extends string>(
    name: Scalar,
    value: Node | null,
    values: readonly Value[],
  ): Value | undefined {
    const found = values.find(known => isScalar(value) && known === value.value)
    if (found === undefined)
      this.problems.report(value ?? name, this.#texts.expectedOneOf(String(name.value), values))
    return found
  }

  /** YAML 1.2 takes `on` and `off` for texts. */
  #isOn(name: Scalar, value: Node | null): boolean | undefined {
    const written = isScalar(value) ? value.value : undefined
    if (written === true || written === 'on') return true
    if (written === false || written === 'off') return false
    this.problems.report(value ?? name, this.#texts.expectedOneOf(String(name.value), ['on', 'off']))
    return undefined
  }

  #text(name: Scalar, value: Node | null): string | undefined {
    if (isScalar(value) && typeof value.value === 'string' && value.value.trim() !== '') return value.value
    this.problems.report(value ?? name, this.#texts.expectedText(String(name.value)))
    return undefined
  }

  #expectMap(name: Scalar, before: Configuration): Configuration {
    this.problems.report(name, this.#texts.expectedMap(String(name.value)))
    return before
  }
}
