import { runSkm } from '../../../../test/support/product/run-skm.js';

const NINE = 'persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,sarpras';
const WITHOUT = 'persyaratan, prosedur, produk, kompetensi, perilaku, pengaduan, sarpras';
const LACKS = 'an index that lacks an element is not the IKM';
const FEW = 'fewer than 30 respondents: chance decides much of such an index';
const ALL_FOUR = `${NINE}\n4,4,4,4,4,4,4,4,4\n`;

describe('skm --json', () => {
  it('prints one object and nothing else, elements in the order of the header', async () => {
    const { exitCode, out, err } = await runSkm('waktu;biaya\n4;3\n3;\n;\n', '--json');
    expect(out).toBe(
      '{"ikm":"81.25","grade":"B","n":2,"weights":"exact","elements":{' +
        '"waktu":{"n":2,"nrr":"3.50","ikm":"87.50"},"biaya":{"n":1,"nrr":"3.00","ikm":"75.00"}},' +
        `"remarks":["no column for ${WITHOUT}: ${LACKS}","${FEW}",` +
        '"rows without any answer, not counted: 1",' +
        '"blank fields: 1; each mean is over the answers that were given"]}\n',
    );
    expect(exitCode).toBe(0);
    expect(err).toBe(`${JSON.parse(out).remarks.join('\n')}\n`);
  });

  it.each([
    ['exact', '100.00'],
    ['0.111', '99.90'],
    ['0.11', '99.00'],
  ])('uses the weights %s', async (weights, ikm) => {
    const { out } = await runSkm(ALL_FOUR, '--json', '--weights', weights);
    expect(JSON.parse(out)).toMatchObject({ ikm, grade: 'A', n: 1, weights });
  });

  it('has no index where a column is blank, says so aside and succeeds', async () => {
    const { exitCode, out, err } = await runSkm('waktu,biaya\n4,\n3,\n', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ikm: null,
      grade: null,
      n: 2,
      weights: 'exact',
      elements: {
        waktu: { n: 2, nrr: '3.50', ikm: '87.50' },
        biaya: { n: 0, nrr: null, ikm: null },
      },
      remarks: expect.arrayContaining([`no answers to biaya: ${LACKS}`]),
    });
    expect(err).toContain(`no answers to biaya: ${LACKS}\n`);
  });

  it('has no index for a header without rows', async () => {
    const { exitCode, out, err } = await runSkm('waktu\n', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ikm: null, n: 0 });
    expect(err).toContain('nobody answered anything: there is nothing to compute\n');
  });
});

describe('skm', () => {
  it('prints a table for reading', async () => {
    const { exitCode, out } = await runSkm('waktu,perilaku\n4,3\n3,4\n');
    expect(exitCode).toBe(0);
    expect(out.split('\n')).toEqual([
      'Index 87.50 of 2 of 9 elements, grade B (Baik)',
      '2 respondents, exact weights',
      '',
      'Element                                       n   Mean  Index  Grade',
      'Waktu Penyelesaian                            2   3.50  87.50      B',
      'Perilaku Pelaksana                            2   3.50  87.50      B',
      '',
    ]);
  });

  it('names the weight when it is not exact, and a missing index', async () => {
    expect((await runSkm(ALL_FOUR, '--weights', '0.11')).out).toContain(
      'weight 0.11 per element, to compare with a report that uses it',
    );
    const { out } = await runSkm('waktu,biaya\n4,\n');
    expect(out).toMatch(/^Index: none\n/);
    expect(out).toMatch(/Biaya\/Tarif +0 +- +- +-\n/);
  });
});

describe('what skm remarks', () => {
  const table = (rows: number): string => `${NINE}\n${'4,3,4,3,4,3,4,3,4\n'.repeat(rows)}`;

  it('of all nine elements and thirty persons is nothing', async () => {
    const { out, err } = await runSkm(table(30));
    expect(out).toMatch(/^IKM 88\.89, grade A \(Sangat baik\)\n30 respondents/);
    expect(err).toBe('');
  });

  it('of one column says that it is no IKM', async () => {
    const { out, err } = await runSkm(`waktu\n${'3\n'.repeat(40)}`);
    expect(out).toMatch(/^Index 75\.00 of 1 of 9 elements, grade C/);
    expect(err).toBe(`no column for ${WITHOUT.replace('produk', 'biaya, produk')}: ${LACKS}\n`);
  });

  it.each([
    ['29 persons', table(29), [FEW]],
    [
      'no person',
      `${NINE}\n`,
      [`no answers to ${NINE.replaceAll(',', ', ')}: ${LACKS}`, 'nobody answered'],
    ],
    [
      'rows without an answer',
      `${table(30)},,,,,,,,\n`,
      ['rows without any answer, not counted: 1'],
    ],
    ['blank fields', `${table(30)},4,4,4,4,4,4,4,4\n`, ['blank fields: 1']],
    [
      'an element few answered',
      `${table(29)},4,4,4,4,4,4,4,4\n`,
      ['fewer than 30 answers to persyaratan', 'blank fields: 1'],
    ],
  ])('of %s', async (_, text, remarks) => {
    const { exitCode, err } = await runSkm(text);
    expect(exitCode).toBe(0);
    const lines = err.trimEnd().split('\n');
    expect(lines).toEqual(remarks.map((remark) => expect.stringContaining(remark)));
  });

  it('takes columns by their label and in capitals', async () => {
    const { out } = await runSkm('WAKTU;Biaya/Tarif\n4;3\n', '--json');
    expect(Object.keys(JSON.parse(out).elements)).toEqual(['waktu', 'biaya']);
  });
});

describe('skm refuses with exit code 2', () => {
  it('every bad field at its line and column, without a word on stdout', async () => {
    const text = 'waktu,prosedur\n4,5\n"3",0\n\n1,baik\n2,\n';
    expect(await runSkm(text, '--json')).toEqual({
      exitCode: 2,
      out: '',
      err:
        'row 2, column prosedur: "5" is not 1, 2, 3, 4 or blank\n' +
        'row 3, column prosedur: "0" is not 1, 2, 3, 4 or blank\n' +
        'row 5, column prosedur: "baik" is not 1, 2, 3, 4 or blank\n',
    });
    expect((await runSkm('waktu;biaya\n3,5;4\n3;-1\n')).err).toBe(
      'row 2, column waktu: "3,5" is not 1, 2, 3, 4 or blank\n' +
        'row 3, column biaya: "-1" is not 1, 2, 3, 4 or blank\n',
    );
  });

  it.each([
    ['a file that is not there', null, /^cannot read answers\.csv: there is no such file\n$/],
    ['an empty file', '', /^answers\.csv is empty: .*\n$/],
    [
      'a column that is no element',
      'waktu,umur\n4,3\n',
      /^the header names umur, not among the elements: use any of persyaratan, .*\n$/,
    ],
    ['U8', 'U8,U9\n4,3\n', /U8 and U9 stand for pengaduan and sarpras in some documents/],
    [
      'a column named twice',
      'waktu,waktu\n4,3\n',
      /^answers\.csv, line 1: the column waktu is there twice\n$/,
    ],
    [
      'a row of another width',
      'waktu,biaya\n4\n',
      /^answers\.csv, line 2: the row has 1 columns, the header has 2\n$/,
    ],
  ])('%s', async (_, text, message) => {
    const { exitCode, out, err } = await runSkm(text);
    expect(err).toMatch(message);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  });

  it('a weight that does not belong to the number of elements', async () => {
    const { exitCode, err } = await runSkm('waktu,biaya\n4,3\n', '--weights', '0.11');
    expect(exitCode).toBe(2);
    expect(err).toBe(
      'the weight 0.11 does not belong to 2 elements, each of which weighs 1/2; use exact\n',
    );
  });

  it('weights that are not offered', async () => {
    const { exitCode, err } = await runSkm(ALL_FOUR, '--weights', '0.2');
    expect(exitCode).toBe(2);
    expect(err).toContain('Allowed choices are exact, 0.111, 0.11');
  });
});
