import { execFile } from 'node:child_process';

/** A user other than the one who runs this process; only root can choose one. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

export interface CommandSetting {
  /** null: the user who runs this process */
  user: SystemUser | null;
  folder: string;
  env?: Record<string, string>;
}

export interface CommandResult {
  /** 0 is success; a text such as `ENOENT` when the command could not be run at all */
  code: number | string;
  /** standard output, then standard error */
  output: string;
}

/**
 * Runs a program to its end. Its environment is empty but for PATH, English messages and what
 * `env` adds, so that PG… variables and secrets of the caller do not reach it.
 */
export function runCommand(
  command: string,
  args: string[],
  { user, folder, env }: CommandSetting,
): Promise<CommandResult> {
  const options = {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...env },
    ...(user && { uid: user.uid, gid: user.gid }),
  };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      const code = error ? (error.code ?? error.signal ?? 1) : 0;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}

/** The last lines of an output as part of one sentence. */
export function lastLines(output: string, count = 5): string {
  return output.trim().split('\n').slice(-count).join(' / ');
}
