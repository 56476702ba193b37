import { randomUUID } from 'node:crypto';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addPerson } from '../support/admin/people.js';
import {
  asRows,
  bytesOf,
  readCsv,
  readWorkbook,
  startExports,
  type TestExports,
} from '../support/worker/exports.js';
import { insertFigure } from '../support/database/figure-rows.js';

const PATH = '/api/v1/exports';

describe('what an export holds', () => {
  let admin: TestAdmin;
  let exports: TestExports;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    exports = await startExports(admin);
    cookie = await admin.signIn('perencana');
  });

  beforeEach(async () => {
    admin.now = new Date('2026-11-23T02:00:00Z');
    await admin.owner.query('TRUNCATE figures, missing_figures, closed_periods CASCADE');
    await admin.owner.query('DELETE FROM export_jobs');
  });

  afterAll(async () => {
    await exports?.source.destroy();
    await admin?.close();
  });

  const ask = async (asked: object = {}): Promise<string> => {
    const body = { period: '2026-Q4', format: 'csv', ...asked };
    const answer = await admin.request().post(PATH).set('Cookie', cookie).send(body).expect(202);
    expect(answer.body).toEqual({ id: expect.any(String), state: 'waiting' });
    return answer.body.id;
  };
  const get = (path: string, as = cookie) =>
    admin.request().get(`${PATH}/${path}`).set('Cookie', as);
  const fileOf = async (asked: object = {}): Promise<Buffer> => {
    const id = await ask(asked);
    await exports.make.execute();
    return (await bytesOf(get(`${id}/file`).expect(200))).body;
  };
  const figureOf = (
    subjectKind: 'unit' | 'assignment',
    subjectId: string,
    subjectName = 'unit',
  ): Promise<string> =>
    insertFigure(admin.owner, {
      subjectName,
      instansiId: admin.own.instansiId,
      subjectKind,
      subjectId,
      measure: 'pulse',
    });
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
    await figureOf('unit', outside, 'Lain');
    await figureOf('unit', admin.own.bidangId, 'Bidang');
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
    await figureOf('assignment', admin.own.budi.assignmentId, 'Budi');
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
    await figureOf('unit', admin.own.bidangId);
    const comma = (await fileOf()).toString();
    expect(comma.startsWith('\uFEFF"Bagian","Nama","Jenis",')).toBe(true);
    expect(comma.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(comma).toContain(',64,3.40,3.10,3.55,89.10,');
    const semicolon = (await fileOf({ separator: ';' })).toString();
    expect(semicolon).toContain(';64;3,40;3,10;3,55;89,10;');
  });
});
