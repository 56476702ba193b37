import { SetMetadata } from '@nestjs/common';
import type { Language } from '@app/platform';
import type { Role } from '@app/persistence/access';
import { isPermitted, type Permission } from '../../access/policy.js';

export const MENU = 'menu';

interface MenuTexts {
  label: string;
  /** what can be done there, a sentence for the home of a role */
  what: string;
}

/** How a page stands in the menu. */
export interface MenuEntry {
  /** smaller numbers come first */
  order: number;
  texts: Readonly<Record<Language, MenuTexts>>;
}

export interface MenuPlace extends MenuEntry {
  path: string;
  permission: Permission;
}

/** Puts the page of a GET route into the menu of whoever has the permission that the route needs. */
export const InMenu = (
  order: number,
  texts: Readonly<Record<Language, MenuTexts>>,
): MethodDecorator => SetMetadata(MENU, { order, texts } satisfies MenuEntry);

/** What a role finds in its menu. */
export function menuFor(role: Role, places: readonly MenuPlace[]): MenuPlace[] {
  return places.filter(({ permission }) => isPermitted(role, permission));
}
