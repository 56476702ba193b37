import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const root = resolve(__dirname, '../..');
const eslint = resolve(root, 'node_modules/eslint/bin/eslint.js');

/** The rules on syntax as the configuration gives them to a file. */
export function syntaxRulesFor(path: string): Linter.RuleEntry {
  const printed = execFileSync(process.execPath, [eslint, '--print-config', path], { cwd: root });
  const { rules } = JSON.parse(printed.toString()) as { rules: Linter.RulesRecord };
  return rules['no-restricted-syntax']!;
}

/** What the rules say about a text, one message for every violation. */
export function complaints(rule: Linter.RuleEntry, text: string): string[] {
  const parser = tseslint.parser as Linter.Parser;
  const rules = { 'no-restricted-syntax': rule };
  return new Linter()
    .verify(text, { languageOptions: { parser }, rules })
    .map(({ message }) => message);
}
