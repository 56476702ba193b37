import { randomUUID } from 'node:crypto';
import type { TestAdmin } from '../support/admin/admin-app.js';
import { asRows, readCsv, readWorkbook } from '../support/worker/exports.js';
import { PlannerExports } from '../support/worker/planner-exports.js';
import { insertFigure } from '../support/database/figure-rows.js';

describe('what an export holds', () => {
  let planner: PlannerExports;
  let admin: TestAdmin;
  let fileOf: PlannerExports['fileOf'];

  beforeAll(async () => {
    planner = await PlannerExports.start();
    admin = planner.admin;
    fileOf = planner.fileOf.bind(planner);
  });

  beforeEach(() => planner.clear());

  afterAll(() => planner?.close());

  it('of a unit holds what is below it and nothing else', async () => {
    const outside = randomUUID();
    await admin.owner.query(`INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, 'lain')`, [
      admin.own.instansiId,
      outside,
    ]);
    await admin.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name) VALUES ($1, $2, '[2020-01-01,)', 'Lain')`,
      [admin.own.instansiId, outside],
    );
    await planner.pulseOf('unit', outside, 'Lain');
    await planner.pulseOf('unit', admin.own.bidangId, 'Bidang');
    const unitsIn = async (asked: object): Promise<string[]> => {
      const rows = readCsv(await fileOf(asked));
      return [
        ...new Set(
          rows
            .filter(({ Bagian, Jenis }) => Bagian === 'Unit' && Jenis === 'unit')
            .map(({ Nama }) => Nama!),
        ),
      ].sort();
    };
    expect(await unitsIn({})).toEqual(['Bidang', 'Dinas', 'Lain']);
    expect(await unitsIn({ unitId: admin.own.dinasId })).toEqual(['Bidang', 'Dinas']);
    expect(await unitsIn({ unitId: admin.own.bidangId })).toEqual(['Bidang']);
    const rows = readCsv(await fileOf({ unitId: outside }));
    expect(rows.filter(({ Jenis }) => Jenis !== '' && Jenis !== 'unit')).toEqual([]);
    await admin.owner.query('DELETE FROM unit_versions WHERE unit_id = $1', [outside]);
  });

  it('runs no formula and shows every name as it is', async () => {
    const { bidangId, serviceIds, instansiId } = admin.own;
    const names = [
      '=HYPERLINK("http://x")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '＋1',
      '－1',
      '＠1',
      ' =1',
      '"=1',
      'a;b,"c"\nd',
      '_x0041_<&>',
    ];
    await admin.owner.query('UPDATE services SET name = $2 WHERE id = $1', [
      serviceIds[0],
      names[0],
    ]);
    for (const [at, name] of names.slice(1).entries()) {
      await admin.owner.query(
        `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, '[2020-01-01,)')`,
        [instansiId, `nakal-${at}`, bidangId, name],
      );
    }
    for (const separator of [',', ';']) {
      const cells = readCsv(await fileOf({ separator }), separator).map(({ Nama }) => Nama!);
      for (const name of names.slice(0, -2))
        expect(cells).toContain(`'${name.replace(/^[\t\r\n]/, "$&'")}`);
      for (const name of names.slice(-2)) expect(cells).toContain(name);
      expect(cells.filter((cell) => /^[\s=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    }
    await admin.owner.query('UPDATE services SET name = $2 WHERE id = $1', [
      serviceIds[0],
      `Loket;=cmd|' /C calc'!A0,+1`,
    ]);
    for (const [written, read] of [',;', ';,', ',\t', ';\t']) {
      const file = await fileOf({ separator: written });
      expect(file.toString()).toContain(`"Loket;'=cmd|' /C calc'!A0,'+1"`);
      const cells = file
        .toString()
        .split(read!)
        .map((cell) => cell.replace(/^[\s"]+/, ''));
      expect(cells.filter((cell) => /^[=+\-@＝＋－＠]./.test(cell))).toEqual([]);
    }
    await admin.owner.query('UPDATE services SET name = $2 WHERE id = $1', [
      serviceIds[0],
      names[0],
    ]);
    const workbook = await fileOf({ format: 'xlsx' });
    const sheet = asRows((await readWorkbook(workbook))['Layanan']!);
    const shown = sheet.map(({ Nama }) => String(Nama).trim());
    for (const name of names.slice(0, -1)) expect(shown).toContain(name.trim());
    await admin.owner.query(`DELETE FROM services WHERE key LIKE 'nakal-%'`);
    await admin.owner.query(`UPDATE services SET name = 'KTP-el' WHERE id = $1`, [serviceIds[0]]);
  });

  it('never holds a NIP, a full name or an officer who has no figure', async () => {
    await admin.owner.query(`UPDATE officers SET nip = '198609262015051001' WHERE id = $1`, [
      admin.own.sari.officerId,
    ]);
    await planner.pulseOf('assignment', admin.own.budi.assignmentId, 'Budi');
    const subjectId = admin.own.sari.assignmentId;
    const { instansiId } = admin.own;
    await insertFigure(admin.owner, {
      instansiId,
      subjectKind: 'assignment',
      subjectId,
      measure: 'officer',
      subjectName: 'Sari',
    });
    for (const format of ['csv', 'json']) {
      const text = (await fileOf({ format })).toString();
      expect(text).toContain('Sari');
      expect(text).not.toMatch(/\d{18}|Sari Contoh|Budi/);
    }
  });

  it('starts with a byte order mark, ends lines with CRLF and writes decimals for the separator', async () => {
    await planner.pulseOf('unit', admin.own.bidangId);
    const comma = (await fileOf()).toString();
    expect(comma.startsWith('\uFEFF"Bagian","Nama","Jenis",')).toBe(true);
    expect(comma.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(comma).toContain(',64,3.40,3.10,3.55,89.10,');
    const semicolon = (await fileOf({ separator: ';' })).toString();
    expect(semicolon).toContain(';64;3,40;3,10;3,55;89,10;');
  });
});
