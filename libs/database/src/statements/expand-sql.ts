/** What a .sql file may name in double braces. */
export interface SqlVocabulary {
  /** numbers and texts of the pure libraries, by name in capitals, e.g. `RULE_VERSION` */
  constants: Readonly<Record<string, number | string>>;
  /** pieces of SQL with named parameters `:name`, by the name of their file */
  fragments: ReadonlyMap<string, SqlFragment>;
}

/** An expression that several statements hold. PostgreSQL inlines it only where it stands in the text. */
export interface SqlFragment {
  /** the names of its parameters, in the order of the arguments */
  parameters: readonly string[];
  body: string;
}

const CONSTANT = /\{\{\s*(\w+)\s*\}\}/g;
const PLACEHOLDER = /\{\{\s*(\w+)\s*(?:\(([^{}]*)\))?\s*\}\}/g;
/** Fragments may hold fragments; deeper than this they hold themselves. */
const DEEPEST = 5;

/**
 * Fills in what stands in double braces: `{{RULE_VERSION}}` is a constant, `{{location_of(c, d.day)}}` a
 * fragment with its arguments, among which constants may stand.
 *
 * @throws Error for a name that nobody defined, for a wrong number of arguments, and for a fragment that
 *   holds itself or stands in the arguments of another
 */
export function expandSql(text: string, vocabulary: SqlVocabulary, depth = 0): string {
  if (depth > DEEPEST) throw new Error(`a fragment holds itself: ${text.slice(0, 80)}`);
  // before the fragments, so that a constant may stand in their arguments
  const filled = text.replace(CONSTANT, (whole, name: string) =>
    String(vocabulary.constants[name] ?? whole),
  );
  const nested = /\{\{[^{}]*\{\{[^{}]*/.exec(filled);
  if (nested) throw new Error(`a fragment stands in the arguments of another: ${nested[0]}`);
  return filled.replace(PLACEHOLDER, (_whole, name: string, given: string | undefined) => {
    const fragment = vocabulary.fragments.get(name);
    if (fragment === undefined) throw new Error(`{{${name}}} is neither a constant nor a fragment`);
    return expandSql(fill(name, fragment, splitArguments(given ?? '')), vocabulary, depth + 1);
  });
}

/**
 * Reads a fragment: a first line `-- name(first, second)` with its parameters, then prose and the expression.
 *
 * @throws Error when the first line is not of that form
 */
export function readFragment(text: string): SqlFragment {
  const heading = /^-- \w+\(([\w, ]*)\)\n/.exec(text);
  if (heading === null)
    throw new Error(`a fragment begins with "-- name(parameters)": ${text.slice(0, 80)}`);
  const body = text
    .slice(heading[0].length)
    .replace(/^--.*\n/gm, '')
    .trim();
  return { parameters: splitArguments(heading[1] ?? ''), body };
}

function fill(name: string, { parameters, body }: SqlFragment, given: string[]): string {
  if (given.length !== parameters.length)
    throw new Error(`{{${name}}} takes ${parameters.length} arguments, not ${given.length}`);
  return body.replace(
    NAMED_PARAMETER,
    (whole, name: string) => given[parameters.indexOf(name)] ?? whole,
  );
}

/** A parameter `:name`, but no cast `::type`. */
export const NAMED_PARAMETER = /(?<![:\w]):([a-zA-Z_]\w*)/g;

/** Splits at the commas that stand in no parentheses. */
function splitArguments(given: string): string[] {
  if (given.trim() === '') return [];
  let depth = 0;
  const pieces = [''];
  for (const sign of given) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces.map((piece) => piece.trim());
}
