import type { UserRow } from '@app/persistence/access';

const HEADER = ['user', 'agency', 'role', 'since'];

/** A line a user under a header, columns aligned; nothing without users. */
export function printUsers(users: readonly UserRow[]): string {
  if (users.length === 0) return '';
  const fields = users.map((user) => [user.username, user.instansiKey, user.role, user.createdOn]);
  const lines = [HEADER, ...fields];
  const widths = HEADER.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const printed = lines.map((line) =>
    line
      .map((field, column) => field.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${printed.join('\n')}\n`;
}
