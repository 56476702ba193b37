import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { hashLeaf, inclusionPath, rootFromPath, TreeRoot } from './merkle-tree.js';

/** The test vectors that implementations of RFC 6962 and RFC 9162 share. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const PATHS: [leaves: number, index: number, path: string[]][] = [
  [1, 0, []],
  [
    8,
    0,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    8,
    5,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [3, 2, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
];

const leaves = ENTRIES.map((entry) => hashLeaf(Buffer.alloc(0), Buffer.from(entry, 'hex')));

function rootOf(some: readonly Buffer[]): string {
  const tree = new TreeRoot();
  some.forEach((leaf) => tree.add(leaf));
  expect(tree.leaves).toBe(some.length);
  return tree.root().toString('hex');
}

it.each(ROOTS.map((root, size) => [size, root]))('the root of %i leaves', (size, root) => {
  expect(rootOf(leaves.slice(0, Number(size)))).toBe(root);
});

it.each(PATHS)('the path in a tree of %i from leaf %i', (size, index, path) => {
  const found = inclusionPath(leaves.slice(0, size), index);
  expect(found.map(({ hash }) => hash.toString('hex'))).toEqual(path);
  expect(rootFromPath(leaves[index]!, found).toString('hex')).toBe(ROOTS[size]);
});

it('the salt is part of the leaf', () => {
  expect(hashLeaf(Buffer.from('01', 'hex'), Buffer.from('02', 'hex'))).toEqual(
    hashLeaf(Buffer.alloc(0), Buffer.from('0102', 'hex')),
  );
});

it('every leaf leads to the root, and no other leaf does', () => {
  const size = fc.integer({ min: 1, max: 70 });
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(255), (count, seed, bit) => {
      const some = Array.from({ length: count }, () => randomBytes(32));
      const index = seed % count;
      const path = inclusionPath(some, index);
      expect(rootFromPath(some[index]!, path).toString('hex')).toBe(rootOf(some));
      const other = Buffer.from(some[index]!);
      other[bit >> 3]! ^= 1 << (bit & 7);
      expect(rootFromPath(other, path).toString('hex')).not.toBe(rootOf(some));
    }),
  );
});

it('changed, dropped, added or swapped leaves change the root', () => {
  const some = Array.from({ length: 21 }, () => randomBytes(32));
  const root = rootOf(some);
  const swapped = [some[1]!, some[0]!, ...some.slice(2)];
  for (const other of [some.slice(1), some.slice(0, -1), [...some, some[20]!], swapped]) {
    expect(rootOf(other)).not.toBe(root);
  }
});

it.each([-1, 8, 0.5])('has no leaf %d', (index) => {
  expect(() => inclusionPath(leaves, index)).toThrow(RangeError);
});
