import { RatingFixture } from '../../../../test/support/intake/rating-fixture.js';
import { createDataSource } from '@app/database';
import { CellStore } from './cell.store.js';
import { measureLag } from './measure-lag.js';

it('counts what no cell holds yet, and nothing when all is summed', async () => {
  const fixture = await RatingFixture.open();
  const url = fixture.database.urls.worker;
  const worker = await createDataSource({ url, applicationName: 'spec' }).initialize();
  try {
    await fixture.newAgency();
    expect(await measureLag(worker)).toEqual({ rows: 0, seconds: 0 });
    await fixture.submit({});
    await fixture.submit({});
    expect(await measureLag(worker)).toMatchObject({ rows: 2 });
    await new CellStore(worker).advance();
    expect(await measureLag(worker)).toEqual({ rows: 0, seconds: 0 });
    await fixture.submit({});
    const { rows, seconds } = await measureLag(worker);
    expect(rows).toBe(1);
    expect(seconds).toBeGreaterThan(0);
  } finally {
    await worker.destroy();
    await fixture.close();
  }
});
