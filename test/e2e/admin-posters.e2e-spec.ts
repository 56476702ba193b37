import { randomUUID } from 'node:crypto';
import { formatCode, generateCode, qrSvg } from '@app/codes';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';

const PUBLIC_URL = 'https://suara.example.go.id';

describe('printing, revoking and replacing codes', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin(PUBLIC_URL);
    cookie = await admin.signIn();
  });

  afterAll(() => admin.close());

  const get = (path: string) => admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);
  const post = (path: string) => admin.request().post(`/api/v1/${path}`).set('Cookie', cookie);
  const idOf = async (code: string): Promise<string> =>
    (await admin.owner.query('SELECT id FROM codes WHERE code = $1', [code]))[0].id;
  const newCode = async (unitId = admin.own.bidangId): Promise<string> => {
    const [row] = await admin.owner.query(
      `INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code)
       VALUES ($1, $2, 'resmi', 'poster', $3, $4) RETURNING id`,
      [admin.own.instansiId, unitId, randomUUID(), generateCode()],
    );
    return row.id;
  };

  it('lists codes with what they point at, as they are typed', async () => {
    const { body } = await get('codes').expect(200);
    const { counter, revoked } = admin.own.codes;
    const find = (code: string) =>
      body.find((row: { code: string }) => row.code === formatCode(code));
    expect(find(counter)).toEqual({
      id: await idOf(counter),
      key: 'counter',
      code: formatCode(counter),
      kind: 'resmi',
      channel: 'poster',
      state: 'active',
      edition: 1,
      issuedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      revokedAt: null,
      replacedById: null,
      unit: { id: admin.own.bidangId, name: 'Bidang' },
      location: null,
      service: null,
      counter: { id: admin.own.counterId, name: 'Loket 1' },
      officer: null,
      version: expect.any(String),
    });
    expect(find(revoked)).toMatchObject({
      state: 'revoked',
      revokedAt: '2021-01-01T00:00:00.000Z',
    });
    expect(find(admin.foreign.codes.counter)).toBeUndefined();
  });

  it('prints no question marks: a name in other letters is refused and named', async () => {
    const { counterId, bidangId, codes } = admin.own;
    const rename = (name: string) =>
      admin.owner.query('UPDATE counters SET name = $2 WHERE id = $1', [counterId, name]);
    const [{ name: before }] = await admin.owner.query('SELECT name FROM counters WHERE id = $1', [
      counterId,
    ]);
    await rename('Loket 漢字 😀');
    for (const path of [
      `codes/${await idOf(codes.counter)}/poster.pdf`,
      `codes/${await idOf(codes.counter)}/poster.pdf?size=sheet`,
      `units/${bidangId}/posters.pdf`,
    ]) {
      const { body } = await get(path).expect(409);
      const message = '"Loket 漢字 😀" has 漢 字 😀, which cannot be printed';
      expect(body).toMatchObject({
        code: 'poster.unprintable',
        errors: [{ field: 'counter', message }],
      });
    }
    await rename('Loket Cafe\u0301');
    await get(`codes/${await idOf(codes.counter)}/poster.pdf`).expect(200);
    await rename(before);
  });

  it('draws the QR of the public address', async () => {
    const id = await idOf(admin.own.codes.counter);
    const svg = await get(`codes/${id}/qr.svg`)
      .expect(200)
      .expect('Content-Type', /^image\/svg/);
    expect(svg.body.toString()).toBe(
      await qrSvg(`HTTPS://SUARA.EXAMPLE.GO.ID/R/${admin.own.codes.counter}`),
    );
    const png = await get(`codes/${id}/qr.png`).expect(200).expect('Content-Type', 'image/png');
    expect(png.body.subarray(1, 4).toString()).toBe('PNG');
  });

  it.each(['', '?size=A4', '?size=A5&lang=en', '?size=A6&lang=both', '?size=sheet&lang=id'])(
    'prints the poster of a code %s as a PDF of one page',
    async (query) => {
      const id = await idOf(admin.own.codes.counter);
      const { body, headers } = await get(`codes/${id}/poster.pdf${query}`).expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['content-disposition']).toMatch(/^inline; filename="poster-\w+\.pdf"$/);
      expect(Number(headers['content-length'])).toBe(body.length);
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pagesOf(body)).toBe(1);
    },
  );

  it('prints all codes in use of a unit with everything below it', async () => {
    const { body } = await get(`units/${admin.own.dinasId}/posters.pdf?size=A6`).expect(200);
    const inUse = (await get('codes')).body.filter(
      (row: { state: string }) => row.state === 'active',
    );
    expect(pagesOf(body)).toBe(inUse.length);
    const sheets = await get(`units/${admin.own.dinasId}/posters.pdf?size=sheet`).expect(200);
    expect(pagesOf(sheets.body)).toBe(Math.ceil(inUse.length / 6));
  });

  it.each(['?size=A3', '?lang=jv', '?size=A4&size=A5', '?colour=red'])(
    'names what it cannot print: %s',
    async (query) => {
      const { body } = await get(`units/${admin.own.dinasId}/posters.pdf${query}`).expect(400);
      expect(body.code).toBe('request.invalid');
      expect(body.errors).toHaveLength(1);
    },
  );

  it('revokes a code, which is then not printed any more', async () => {
    const id = await newCode();
    const { body } = await post(`codes/${id}/revoke`).expect(200);
    expect(body).toMatchObject({ id, state: 'revoked', revokedAt: admin.now.toISOString() });
    for (const file of ['qr.svg', 'qr.png', 'poster.pdf']) {
      const refused = await get(`codes/${id}/${file}`).expect(409);
      expect(refused.body.code).toBe('code.revoked');
    }
  });

  it('replaces a code for the same target, once', async () => {
    const id = await newCode();
    const { body: next } = await post(`codes/${id}/replace`).expect(201);
    expect(next).toMatchObject({ state: 'active', edition: 2, unit: { id: admin.own.bidangId } });
    const { body: codes } = await get('codes');
    const before = codes.find((row: { id: string }) => row.id === id);
    expect(before).toMatchObject({ state: 'revoked', replacedById: next.id });
    expect(before.code).not.toBe(next.code);
    await get(`codes/${next.id}/poster.pdf`).expect(200);
    const again = await post(`codes/${id}/replace`).expect(409);
    expect(again.body.code).toBe('code.replaced');
  });

  it('changes nothing for another site', async () => {
    const id = await newCode();
    for (const change of ['revoke', 'replace']) {
      const refused = await post(`codes/${id}/${change}`).set('Origin', 'https://lain.example');
      expect([refused.status, refused.body.code]).toEqual([403, 'request.cross-site']);
    }
    await get(`codes/${id}/poster.pdf`).expect(200);
  });

  it('knows nothing of another agency’s codes and units, nor of invented ones', async () => {
    for (const id of [await idOf(admin.foreign.codes.counter), randomUUID()]) {
      const answers = [
        ...['qr.svg', 'qr.png', 'poster.pdf'].map((file) => get(`codes/${id}/${file}`)),
        ...['revoke', 'replace'].map((change) => post(`codes/${id}/${change}`)),
      ];
      for (const answer of answers) {
        expect((await answer.expect(404)).body.code).toBe('code.unknown');
      }
    }
    const foreign = await get(`units/${admin.foreign.dinasId}/posters.pdf`).expect(404);
    expect(foreign.body.code).toBe('unit.unknown');
  });

  it('prints nothing for a unit that does not exist today, and says what to do', async () => {
    const unitId = randomUUID();
    const ids = [admin.own.instansiId, unitId];
    await admin.owner.query(
      `INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, 'lebur')`,
      ids,
    );
    await admin.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name)
       VALUES ($1, $2, '[2020-01-01,2026-01-01)', 'Bidang yang dilebur')`,
      ids,
    );
    const closed = await get(`codes/${await newCode(unitId)}/poster.pdf`).expect(409);
    expect(closed.body.code).toBe('code.unit-closed');
    const none = await get(`units/${unitId}/posters.pdf`).expect(404);
    expect(none.body.code).toBe('poster.no-codes');
  });
});

describe('without a public address', () => {
  let admin: TestAdmin;
  let cookie: string;

  beforeAll(async () => {
    admin = await startAdmin('http://localhost:3000');
    cookie = await admin.signIn();
  });

  afterAll(() => admin.close());

  it.each([
    ['CONTOH', 200],
    ['UJI', 409],
    [null, 409],
  ])('an agency marked %s is answered %i', async (marking, status) => {
    await admin.owner.query('UPDATE instansi SET marking = $2 WHERE id = $1', [
      admin.own.instansiId,
      marking,
    ]);
    const [{ id }] = await admin.owner.query('SELECT id FROM codes WHERE code = $1', [
      admin.own.codes.counter,
    ]);
    const paths = [
      ...['qr.svg', 'qr.png', 'poster.pdf'].map((file) => `codes/${id}/${file}`),
      `units/${admin.own.dinasId}/posters.pdf`,
    ];
    for (const path of paths) {
      const answer = await admin.request().get(`/api/v1/${path}`).set('Cookie', cookie);
      expect([path, answer.status]).toEqual([path, status]);
      if (status === 409) {
        expect(answer.body).toMatchObject({
          code: 'poster.no-public-address',
          detail: expect.stringContaining('Isi PUBLIC_URL'),
        });
      }
    }
  });
});

function pagesOf(pdf: Buffer): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
}
