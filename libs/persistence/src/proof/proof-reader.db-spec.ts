import { hashStatement, inclusionPath, isGenuine, rootFromPath } from '@app/proof';
import type { DataSource } from 'typeorm';
import { sealAt } from '../../../../test/support/worker/proofs.js';
import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { sha256 } from '../../../../test/support/intake/rating-commands.js';
import { PostgresProofReader } from './proof-reader.js';
import { SEALED_KINDS } from './sealed-kinds.js';

let fixture: RatingFixture;
let worker: DataSource;
let reader: PostgresProofReader;
let key: string;

beforeAll(async () => {
  fixture = await RatingFixture.open();
  worker = await fixture.database.connect('worker');
  reader = new PostgresProofReader(fixture.intake);
  await fixture.newAgency();
  [{ key }] = await fixture.owner.query('SELECT key FROM instansi');
});

afterAll(() => fixture.close());

it('tells what everybody may know: no count below ten, no address of a mirror', async () => {
  await fixture.owner.query(
    `INSERT INTO proof_places (instansi_id, address, label)
     SELECT id, 'https://a.example/secret', 'a.example' FROM instansi`,
  );
  for (let n = 0; n < 9; n += 1) await fixture.submit({ receiptHash: sha256(`receipt ${n}`) });
  await sealAt(worker, '2026-11-22T19:00:00Z');
  const found = await reader.listSeals(key, 90);
  expect(JSON.stringify(found)).not.toMatch(/secret|"leaves":[0-9]/);
  expect(found).toMatchObject({ mirrors: ['a.example'], instansi: { key } });
  expect(await reader.findProof(sha256('receipt 3'))).toMatchObject({ seal: null });
});

it('gives the signed statements of a day, in a chain', async () => {
  await fixture.submit({});
  await sealAt(worker, '2026-11-23T19:00:00Z');
  const first = (await reader.listStatements(key, '2026-11-22'))!;
  const second = (await reader.listStatements(key, '2026-11-23'))!;
  const all = [...first, ...second];
  expect(all.map(isGenuine)).toEqual(all.map(() => true));
  const said = all.map(({ statement }) => JSON.parse(statement));
  expect(said.map(({ previous }) => previous)).toEqual([
    null,
    ...all.slice(0, -1).map(({ statement }) => hashStatement(statement).toString('hex')),
  ]);
  expect(said[SEALED_KINDS.length]).toMatchObject({
    kind: 'rating',
    day: '2026-11-23',
    leaves: 10,
  });
  expect(await reader.listStatements(key, '2026-11-24')).toBeNull();
});

it('leads a receipt to the sealed root, and gives away no salt', async () => {
  const proof = (await reader.findProof(sha256('receipt 3')))!;
  const { leaves, position, root } = proof.seal!;
  const hashes = leaves.match(/.{64}/g)!.map((hex) => Buffer.from(hex, 'hex'));
  const path = inclusionPath(hashes, position);
  expect(rootFromPath(hashes[position]!, path).toString('hex')).toBe(root);
  expect(Object.keys(proof.seal!).sort()).toEqual(['day', 'leaves', 'position', 'root']);
});

it('knows no other receipt and no other agency', async () => {
  expect(await reader.findProof(sha256('nobody'))).toBeNull();
  expect(await reader.listSeals('kota-lain', 90)).toBeNull();
  expect((await reader.listAgencies()).map((agency) => agency.key)).toEqual([key]);
});
