import { ROLES } from '@app/persistence/access';

/** Documents the field of a row or body that names a role. */
export const ROLE = { enum: ROLES, example: ROLES[1] } as const;
