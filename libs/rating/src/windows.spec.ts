import { isClosed } from './windows.js';

it.each([
  ['the tap', 'on a screen of one’s own', 300, false],
  ['the tap', 'on a screen of one’s own', 300.001, true],
  ['details', 'on a screen of one’s own', 1800, false],
  ['details', 'on a screen of one’s own', 1800.001, true],
  ['the tap', 'on a shared screen', 0, true],
  ['details', 'on a shared screen', 300, false],
  ['details', 'on a shared screen', 300.001, true],
  ['details', 'on a screen of one’s own', null, true],
] as const)('%s %s after %j seconds: closed %j', (part, screen, age, closed) => {
  const shared = screen === 'on a shared screen';
  expect(isClosed(part === 'the tap' ? 'tap' : 'details', shared, age)).toBe(closed);
});
