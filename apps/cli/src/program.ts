import { Command, CommanderError } from 'commander';
import { CommandInputError } from './command-input-error.js';

/** Where a command writes; a test puts its own in place of the process. */
export interface Terminal {
  /** the answer, and nothing else, so that it can be piped on */
  out(text: string): void;
  /** errors and remarks */
  err(text: string): void;
}

/** The exit codes of every command. */
export const EXIT = { done: 0, failed: 1, wrongInput: 2 } as const;

/** The program without commands; each is registered from its own folder. */
export function createProgram(terminal: Terminal): Command {
  return new Command('suara-loket')
    .description('Citizens rate public services; what an operator types stands here.')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Add --help to see what the command takes.')
    .exitOverride();
}

/**
 * Runs the command line and tells the exit code; no error leaves it.
 * @param argv as in process.argv: the first two are the interpreter and the file
 */
export async function runProgram(
  program: Command,
  terminal: Terminal,
  argv: readonly string[],
): Promise<number> {
  try {
    await program.parseAsync([...argv]);
    return EXIT.done;
  } catch (error) {
    // commander has already written its own message: usage, help or version
    if (error instanceof CommanderError) {
      return error.exitCode === EXIT.done ? EXIT.done : EXIT.wrongInput;
    }
    terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof CommandInputError ? EXIT.wrongInput : EXIT.failed;
  }
}
