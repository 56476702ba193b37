import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AllowedTo } from '../../apps/admin/src/access/role.guard.js';
import { startAdmin, type TestAdmin } from '../support/admin-app.js';
import { declaredAccess } from '../support/declared-access.js';
import { WHO_MAY } from '../support/who-may.js';

@Controller('planted')
class PlantedController {
  @Get('open')
  forgotten(): void {}

  @Get(':id')
  @AllowedTo('planner')
  declared(): void {}
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

describe('who may call what', () => {
  let admin: TestAdmin;

  beforeAll(async () => {
    admin = await startAdmin();
  });

  afterAll(() => admin.close());

  it('is declared by every route', () => {
    const access = [...declaredAccess(admin.app)];
    expect(access.length).toBeGreaterThan(60);
    expect(access.filter(([, who]) => who === null)).toEqual([]);
  });

  it('is found missing when a route forgets it', async () => {
    const planted = await NestFactory.create<NestFastifyApplication>(
      PlantedModule,
      new FastifyAdapter(),
    );
    expect([...declaredAccess(planted)]).toEqual([
      ['get /planted/open', null],
      ['get /planted/{id}', ['planner']],
    ]);
    await planted.close();
  });

  it('is what stands in the table, route by route', () => {
    const declared = [...declaredAccess(admin.app)].filter(([route]) => route !== 'get /');
    expect(Object.fromEntries(declared.map(([route, who]) => [route, String(who)]))).toEqual(
      Object.fromEntries(Object.entries(WHO_MAY).map(([route, who]) => [route, String(who)])),
    );
  });

  it('stands in the OpenAPI document', async () => {
    const { body } = await admin.request().get('/api/openapi.json').expect(200);
    const documented: Record<string, string> = {};
    for (const [path, item] of Object.entries<Record<string, object>>(body.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        const roles = (operation as { 'x-roles'?: string[] })['x-roles'];
        documented[`${method} ${path}`] = String(roles ?? 'without session');
      }
    }
    expect(documented).toEqual(
      Object.fromEntries(Object.entries(WHO_MAY).map(([route, who]) => [route, String(who)])),
    );
  });
});
