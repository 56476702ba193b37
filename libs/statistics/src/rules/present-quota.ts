/** A display's code changes every minute; ratings that were committed are counted, never page views. */
export const PRESENT_QUOTA = { perStep: 3, perTenMinutes: 6 } as const;

/**
 * Whether one more rating may be *present*. One counter serves a few persons in ten minutes; a code
 * passed on in a chat brings dozens. What is beyond stays, as *open*, and looks the same from outside.
 * @param inStep present ratings committed for the target with a code of the same step
 * @param inTenMinutes present ratings committed for the target in the last ten minutes
 */
export function fitsPresentQuota(inStep: number, inTenMinutes: number): boolean {
  return inStep < PRESENT_QUOTA.perStep && inTenMinutes < PRESENT_QUOTA.perTenMinutes;
}
