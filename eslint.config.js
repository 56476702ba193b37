import tseslint from 'typescript-eslint';

const NAMED_EXPORTS = {
  selector: 'ExportAllDeclaration',
  message: 'Name what a barrel exports; no `export *`.',
};

/** How a text begins that is a statement for PostgreSQL; of a template the part before the first `${`. */
const STATEMENT = String.raw`/^\s*(--.*\s+)*(SELECT|INSERT\s+INTO|UPDATE\s+(\S+\s+(AS\s+)?(\w+\s+)?SET|$)|DELETE\s+FROM|WITH\s+(RECURSIVE\s+)?(\w+\s*(\([^)]*\)\s*)?AS|$)|CREATE|ALTER|DROP|GRANT|REVOKE|TRUNCATE|LOCK\s+TABLE|SET\s+LOCAL|COMMENT\s+ON)(\s|$)/`;
const SQL_IN_FILES = [
  `Literal[value=${STATEMENT}]`,
  `TemplateElement:first-child[value.raw=${STATEMENT}]`,
].map((selector) => ({
  selector,
  message:
    'Write the statement into a .sql file beside the store, for defineQuery, defineStream or defineCommand.',
}));

/** The compiler looks for unknown columns in literals only: what is kept in a variable may hold any. */
const COLUMNS_IN_SIGHT = [
  'CallExpression[callee.property.name=/^(insert|update|upsert|delete|find|findOne|findOneBy|existsBy)$/][arguments.0.name=/Entity$/] > Identifier.arguments:not(:first-child)',
  'CallExpression[callee.name="addRow"] > Identifier.arguments:nth-child(3)',
  'CallExpression[callee.name="addRow"] > ObjectExpression.arguments > SpreadElement',
  'CallExpression[callee.property.name=/^(insert|update|upsert)$/][arguments.0.name=/Entity$/] > ObjectExpression.arguments > SpreadElement',
].map((selector) => ({
  selector,
  message: 'Write out what a repository is asked with, so that a wrong column does not compile.',
}));

const NO_OP_SPREADS = [
  'ArrayExpression > SpreadElement > ArrayExpression',
  'ObjectExpression > SpreadElement > ObjectExpression',
].map((selector) => ({ selector, message: 'Write out what the literal holds; do not spread it.' }));

/** A value that nobody typed; a test may look into an answer that it knows. */
const TYPED_VALUES = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => [
    `@typescript-eslint/no-unsafe-${use}`,
    'error',
  ]),
);
const GIVEN_CLOCK = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({ selector, message: 'Ask the clock that was handed in.' }));
const CODED_ERRORS = [
  'ClassDeclaration[superClass.name="Error"][id.name!="DomainError"] :matches(PropertyDefinition, TSAbstractPropertyDefinition)[key.name="code"]',
  'ClassDeclaration[superClass.name="Error"][id.name!="DomainError"] TSParameterProperty[parameter.name="code"]',
].map((selector) => ({
  selector,
  message: 'An error with a code is a DomainError of libs/errors: the edge knows no other.',
}));

const ONE_LINE_ROUTES = [
  {
    selector:
      'MethodDefinition[kind="method"] > FunctionExpression > BlockStatement[body.length>1]',
    message:
      'A method of a controller is one line: decode → use case → present. What it decides belongs to a use case, how it looks to a view.',
  },
];
const TRANSACTIONS_IN_USE_CASES = [
  '[source.value="@app/database"] > ImportSpecifier[importKind!="type"][imported.name="Tenancy"]',
  String.raw`[source.value=/^@app\/persistence/] > ImportSpecifier[importKind!="type"][imported.name=/^[a-z]/]`,
].map((selector) => ({
  selector: `ImportDeclaration[importKind!="type"]${selector}`,
  message: 'A use case opens the transaction and asks the store; this is the edge of the app.',
}));

const EVERYWHERE = [NAMED_EXPORTS, ...NO_OP_SPREADS];
const IN_PRODUCTION = [...EVERYWHERE, ...COLUMNS_IN_SIGHT, ...CODED_ERRORS];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'reports/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': ['error', ...EVERYWHERE],
    },
  },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    ignores: ['**/*.{spec,db-spec}.{ts,tsx}'],
    rules: TYPED_VALUES,
  },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    ignores: ['**/*.{spec,db-spec}.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...IN_PRODUCTION, ...SQL_IN_FILES] },
  },
  {
    // so that a job, a command and the demonstration run at any time that somebody tells them
    files: ['{apps/worker,apps/cli,libs/jobs}/**/*.ts'],
    ignores: [
      '**/*.{spec,db-spec}.ts',
      // the clock itself
      'apps/worker/src/clock/machine-clock.ts',
    ],
    rules: {
      'no-restricted-syntax': ['error', ...IN_PRODUCTION, ...SQL_IN_FILES, ...GIVEN_CLOCK],
    },
  },
  {
    files: ['apps/admin/**/*.{view,dto,pipe,guard}.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...IN_PRODUCTION,
        ...SQL_IN_FILES,
        ...TRANSACTIONS_IN_USE_CASES,
      ],
    },
  },
  {
    files: ['apps/admin/**/*.controller.ts', 'apps/admin/**/*.page.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...IN_PRODUCTION,
        ...SQL_IN_FILES,
        ...TRANSACTIONS_IN_USE_CASES,
        ...ONE_LINE_ROUTES,
      ],
    },
  },
  {
    files: ['**/*.{spec,db-spec,e2e-spec,show}.{ts,tsx}', 'test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    // what an operator reads on the terminal is written there, not logged
    files: ['apps/cli/**', 'apps/standalone/**', 'test/shows/**', 'test/simulation/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
