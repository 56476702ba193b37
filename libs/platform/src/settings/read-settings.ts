/** The environment, or a part of it that a test makes up. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Setting<Value> {
  /** name of the environment variable */
  name: string;
  /** stands for an absent or blank variable; without it `parse` sees the empty text */
  fallback?: string;
  /** @throws Error whose message says what is wrong and what to give instead */
  parse: (text: string) => Value;
}

/** Every setting that cannot be used, each with how to mend it. */
export class BadSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['Some settings cannot be used:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
    this.name = 'BadSettings';
  }
}

/**
 * Reads settings from the environment.
 *
 * @throws BadSettings naming all faults at once, so that one restart mends them all
 */
export function readSettings<Settings>(
  env: Environment,
  settings: { [Key in keyof Settings]: Setting<Settings[Key]> },
): Settings {
  const faults: string[] = [];
  const read = ([key, { name, fallback = '', parse }]: [string, Setting<unknown>]): unknown[] => {
    try {
      return [key, parse(env[name]?.trim() || fallback)];
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
      return [key, undefined];
    }
  };
  const values = Object.fromEntries(
    Object.entries<Setting<unknown>>(settings).map(read) as [string, unknown][],
  );
  if (faults.length > 0) {
    throw new BadSettings(faults);
  }
  return values as Settings;
}
