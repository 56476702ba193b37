import { birthIn } from './process-identity.js';

const stat = (name: string, state: string): string =>
  `4711 (${name}) ${state} 1 4711 4711 0 -1 4194560 1 0 0 0 5 3 0 0 20 0 11 0 987654 1 2 3`;

describe('the birth of a process', () => {
  it.each(['node', 'a name) S (with) brackets'])('is found behind the name "%s"', (name) => {
    expect(birthIn(stat(name, 'S'))).toBe('987654');
  });

  it.each(['Z', 'X'])('is none in state %s: such a process does nothing any more', (state) => {
    expect(birthIn(stat('node', state))).toBeNull();
  });
});
