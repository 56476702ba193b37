import { ownPath } from './own-path.js';

it.each([
  ['/R/7KQ2M9TXW?lang=en', '/R/7KQ2M9TXW?lang=en'],
  ['/', '/'],
  ['//evil.example/x', '/evil.example/x'],
  ['///evil.example', '/evil.example'],
  ['/\\evil.example/x', '/evil.example/x'],
  ['\\\\evil.example/x', '/evil.example/x'],
  ['/\t/evil.example', '/evil.example'],
  ['/\\/\\evil.example', '/evil.example'],
  ['http://evil.example/x?y=1', '/x?y=1'],
  ['http://evil.example//other.example/x', '/other.example/x'],
  ['javascript:alert(1)', '/alert(1)'],
  ['*', '/*'],
  ['', '/'],
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  ['/%5Cevil.example', '/%5Cevil.example'],
])('%j leads to %j', (url, path) => {
  expect(ownPath(url)).toBe(path);
  expect(new URL(ownPath(url), 'https://suara.example.go.id').host).toBe('suara.example.go.id');
});
