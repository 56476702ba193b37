import { HintProducer } from '@app/jobs';
import { connectSafely, checkAccess, findObstacle } from '@app/database';
import { PostgresDisplayService } from '@app/persistence/displays';
import { PostgresProofReader } from '@app/persistence/proof';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { PostgresTicketService } from '@app/persistence/tickets';
import { countQueueTrouble, type FindObstacle, serveHealth } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createIntakeApp } from './create-intake-app.js';
import type { IntakeSettings } from './intake.config.js';
import { countRatings } from './submission/count-ratings.js';
import { RatingQueue } from './submission/rating-queue.js';

/** Whoever waits for a page is told within six seconds that the database does not answer. */
const LONGEST_QUERY_MS = 5_000;

/**
 * The citizen's app on its real store, listening; closing it lets go of its connections.
 *
 * @param findLocalObstacle what else may stand in the way on this machine
 * @throws ServerError when it could not serve on the database
 */
export async function openIntake(
  settings: IntakeSettings,
  findLocalObstacle: FindObstacle = () => Promise.resolve(null),
): Promise<NestFastifyApplication> {
  const { databaseUrl, queueDatabaseUrl, redisUrl } = settings;
  await checkAccess(databaseUrl, 'intake');
  const dataSource = await connectSafely({
    url: databaseUrl,
    applicationName: 'suara-intake',
    longestQueryMs: LONGEST_QUERY_MS,
  });
  const store = new RatingQueue(new PostgresRatingStore(dataSource));
  const hints = new HintProducer({
    databaseUrl: queueDatabaseUrl,
    redisUrl,
    onTrouble: countQueueTrouble,
  });
  const app = await createIntakeApp({
    config: settings,
    store: countRatings(store),
    proofs: new PostgresProofReader(dataSource),
    displays: new PostgresDisplayService(dataSource),
    tickets: new PostgresTicketService(dataSource),
    clock: () => new Date(),
    hint: () => hints.hint('aggregation.advance'),
  });
  const fastify = app.getHttpAdapter().getInstance();
  serveHealth(fastify, () => findObstacle(dataSource, 'intake'), findLocalObstacle);
  fastify.addHook('onClose', async () => {
    await store.close();
    await hints.close();
    await dataSource.destroy();
  });
  await app.listen(settings.port, settings.host);
  return app;
}
