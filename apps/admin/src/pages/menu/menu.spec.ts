import { ROLES } from '@app/persistence/access';
import { menuFor, type MenuPlace } from './menu.js';

const TEXTS = { id: { label: 'A', what: 'a' }, en: { label: 'A', what: 'a' } };
const PLACES: MenuPlace[] = [
  { path: '/', permission: 'my-account.manage', order: 0, texts: TEXTS },
  { path: '/orang', permission: 'accounts.manage', order: 50, texts: TEXTS },
];

it('a role finds the pages that it may open, and no other', () => {
  const found = ROLES.map((role) => [role, menuFor(role, PLACES).map(({ path }) => path)]);
  expect(Object.fromEntries(found)).toEqual({
    administrator: ['/', '/orang'],
    planner: ['/'],
    unit_head: ['/'],
    officer: ['/'],
    reviewer: ['/'],
  });
});
