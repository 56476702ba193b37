import { HintProducer } from '@app/jobs';
import { checkAccess } from '@app/database';
import { countQueueTrouble, type FindObstacle } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAdminApp } from './create-admin-app.js';
import type { AdminSettings } from './admin.config.js';

/**
 * The admin app, listening on `config.host` and `config.port`; closing it lets go of its connections.
 *
 * @param findLocalObstacle what else may stand in the way on this machine
 * @throws ServerError when it could not serve on the database
 */
export async function openAdmin(
  config: AdminSettings,
  findLocalObstacle?: FindObstacle,
): Promise<NestFastifyApplication> {
  const { queueDatabaseUrl, redisUrl } = config;
  await checkAccess(config.databaseUrl, 'admin');
  const hints = new HintProducer({
    databaseUrl: queueDatabaseUrl,
    redisUrl,
    onTrouble: countQueueTrouble,
  });
  const app = await createAdminApp({
    config,
    hintExports: () => hints.hint('exports.make'),
    hintPeriods: () => hints.hint('periods.answer'),
    findLocalObstacle,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => hints.close());
  await app.listen(config.port, config.host);
  return app;
}
