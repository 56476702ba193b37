import { runWith } from '../../../../test/support/product/run-skm.js';

describe('skm --instrument', () => {
  const run = (answers: string, instrument: string, ...flags: string[]) =>
    runWith(answers, instrument, '--instrument', 'spak.csv', ...flags);

  it('computes with the elements, weights and scale of the file', async () => {
    const instrument =
      'key;label;weight;scale\ndiskriminasi;Tanpa diskriminasi;0,75;6\npungli;Tanpa pungli;0,25;6\n';
    const { out, err, exitCode } = await run('pungli;diskriminasi\n1;6\n', instrument);
    // 25 x (0.75 x 4 + 0.25 x 1)
    expect(out.split('\n')).toEqual([
      'Index 81.25, grade B (Baik)',
      '1 respondents, weights of the instrument',
      '',
      'Element                                       n   Mean  Index  Grade',
      'Tanpa pungli                                  1   1.00  25.00      D',
      'Tanpa diskriminasi                            1   4.00 100.00      A',
      '',
    ]);
    expect(err).toContain('elements of spak.csv: the index is not the IKM of PermenPANRB 14/2017');
    expect(err).toContain('1 + 0.6 (k - 1)');
    expect(exitCode).toBe(0);
  });

  it('weighs all the same and takes 1 to 4 where the file says nothing else', async () => {
    const { out } = await run('a,b\n4,2\n', 'key\na\nb\n', '--json');
    expect(JSON.parse(out)).toMatchObject({ ikm: '75.00', weights: 'exact' });
    const { err } = await run('a\n4\n', 'key\na\nb\n', '--json');
    expect(err).toContain('no column for b: an index that lacks an element is not that of its');
  });

  it.each([
    ['a key twice', 'key,weight\na,1\na,2\n', 'spak.csv, row 3, column key: a is there twice'],
    ['a key twice but for its writing', 'key\na\nA\n', 'row 3, column key: A is there twice'],
    ['a scale that objects have', 'key,scale\na,constructor\n', '"constructor" is not 4 or 6'],
    ['no key', 'key,label\n,x\n', 'spak.csv, row 2, column key: an element needs a key'],
    [
      'a weight that is none',
      'key;weight\na;-1\n',
      'row 2, column weight: "-1" is not a number above 0',
    ],
    [
      'a weight of nothing',
      'key;weight\na;0,0\n',
      'row 2, column weight: "0,0" is not a number above 0',
    ],
    ['a weight left out', 'key,weight\na,1\nb,\n', 'row 3, column weight: give every element'],
    ['another scale', 'key,scale\na,5\n', 'row 2, column scale: "5" is not 4 or 6'],
    ['two scales', 'key,scale\na,4\nb,6\n', 'row 3, column scale: all elements'],
    ['a column too many', 'key,bobot\na,1\n', 'spak.csv: the header names bobot; use key, label'],
    ['no key column', 'label\na\n', 'spak.csv: the column key is missing'],
    ['no element', 'key\n', 'spak.csv names no element below its header'],
    ['nothing', '', 'spak.csv is empty'],
  ])('refuses %s', async (_, instrument, message) => {
    const { exitCode, out, err } = await run('a,b\n4,3\n', instrument);
    expect(err).toContain(message);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  });

  it('refuses answers beyond its scale, other columns, and weights from two sides', async () => {
    expect((await run('a\n5\n', 'key\na\n')).err).toContain('"5" is not 1, 2, 3, 4 or blank');
    expect((await run('a\n7\n', 'key,scale\na,6\n')).err).toContain('is not 1, 2, 3, 4, 5, 6 or');
    expect((await run('waktu\n4\n', 'key\na\n')).err).toContain('the header names waktu, not');
    const { err } = await run('a\n4\n', 'key,weight\na,1\n', '--weights', '0.11');
    expect(err).toBe('spak.csv has weights of its own: leave --weights out\n');
  });
});
