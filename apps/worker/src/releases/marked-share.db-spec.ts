import { Tenancy } from '@app/database';
import { findLatestReleases, type Release, ReleaseStore } from '@app/persistence/releases';
import { JudgingFixture } from '../../../../test/support/worker/judging-fixture.js';
import { enrolNetwork } from '../../../../test/support/database/office-networks.js';
import { MakeReleases } from './make-releases.js';

let judging: JudgingFixture;

beforeAll(async () => {
  judging = await JudgingFixture.open();
});
afterAll(() => judging.close());

it('a figure says which share is marked, from ten marked ratings on, of the same level', async () => {
  await judging.newAgency();
  const { instansiId, bidangId, codes } = judging.agency;
  const [serviceId] = judging.agency.serviceIds;
  const times = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
  const lineHash = '0f'.repeat(32);
  await enrolNetwork(judging.fixture.owner, judging.agency, lineHash);
  await judging.rate(
    times(40).map((at) => ({
      code: codes.badge,
      serviceId: at < 30 ? serviceId : null,
      deviceBucket: 7,
      minute: 0,
      lineHash: at < 11 ? lineHash : null,
      staffDevice: at < 12,
    })),
  );
  await judging.rate(times(9).map((at) => ({ code: codes.unit, minute: at * 90 + 8 * 60 })));
  // one bucket, but never four within ten minutes; nine of them from 17 o'clock
  await judging.fixture.owner.query(
    `UPDATE ratings SET received_at = received_at - n * interval '5 minutes'
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM ratings WHERE device_bucket = 7) AS spread
     WHERE ratings.id = spread.id`,
  );
  await judging.settle();
  await new MakeReleases(new ReleaseStore(judging.worker)).execute(
    new Date('2026-12-01T03:00:00Z'),
    '2026-11-01',
  );
  const pulseOf = async (kind: 'unit' | 'service', id: string): Promise<Release | undefined> => {
    const releases: Release[] = await new Tenancy(judging.admin).withTenant(instansiId, (tx) =>
      findLatestReleases(tx, { kind, id }, '2026-11'),
    );
    return releases.find(({ measure }) => measure === 'pulse');
  };
  const [pulse, ofService] = [await pulseOf('unit', bidangId), await pulseOf('service', serviceId)];
  expect(pulse!.figure.evidence).toMatchObject({
    held: null,
    // 40 of 49
    marks: {
      shared_device: '81.63',
      // 11 and 12 of 49
      office_network: '22.45',
      staff_device: '24.49',
      outside_hours: null,
      straight_line: null,
      counted_by_time: null,
    },
  });
  // of the 30 that named the service
  expect(ofService!.figure.evidence.marks).toMatchObject({
    shared_device: '100.00',
    office_network: '36.67',
    staff_device: '40.00',
  });
});
