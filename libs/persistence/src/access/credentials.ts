import { defineCommand } from '@app/database';

/** A person whose credentials change, in the tenant transaction or as `suara_owner`. */
interface Person {
  userId: string;
}

export const passwordSet = defineCommand<Person & { passwordHash: string }>(
  new URL('./queries/set-password.sql', import.meta.url),
);
/** The password and the second factor, also one that waits for its first code. */
export const credentialsForgotten = defineCommand<Person>(
  new URL('./queries/forget-credentials.sql', import.meta.url),
);
export const secondFactorForgotten = defineCommand<Person>(
  new URL('./queries/forget-second-factor.sql', import.meta.url),
);
export const recoveryCodesDeleted = defineCommand<Person>(
  new URL('./queries/delete-recovery-codes.sql', import.meta.url),
);
export const knownOriginsDeleted = defineCommand<Person>(
  new URL('./queries/delete-known-origins.sql', import.meta.url),
);
export const invitationDeleted = defineCommand<Person>(
  new URL('./queries/delete-invitation.sql', import.meta.url),
);
export const sessionsDeleted = defineCommand<Person>(
  new URL('./queries/delete-sessions.sql', import.meta.url),
);
