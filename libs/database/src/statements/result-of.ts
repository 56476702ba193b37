/** What a statement answers that calls one function of the database: `result` of its only row. */
export function resultOf<T>(rows: readonly { result: T }[]): T {
  return rows[0]!.result;
}
