import { JudgingFixture } from '../../../../test/support/worker/judging-fixture.js';
import { enrolNetwork } from '../../../../test/support/database/office-networks.js';

let judging: JudgingFixture;

beforeAll(async () => {
  judging = await JudgingFixture.open();
});
afterAll(() => judging.close());
beforeEach(() => judging.newAgency());

describe('what comes from the office', () => {
  it('is marked where its network or a browser of its own rated, and nothing is held or lowered', async () => {
    const { agency, fixture } = judging;
    const lineHash = '0f'.repeat(32);
    await enrolNetwork(fixture.owner, agency, lineHash);
    await judging.rate([
      ...[0, 30, 60].map((minute) => ({ minute, lineHash, staffDevice: minute === 0 })),
      { minute: 100, lineHash: 'f0'.repeat(32), staffDevice: true },
      { minute: 130 },
    ]);
    await judging.settle();
    expect(await judging.inStatus('counted')).toHaveLength(5);
    const marks = await judging.worker.query(
      'SELECT kind, assurance_level AS level, n FROM marks WHERE instansi_id = $1 ORDER BY kind',
      [agency.instansiId],
    );
    expect(marks).toEqual([
      { kind: 'office_network', level: 'open', n: 3 },
      { kind: 'staff_device', level: 'open', n: 2 },
    ]);
  });
});
