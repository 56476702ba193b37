import { createProgram, runProgram } from '../../../apps/cli/src/program.js';
import { registerSkmCommand } from '../../../apps/cli/src/skm/skm-command.js';

/** What a run of the command left behind. */
export interface Run {
  exitCode: number;
  out: string;
  err: string;
}

/** Runs `skm answers.csv …` over the text, or over no file; any other file is the instrument. */
export async function runSkm(text: string | null, ...flags: string[]): Promise<Run> {
  return runWith(text, '', ...flags);
}

export async function runWith(
  text: string | null,
  instrument: string,
  ...flags: string[]
): Promise<Run> {
  const run = { out: '', err: '' };
  const terminal = {
    out: (written: string) => void (run.out += written),
    err: (written: string) => void (run.err += written),
  };
  const program = createProgram(terminal);
  registerSkmCommand(program, terminal, (path) =>
    text === null
      ? Promise.reject(Object.assign(new Error('no file'), { code: 'ENOENT' }))
      : Promise.resolve(new TextEncoder().encode(path === 'answers.csv' ? text : instrument)),
  );
  const argv = ['node', 'main.js', 'skm', 'answers.csv', ...flags];
  return { exitCode: await runProgram(program, terminal, argv), ...run };
}
