// the script is plain JavaScript without declarations, so that it runs before anything is built
const script = require('../../../.ci/need-programs.mjs') as { findProgram(name: string): string };

/**
 * Where a program of a Debian package is.
 * @throws with the one line to type when it is not installed
 */
export function findProgram(name: string): string {
  return script.findProgram(name);
}
