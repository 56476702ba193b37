import { complaints, ruleFor } from './syntax-rule.js';

const inApps = ruleFor('apps/admin/src/main.ts');
const inLibraries = ruleFor('libs/codes/src/code-error.ts');

describe('an error with a code', () => {
  it.each([
    `class Refused extends Error { readonly code = 'code.unknown'; }`,
    `class Refused extends Error { constructor(readonly code: string) { super(code); } }`,
    `export abstract class Refused extends Error { abstract readonly code: string; }`,
  ])('is refused beside DomainError: %s', (text) => {
    for (const rules of [inApps, inLibraries])
      expect(complaints(rules, text)).toEqual([expect.stringMatching(/is a DomainError/)]);
  });

  it.each([
    `class Refused extends DomainError<'code.unknown'> {}`,
    `class BadField extends Error {}`,
    `class Scan { constructor(readonly code: string) {} }`,
  ])('is not meant by: %s', (text) => expect(complaints(inApps, text)).toEqual([]));
});
