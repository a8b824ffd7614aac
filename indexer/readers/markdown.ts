/**
 * Markdown with YAML front matter → readable text cut at its headings.
 *
 *   ---
 *   stand: 12.02.2025
 *   ---
 *   # Satzung       →  title "Satzung", fields { stand: ["2025-02-12"] }
 *   ## § 1 *Name*      section "§ 1 Name" with the text
 *   Der **Verein**     "§ 1 Name\nDer Verein"
 */
import { fileTitle } from './file-title.ts'
import { type FrontMatter, findFrontMatter, parseFrontMatter } from './front-matter.ts'
import { MarkdownBody } from './markdown-body.ts'
import type { ReadableDocument } from './readable-document.ts'

/** @param text lines ended by "\n" */
export function readMarkdown(path: string, text: string): ReadableDocument {
  const block = findFrontMatter(text)
  const frontMatter = block && parseFrontMatter(block.yaml)
  const body = new MarkdownBody(text)
  if (block !== undefined && frontMatter?.problem !== undefined) body.keep(block.end)
  else if (block !== undefined && frontMatter !== undefined) body.skip(block.end)
  body.read()
  return {
    title: frontMatter?.title ?? body.title ?? fileTitle(path),
    language: frontMatter?.language,
    fields: frontMatter?.fields ?? {},
    sections: body.sections.finish(),
    warnings: warnings(frontMatter),
  }
}

function warnings(frontMatter: FrontMatter | undefined): string[] {
  if (frontMatter?.problem === undefined) return []
  return [`the front matter is no valid YAML and was kept as text: ${frontMatter.problem}`]
}
