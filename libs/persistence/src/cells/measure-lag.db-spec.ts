import { RatingDesk } from '../../../../test/support/rating-desk.js';
import { createDataSource } from '@app/database';
import { CellStore } from './cell.store.js';
import { measureLag } from './measure-lag.js';

it('counts what no cell holds yet, and nothing when all is summed', async () => {
  const desk = await RatingDesk.open();
  const url = desk.database.urls.worker;
  const worker = await createDataSource({ url, applicationName: 'spec' }).initialize();
  try {
    await desk.newAgency();
    expect(await measureLag(worker)).toEqual({ rows: 0, seconds: 0 });
    await desk.submit({});
    await desk.submit({});
    expect(await measureLag(worker)).toMatchObject({ rows: 2 });
    await new CellStore(worker).advance();
    expect(await measureLag(worker)).toEqual({ rows: 0, seconds: 0 });
    await desk.submit({});
    const { rows, seconds } = await measureLag(worker);
    expect(rows).toBe(1);
    expect(seconds).toBeGreaterThan(0);
  } finally {
    await worker.destroy();
    await desk.close();
  }
});
