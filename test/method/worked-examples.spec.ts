import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES_OF_OFFICERS } from './examples-of-officers.js';
import { EXAMPLES_OF_PLACES } from './examples-of-places.js';

const METHOD = readFileSync(join(__dirname, '../../docs/method.md'), 'utf8');
const EXAMPLES = { ...EXAMPLES_OF_PLACES, ...EXAMPLES_OF_OFFICERS };

/** By section the words in bold of its quoted examples; sections without an example are left out. */
function printedExamples(text: string): Record<string, string[]> {
  const sections = text.split(/^#{2,3} (?:\d+\. )?/m).slice(1);
  return Object.fromEntries(
    sections.flatMap((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const quoted = lines.filter((line) => line.startsWith('>')).join(' ');
      const bold = [...quoted.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words!);
      return bold.length > 0 ? [[heading, bold] as const] : [];
    }),
  );
}

const PRINTED = printedExamples(METHOD);

it('every worked example of docs/method.md is computed here, and every one here is printed there', () => {
  expect(Object.keys(PRINTED).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

it.each(Object.entries(EXAMPLES))(
  'the example of "%s" is what the product computes',
  (section, of) => {
    expect(PRINTED[section]).toEqual(of());
  },
);

it('finds the example of a planted section', () => {
  const planted =
    '# Title\n\n## 4. Mean\n\nText **bold**.\n\n> One and **2.50**,\n> two **3.00**.\n';
  expect(printedExamples(planted)).toEqual({ Mean: ['2.50', '3.00'] });
});
