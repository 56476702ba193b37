import { isFolderOfOurs } from './give-up-root.js';

it.each([
  [[]],
  [['owner.pid', 'postgresql', 'secrets.json']],
  [['first-password.txt', 'lost+found', 'owner.pid.4711']],
])('a folder with %j is one of ours', (names) => {
  expect(isFolderOfOurs(names)).toBe(true);
});

it.each([
  [['owner.pid', 'postgresql', 'secrets.json', 'www']],
  [['bin', 'etc', 'home']],
  [['postgresql', '.ssh']],
])('a folder with %j is not, and stays with root', (names) => {
  expect(isFolderOfOurs(names)).toBe(false);
});
