import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const product = readFileSync(resolve(root, 'test/load/product.mjs'), 'utf8');
const imports = [...product.matchAll(/export const \{([^}]+)\} = await built\(\s*'([^']+)'/g)].map(
  ([, names = '', file = '']) => ({ names: names.split(',').map((name) => name.trim()), file }),
);

/** The bench runs the built product, whose files and names no compiler looks up for it. */
it('takes for the bench only what the product has', () => {
  expect(imports).toHaveLength(product.split('await built(').length - 1);
  const missing = imports.flatMap(({ names, file }) => {
    const source = resolve(root, file.replace(/\.js$/, '.ts'));
    const text = existsSync(source) ? readFileSync(source, 'utf8') : '';
    return names
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
      .map((name) => `${name} of ${file}`);
  });
  expect(missing).toEqual([]);
});
