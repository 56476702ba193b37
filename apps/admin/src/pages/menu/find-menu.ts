import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { NEEDED_PERMISSION } from '../../access/permission.guard.js';
import type { Permission } from '../../access/policy.js';
import { MENU, type MenuEntry, type MenuPlace } from './menu.js';

/** The menu as the routes declare it, so that no page can stand there under another permission than its own. */
@Injectable()
export class FindMenu {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  execute(): MenuPlace[] {
    const places = this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype?: object } | null)?.prototype;
      return prototype === undefined ? [] : this.placesOf(metatype as object, prototype);
    });
    return places.sort((one, other) => one.order - other.order);
  }

  private placesOf(controller: object, prototype: object): MenuPlace[] {
    return this.scanner
      .getAllMethodNames(prototype)
      .map((name) => (prototype as Record<string, object>)[name]!)
      .filter((handler) => Reflect.hasMetadata(MENU, handler))
      .map((handler) => placeOf(controller, handler));
  }
}

/** @throws Error for a route that cannot be opened by a link, or that names no permission */
function placeOf(controller: object, handler: object): MenuPlace {
  const entry = Reflect.getMetadata(MENU, handler) as MenuEntry;
  const path = String(Reflect.getMetadata(PATH_METADATA, handler));
  const permission = (Reflect.getMetadata(NEEDED_PERMISSION, handler) ??
    Reflect.getMetadata(NEEDED_PERMISSION, controller)) as Permission | undefined;
  const isRead = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET;
  if (permission === undefined || !isRead || path.includes(':'))
    throw new Error(`${path} cannot stand in a menu`);
  return { ...entry, path: `/${path.replace(/^\/+/, '')}`, permission };
}
