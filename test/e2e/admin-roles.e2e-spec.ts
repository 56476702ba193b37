import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROLES } from '@app/persistence/access';
import { Needs } from '../../apps/admin/src/access/permission.guard.js';
import { isPermitted, PERMISSIONS } from '../../apps/admin/src/access/policy.js';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { declaredAccess } from '../support/admin/declared-access.js';
import { MAY, rolesOf, WHO_MAY } from '../support/admin/who-may.js';
import { WHO_MAY_PAGES } from '../support/admin/who-may-pages.js';

@Controller('planted')
class PlantedController {
  @Get('open')
  forgotten(): void {}

  @Get(':id')
  @Needs('figures.export')
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
      ['get /planted/{id}', 'figures.export'],
    ]);
    await planted.close();
  });

  it('is what stands in the table, route by route', () => {
    const declared = Object.fromEntries(declaredAccess(admin.app));
    expect(declared).toEqual({ ...WHO_MAY, ...WHO_MAY_PAGES });
  });

  it('is what stands in the table, role by role', () => {
    const granted = ROLES.map((role) => [
      role,
      PERMISSIONS.filter((permission) => isPermitted(role, permission)).sort(),
    ]);
    const written = ROLES.map((role) => [role, [...MAY[role]].sort()]);
    expect(granted).toEqual(written);
  });

  it('is no permission that no route needs', () => {
    expect(
      [...new Set([...Object.values(WHO_MAY), ...Object.values(WHO_MAY_PAGES)])].sort(),
    ).toEqual([...PERMISSIONS, 'without session'].sort());
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
      Object.fromEntries(
        Object.entries(WHO_MAY).map(([route, who]) => [
          route,
          who === 'without session' ? who : String(rolesOf(who)),
        ]),
      ),
    );
  });
});
