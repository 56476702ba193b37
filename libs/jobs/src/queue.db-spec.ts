import { BreakableLink } from '../../../test/support/breakable-link.js';
import { createTestDatabase } from '../../../test/support/database.js';
import { rateWithoutQueue } from '../../../test/support/queue-outage.js';
import { describeQueue } from '../../../test/support/queue-suite.js';

describeQueue('PostgreSQL', async () => {
  const database = await createTestDatabase();
  const link = await BreakableLink.to(database.urls.worker);
  return {
    settings: { databaseUrl: link.url },
    link,
    close: async () => {
      await link.cut();
      await database.drop();
    },
  };
});

it('a queue that is away refuses no rating, on PostgreSQL', async () => {
  const outcome = await rateWithoutQueue(async (databaseUrl) => {
    const link = await BreakableLink.to(databaseUrl);
    return { settings: { databaseUrl: link.url }, link, close: () => link.cut() };
  });
  expect(outcome).toEqual({ statuses: [201, 201], stored: 2 });
});
