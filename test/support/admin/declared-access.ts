import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { NEEDED_PERMISSION } from '../../../apps/admin/src/access/permission.guard.js';
import type { Permission } from '../../../apps/admin/src/access/policy.js';
import { WITHOUT_SESSION } from '../../../apps/admin/src/access/session.guard.js';

/** What a route says of who may call it: whoever has a permission, or anybody; null when it says nothing, which must not be. */
export type Access = Permission | 'without session' | null;

/** Every route of an app's controllers, as `get /api/v1/units/{id}`, with the permission that it needs. */
export function declaredAccess(app: NestFastifyApplication): Map<string, Access> {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return new Map(controllers.flatMap(({ metatype }) => routesOf(metatype as Controller)));
}

type Controller = (new (...parts: never[]) => object) & { prototype: Record<string, object> };

function routesOf(controller: Controller): [string, Access][] {
  return Object.getOwnPropertyNames(controller.prototype)
    .map((name) => controller.prototype[name] as object)
    .filter((handler) => Reflect.hasMetadata(METHOD_METADATA, handler))
    .map((handler) => [addressOf(controller, handler), accessOf(controller, handler)]);
}

function addressOf(controller: Controller, handler: object): string {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)]!.toLowerCase();
  const path = [controller, handler]
    .map((one) => String(Reflect.getMetadata(PATH_METADATA, one)))
    .filter((part) => part !== '/')
    .join('/');
  return `${method} /${path.replace(/:(\w+)/g, '{$1}')}`;
}

function accessOf(controller: Controller, handler: object): Access {
  const declared = (key: string): unknown =>
    Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  if (declared(WITHOUT_SESSION) === true) return 'without session';
  return (declared(NEEDED_PERMISSION) as Permission | undefined) ?? null;
}
