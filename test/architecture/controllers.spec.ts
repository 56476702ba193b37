import { complaints, ruleFor } from './syntax-rule.js';

const rules = ruleFor('apps/admin/src/organisation/units.controller.ts');
const ofPages = ruleFor('apps/admin/src/people/people.page.tsx');
const inUseCases = ruleFor('apps/admin/src/organisation/keep-units.ts');
const inViews = ruleFor('apps/admin/src/organisation/organisation.view.ts');

describe('a method of a controller', () => {
  it.each([
    'class C { read() { const unit = this.find(); return show(unit); } }',
    'class C { read() { if (!this.may) throw no(); } private may() { log(); return true; } }',
    'class C { async read() { await this.check(); return this.find(); } }',
  ])('is one line, decode → use case → present: %s is refused', (text) => {
    for (const door of [rules, ofPages])
      expect(complaints(door, text)).toEqual([expect.stringMatching(/belongs to a use case/)]);
    expect(complaints(inUseCases, text)).toEqual([]);
  });

  it.each([
    'class C { constructor(a) { this.a = a; this.b = a; } }',
    'class C { async read() { return show(await this.find()); } }',
    'class C { redirect() {} }',
  ])('is well in: %s', (text) => expect(complaints(rules, text)).toEqual([]));
});

describe('a transaction', () => {
  it.each([
    `import { Tenancy } from '@app/database';`,
    `import { Tenancy, type Transaction } from '@app/database';`,
    `import { listUnits } from '@app/persistence/organisation-tree';`,
  ])('is opened by use cases only: %s is refused at the edge', (text) => {
    for (const edge of [rules, inViews])
      expect(complaints(edge, text)).toEqual([expect.stringMatching(/use case opens/)]);
    expect(complaints(inUseCases, text)).toEqual([]);
  });

  it('may be named there as a type', () => {
    const text = `import type { Transaction } from '@app/database'; import { type Unit } from '@app/persistence/organisation';`;
    expect(complaints(rules, text)).toEqual([]);
  });
});
