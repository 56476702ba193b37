import type { Queryable } from './define-query.js';

/** A command that a statement has written with `format`, because names of roles and databases cannot be parameters. */
export interface WrittenCommand {
  command: string;
}

/** Runs commands in their order. */
export async function runWritten(
  on: Queryable,
  commands: readonly WrittenCommand[],
): Promise<void> {
  for (const { command } of commands) await on.query(command);
}
