import { complaints, ruleFor } from './syntax-rule.js';

const rule = ruleFor('libs/persistence/src/codes/revoke-code.ts');

describe('what a repository is asked with', () => {
  it.each([
    'await tx.update(CodeEntity, { id }, changed);',
    'await tx.update(CodeEntity, which, { key });',
    'await tx.update(CodeEntity, { id }, { ...changed });',
    'await tx.insert(CodeEntity, row);',
    `await tx.upsert(CodeEntity, row, ['id']);`,
    'await tx.delete(CodeEntity, which);',
    'await tx.findOneBy(CodeEntity, which);',
    'await addRow(tx, CodeEntity, row);',
    'await addRow(tx, CodeEntity, { ...row, key });',
  ])('is refused where the compiler does not see its columns: %s', (text) => {
    expect(complaints(rule, text)).toEqual([expect.stringMatching(/Write out/)]);
  });

  it.each([
    'await tx.update(CodeEntity, { id }, { key });',
    'await addRow(tx, CodeEntity, { key });',
    'await this.dataSource.insert(row);',
    'list.find(which, code);',
  ])('is written out, or nothing of that: %s', (text) => {
    expect(complaints(rule, text)).toEqual([]);
  });
});
