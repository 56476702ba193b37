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
  /** whoever has it there begins with it, in place of the home that all share */
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
): MethodDecorator => SetMetadata(MENU, { order, texts } satisfies MenuEntry);

/** Puts the page of a GET route into the menu as the one with which its readers begin. */
export const InMenuAsHome = (
  order: number,
  texts: Readonly<Record<Language, MenuTexts>>,
): MethodDecorator => SetMetadata(MENU, { order, texts, isHome: true } satisfies MenuEntry);

/** The page that all share, and that leads whoever has a home of the own there. */
export const SHARED_HOME = '/';

/** What a role finds in its menu. */
export function menuFor(role: Role, places: readonly MenuPlace[]): MenuPlace[] {
  const permitted = places.filter(({ permission }) => isPermitted(role, permission));
  const hasHome = permitted.some(({ isHome }) => isHome);
  return hasHome ? permitted.filter(({ path }) => path !== SHARED_HOME) : permitted;
}
