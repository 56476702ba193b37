import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAdminApp } from './create-admin-app.js';
import type { AdminConfig } from './admin.config.js';

/** The admin app, listening on `config.host` and `config.port`; closing it lets go of its connections. */
export async function openAdmin(config: AdminConfig): Promise<NestFastifyApplication> {
  const app = await createAdminApp({ config });
  await app.listen(config.port, config.host);
  return app;
}
