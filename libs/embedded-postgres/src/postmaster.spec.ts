import { parsePostmaster } from './postmaster.js';

const file = (status: string): string =>
  `4711\n/data\n1764000000\n54321\n\n127.0.0.1\n 123 456\n${status}\n`;

describe('postmaster.pid', () => {
  it('names process, port and status', () => {
    expect(parsePostmaster(file('ready   '))).toEqual({ pid: 4711, port: 54321, status: 'ready' });
    expect(parsePostmaster(file('stopping'))).toMatchObject({ status: 'stopping' });
  });

  it('is of a starting server as long as it is incomplete', () => {
    expect(parsePostmaster('4711\n/data\n1764000000\n')).toMatchObject({ status: 'starting' });
  });

  it.each([null, '', 'no number\n'])('names no server when it holds %j', (text) => {
    expect(parsePostmaster(text)).toBeNull();
  });
});
