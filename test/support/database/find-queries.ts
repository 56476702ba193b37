import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** A call of `defineQuery`, `defineStream` or `defineCommand`, with its types reduced to what a database can be held to. */
export interface DefinedQuery {
  /** the file and line of the call */
  at: string;
  /** the .sql file, absolute */
  sqlFile: string;
  params: Record<string, string[]>;
  /** null for a command, which returns no rows */
  row: Record<string, string[]> | null;
}

const DEFINERS = new Set(['defineQuery', 'defineStream', 'defineCommand']);

/** Finds every defined query in some TypeScript files. */
export function findQueries(files: readonly string[], options: ts.CompilerOptions): DefinedQuery[] {
  const program = ts.createProgram({ rootNames: files, options });
  const checker = program.getTypeChecker();
  const found: DefinedQuery[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source, (call) => found.push(readCall(call, source, checker)));
  }
  return found;
}

function visit(node: ts.Node, see: (call: ts.CallExpression) => void): void {
  if (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    DEFINERS.has(node.expression.text)
  )
    see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function readCall(
  call: ts.CallExpression,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
): DefinedQuery {
  const { line } = source.getLineAndCharacterOfPosition(call.getStart());
  const at = `${source.fileName}:${line + 1}`;
  const literal = literalOf(call.arguments[0]);
  if (literal === undefined)
    throw new Error(`${at}: name the file as new URL('./….sql', import.meta.url)`);
  const [params, row] = call.typeArguments ?? [];
  if (params === undefined) throw new Error(`${at}: say what goes in and what comes out`);
  return {
    at,
    sqlFile: resolve(dirname(source.fileName), literal),
    params: propertiesOf(checker.getTypeFromTypeNode(params), call, checker),
    row: row ? propertiesOf(checker.getTypeFromTypeNode(row), call, checker) : null,
  };
}

function literalOf(argument: ts.Expression | undefined): string | undefined {
  if (!argument || !ts.isNewExpression(argument)) return undefined;
  const [path] = argument.arguments ?? [];
  return path && ts.isStringLiteral(path) ? path.text : undefined;
}

function propertiesOf(
  type: ts.Type,
  at: ts.Node,
  checker: ts.TypeChecker,
): Record<string, string[]> {
  return Object.fromEntries(
    checker
      .getPropertiesOfType(type)
      .map((property) => [
        property.name,
        kindsOf(checker.getTypeOfSymbolAtLocation(property, at), checker),
      ]),
  );
}

/** `string`, `number`, `boolean`, `Date`, `Buffer`, `object`, `any`, and each of them with `[]`; never `null`. */
function kindsOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  const members = type.isUnion() ? type.types : [type];
  return [...new Set(members.flatMap((member) => kindOf(member, checker)))];
}

function kindOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  const has = (flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;
  if (has(ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return [];
  if (has(ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ['any'];
  if (has(ts.TypeFlags.StringLike)) return ['string'];
  if (has(ts.TypeFlags.NumberLike)) return ['number'];
  if (has(ts.TypeFlags.BooleanLike)) return ['boolean'];
  const element = checker.isArrayType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)[0]
    : undefined;
  if (element) return kindsOf(element, checker).map((kind) => `${kind}[]`);
  const name = type.getSymbol()?.name ?? 'object';
  return [['Date', 'Buffer'].includes(name) ? name : 'object'];
}
