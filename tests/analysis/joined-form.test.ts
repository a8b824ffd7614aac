import test from 'ava'
import { joinedForm } from '../../analysis/joined-form.ts'

const joined: readonly (readonly [string, string])[] = [
  ['haus', 'haus'],
  ['ukraine-krieg', 'ukrainekrieg'],
  ["d'artagnan", 'dartagnan'],
  ['50-jährige', '50jährige'],
  ['u.s.a.', 'usa'],
  ['3d', '3d'],
  ['नमस्ते', 'नमस्ते'],
]
for (const [form, letters] of joined) {
  test(`joins ${form} to ${letters}`, t => t.is(joinedForm(form), letters))
}

for (const form of '626 2025-02-12 1234,56 24/7 §626 §626a news.de r&d c++ a_b x@y.de 18.46 €'.split(' ')) {
  test(`leaves ${form}`, t => t.is(joinedForm(form), undefined))
}
