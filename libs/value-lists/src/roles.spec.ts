import { ROLES, rolesWith } from './roles.js';

it('finds roles by their terms', () => {
  expect(rolesWith({})).toEqual(ROLES);
  expect(rolesWith({ unit: 'none' })).toEqual(['administrator', 'officer', 'reviewer']);
  expect(rolesWith({ unit: 'none', scope: 'own' })).toEqual(['officer']);
});
