import { CommandInputError } from './command-input-error.js';
import { createProgram, runProgram } from './program.js';

async function run(error: unknown, ...args: string[]): Promise<{ exitCode: number; err: string }> {
  let err = '';
  const terminal = { out: () => undefined, err: (text: string) => void (err += text) };
  const program = createProgram(terminal);
  program.command('work').action(() => {
    if (error !== undefined) throw error;
  });
  return { exitCode: await runProgram(program, terminal, ['node', 'main.js', ...args]), err };
}

describe('runProgram', () => {
  it('ends with 0 when the command succeeds or help is asked for', async () => {
    expect(await run(undefined, 'work')).toEqual({ exitCode: 0, err: '' });
    expect(await run(undefined, '--help')).toEqual({ exitCode: 0, err: '' });
  });

  it('ends with 2 and the message for wrong input', async () => {
    expect(await run(new CommandInputError('no such unit'), 'work')).toEqual({
      exitCode: 2,
      err: 'no such unit\n',
    });
  });

  it('ends with 2 and a hint for a command line it does not understand', async () => {
    const { exitCode, err } = await run(undefined, 'wrok');
    expect(exitCode).toBe(2);
    expect(err).toContain("unknown command 'wrok'");
    expect(err).toContain('Add --help');
  });

  it('ends with 1 for anything else', async () => {
    expect(await run(new Error('the disk is full'), 'work')).toEqual({
      exitCode: 1,
      err: 'the disk is full\n',
    });
  });
});
