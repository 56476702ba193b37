import { Tenancy } from '@app/database';
import { versionOf } from '../../../apps/admin/src/changes/version.js';
import {
  type Asked,
  editedState,
  VERSIONED,
  type VersionedKind,
} from '../../../apps/admin/src/changes/versioned.js';
import type { TestAdmin } from './admin-app.js';

/** Segment of a path before the id → what is edited there. */
const KINDS: Readonly<Record<string, VersionedKind>> = {
  ...({ units: 'unit', services: 'service', locations: 'location', counters: 'counter' } as const),
  ...({ officers: 'officer', assignments: 'assignment', roster: 'shift', users: 'user' } as const),
  ...({ reviewers: 'home unit', displays: 'display', codes: 'code' } as const),
  ...({ 'ticket-keys': 'ticket key', 'office-networks': 'office network' } as const),
};

/**
 * The header that a person sends who has just read what a path changes, e.g. `units/5e0c…/retire`; none where
 * nothing stands there.
 */
export async function ifMatch(
  admin: TestAdmin,
  path: string,
  { instansiId } = admin.own,
): Promise<Record<string, string>> {
  const [, segment = '', id = ''] = /([a-z-]+)\/([0-9a-f-]{36})/.exec(path) ?? [];
  const month = /persons-served\/([\d-]+)/.exec(path)?.[1] ?? '';
  const kind = kindOf(path) ?? KINDS[segment];
  if (kind === undefined) return {};
  const viewer = {
    instansiId,
    userId: id,
    role: 'planner',
    unitId: null,
    officerId: null,
  } as const;
  const today = admin.now.toISOString().slice(0, 10);
  const version = await findVersion(admin, kind, { viewer, today, id, month });
  return version === null ? {} : { 'If-Match': `"${version}"` };
}

/** Where the last segment says what is edited. */
function kindOf(path: string): VersionedKind | undefined {
  if (path.includes('/persons-served/')) return 'persons served';
  if (path.endsWith('/leading-period')) return 'leading period';
  return path === 'figure-settings' ? 'figure settings' : undefined;
}

async function findVersion<Kind extends VersionedKind>(
  { app }: TestAdmin,
  kind: Kind,
  asked: Asked,
): Promise<string | null> {
  try {
    const tenancy = app.get(Tenancy, { strict: false });
    const { instansiId } = asked.viewer;
    const row = await tenancy.withTenant(instansiId, (tx) => VERSIONED[kind].find(tx, asked));
    return row && versionOf(editedState(kind, row));
  } catch (error) {
    if (/\.unknown$/.test((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}
