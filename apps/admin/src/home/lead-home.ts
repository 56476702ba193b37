import type { PageRequest } from '../pages/answer/page-request.js';

/** The way to the home of one's own; null for whoever has none. */
export function leadHome(asked: PageRequest): string | null {
  const own = asked.menu.find(({ isHome }) => isHome);
  return own === undefined ? null : asked.goTo(own.path);
}
