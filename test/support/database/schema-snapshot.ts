import type { Connection } from './database.js';

/**
 * What a database holds, as text: every table with its columns, constraints, indexes, policies and
 * rights, every function with its whole body, every type. Sorted by name, so that two databases with the
 * same schema give the same text, whichever way they came to it.
 */
export async function takeSnapshot(owner: Connection): Promise<string> {
  const rows: { line: string }[] = await owner.query(SNAPSHOT);
  return `${rows.map(({ line }) => line).join('\n')}\n`;
}

/** Partitions come and go with the months; what is theirs follows from the whole table. */
const OF_SCHEMA = `n.nspname = 'suara' AND NOT c.relispartition AND c.relname <> 'schema_migrations'`;

const RIGHTS = (acl: string): string => `(
  SELECT string_agg(format('%s=%s', grantee::regrole, privileges), ' ' ORDER BY grantee::regrole::text)
  FROM (
    SELECT grantee, string_agg(privilege_type, ',' ORDER BY privilege_type) AS privileges
    FROM aclexplode(${acl}) WHERE grantee <> 0 GROUP BY grantee
    UNION ALL
    SELECT 'pg_database_owner'::regrole::oid, 'EVERYBODY' FROM aclexplode(${acl}) WHERE grantee = 0
  ) AS granted)`;

const SNAPSHOT = `
  SELECT line FROM (
    SELECT 1 AS part, t.typname AS name, '' AS detail,
      format('type %s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'suara' GROUP BY t.typname
    UNION ALL
    SELECT 2, c.relname, '', format('table %s%s%s rights %s', c.relname,
      CASE WHEN c.relrowsecurity THEN ' guarded' END, CASE WHEN c.relforcerowsecurity THEN ' by force' END,
      ${RIGHTS('c.relacl')})
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OF_SCHEMA} AND c.relkind IN ('r', 'p', 'v')
    UNION ALL
    SELECT 2, c.relname, '1 ' || a.attname, format('  %s %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' NOT NULL' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid),
      CASE a.attstorage WHEN 'e' THEN ' EXTERNAL' END, ' rights ' || ${RIGHTS('a.attacl')})
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE ${OF_SCHEMA} AND c.relkind IN ('r', 'p', 'v')
    UNION ALL
    SELECT 2, c.relname, '2 ' || k.conname, format('  constraint %s %s', k.conname, pg_get_constraintdef(k.oid))
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OF_SCHEMA} AND k.contype <> 'n'
    UNION ALL
    SELECT 2, c.relname, '3 ' || i.relname, format('  %s', pg_get_indexdef(i.oid))
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OF_SCHEMA}
    UNION ALL
    SELECT 2, tablename, '4 ' || policyname, format('  policy %s for %s to %s using %s with check %s', policyname, cmd,
      array_to_string(roles, ', '), qual, with_check)
    FROM pg_policies p JOIN pg_class c ON c.relname = p.tablename JOIN pg_namespace n ON n.oid = c.relnamespace
      AND n.nspname = p.schemaname
    WHERE ${OF_SCHEMA}
    UNION ALL
    SELECT 2, c.relname, '5 ' || t.tgname, '  ' || pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OF_SCHEMA} AND NOT t.tgisinternal
    UNION ALL
    SELECT 3, p.proname, pg_get_function_identity_arguments(p.oid), format(E'rights %s\\n%s',
      ${RIGHTS('p.proacl')}, pg_get_functiondef(p.oid))
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    LEFT JOIN pg_depend e ON e.objid = p.oid AND e.deptype = 'e'
    WHERE n.nspname = 'suara' AND e.objid IS NULL
    UNION ALL
    SELECT 4, n.nspname, '', format('schema %s rights %s', n.nspname, ${RIGHTS('n.nspacl')})
    FROM pg_namespace n WHERE n.nspname = 'suara'
  ) AS snapshot ORDER BY part, name COLLATE "C", detail COLLATE "C"`;
