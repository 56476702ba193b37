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
  /** signing in leads there whoever finds it in the menu */
  isHome?: boolean;
}

export interface MenuPlace extends MenuEntry {
  path: string;
  permission: Permission;
}

/** Puts the page of a GET route into the menu of whoever has the permission that the route needs. */
export const InMenu = (
  order: number,
  texts: Readonly<Record<Language, MenuTexts>>,
  { isHome = false }: Pick<MenuEntry, 'isHome'> = {},
): MethodDecorator => SetMetadata(MENU, { order, texts, isHome } satisfies MenuEntry);

/** Where signing in leads, and what shows there whoever has no home of the own role. */
export const START_PATH = '/';

/** What a role finds in its menu; a home of its own takes the place of the start. */
export function menuFor(role: Role, places: readonly MenuPlace[]): MenuPlace[] {
  const own = places.filter(({ permission }) => isPermitted(role, permission));
  const hasHome = own.some(({ isHome }) => isHome);
  return hasHome ? own.filter(({ path }) => path !== START_PATH) : own;
}
