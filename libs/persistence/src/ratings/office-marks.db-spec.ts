import { randomUUID } from 'node:crypto';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import { enrolNetwork } from '../../../../test/support/database/office-networks.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { AT, RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import type { SubmitRating } from './rating.js';

const OFFICE = '0f'.repeat(32);
const ELSEWHERE = 'f0'.repeat(32);

let fixture: RatingFixture;

beforeAll(async () => {
  fixture = await RatingFixture.open();
});
afterAll(() => fixture.close());
beforeEach(() => fixture.newAgency());

/** Stores taps in one batch; what is stored of each, in their order. */
async function stored(taps: Partial<SubmitRating>[]): Promise<object[]> {
  const commands = taps.map((tap) =>
    submitCommand({ code: fixture.agency.codes.counter, at: AT, ...tap }),
  );
  await fixture.store.append(commands);
  return fixture.owner.query(
    `SELECT office_network AS office, staff_device AS staff, status, assurance_level AS level
     FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, n) JOIN ratings r USING (id) ORDER BY n`,
    [commands.map(({ id }) => id)],
  );
}

const COUNTED = { status: 'counted', level: 'open' };

describe('a rating from the office', () => {
  it('says so of an enrolled network and of a staff device, each by itself, and counts', async () => {
    await enrolNetwork(fixture.owner, fixture.agency, OFFICE);
    expect(
      await stored([
        { lineHash: OFFICE, staffDevice: true },
        { lineHash: OFFICE, staffDevice: false },
        { lineHash: ELSEWHERE, staffDevice: true },
        { lineHash: ELSEWHERE, staffDevice: false },
      ]),
    ).toEqual([
      { office: true, staff: true, ...COUNTED },
      { office: true, staff: false, ...COUNTED },
      { office: false, staff: true, ...COUNTED },
      { office: false, staff: false, ...COUNTED },
    ]);
  });

  it('is unknown where no address was seen, as of the agency’s own channels', async () => {
    await enrolNetwork(fixture.owner, fixture.agency, OFFICE);
    expect(await stored([{ source: 'api' }, { lineHash: null, staffDevice: null }])).toEqual([
      { office: null, staff: null, ...COUNTED },
      { office: null, staff: null, ...COUNTED },
    ]);
  });

  it('is none where another agency enrolled the network', async () => {
    const foreign: TestAgency = await createAgency(fixture.owner);
    await enrolNetwork(fixture.owner, foreign, OFFICE);
    const own = { lineHash: OFFICE };
    const theirs = { ...own, code: foreign.codes.counter };
    expect(await stored([own, theirs])).toMatchObject([{ office: false }, { office: true }]);
  });

  it('leaves every other column where it belongs, whichever way the rating is written', async () => {
    await enrolNetwork(fixture.owner, fixture.agency, OFFICE);
    const [alone, twice] = [randomUUID(), randomUUID()];
    const trace = { visitor: '00112233aabbccdd', deviceBucket: 65_535, displayStep: 29_880_001 };
    const tap = { lineHash: OFFICE, staffDevice: true, loweredBy: 'late' as const };
    // an id that stands twice in a batch goes one by one
    await stored([{ id: alone, ...tap, ...trace }]);
    await stored([
      { id: twice, ...tap, ...trace, visitor: 'ffeeddccbbaa0099' },
      { id: twice, ...tap, ...trace, visitor: 'ffeeddccbbaa0099' },
    ]);
    const rows = await fixture.owner.query(
      `SELECT id, encode(visitor, 'hex') AS visitor, device_bucket AS "deviceBucket", office_network AS office,
         staff_device AS staff, display_step AS "displayStep", lowered_by AS "loweredBy", visit
       FROM ratings WHERE id = ANY ($1) ORDER BY id = $2`,
      [[alone, twice], twice],
    );
    const rest = { office: true, staff: true, loweredBy: 'late', visit: null };
    expect(rows).toEqual([
      { id: alone, ...trace, ...rest },
      { id: twice, ...trace, visitor: 'ffeeddccbbaa0099', ...rest },
    ]);
  });

  it('is not changed when the same rating comes again from elsewhere', async () => {
    await enrolNetwork(fixture.owner, fixture.agency, OFFICE);
    const id = randomUUID();
    await stored([{ id, lineHash: OFFICE, staffDevice: true }]);
    const again = { id, score: 1, lineHash: ELSEWHERE, staffDevice: false };
    expect(await stored([again])).toMatchObject([{ office: true, staff: true }]);
  });
});
