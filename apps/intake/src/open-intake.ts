import { HintProducer } from '@app/jobs';
import { connectSafely } from '@app/persistence/data-source';
import { PostgresRatingStore } from '@app/persistence/ratings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createIntakeApp } from './create-intake-app.js';
import type { IntakeSettings } from './intake.config.js';

/** The citizen's app on its real store, listening; closing it lets go of its connections. */
export async function openIntake(settings: IntakeSettings): Promise<NestFastifyApplication> {
  const { databaseUrl, queueDatabaseUrl, redisUrl } = settings;
  const dataSource = await connectSafely({ url: databaseUrl, applicationName: 'suara-intake' });
  const hints = new HintProducer({ databaseUrl: queueDatabaseUrl, redisUrl });
  const app = await createIntakeApp({
    config: settings,
    store: new PostgresRatingStore(dataSource),
    clock: () => new Date(),
    hint: () => hints.hint('aggregation.advance'),
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => {
      await hints.close();
      await dataSource.destroy();
    });
  await app.listen(settings.port, settings.host);
  return app;
}
