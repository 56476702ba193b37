import type { AccessKeys } from '@app/codes';
import { CLOCK, type Clock, type ProblemTable } from '@app/platform';
import { type DynamicModule, Module, type ValueProvider } from '@nestjs/common';
import {
  ACCESS_KEYS,
  HINT_EXPORTS,
  HINT_PERIODS,
  NETWORK_KEY,
  PROBLEMS,
  PUBLIC_URL,
} from './admin-tokens.js';

export interface AdminParts {
  clock: Clock;
  hintExports: () => void;
  hintPeriods: () => void;
  accessKeys: AccessKeys;
  networkKey: Uint8Array;
  /** what printed codes hold */
  publicUrl: string;
  problems: ProblemTable;
}

/** What the app is started with, for every feature that asks for it. */
@Module({})
export class AdminPartsModule {
  static of(parts: AdminParts): DynamicModule {
    const providers: ValueProvider[] = [
      { provide: CLOCK, useValue: parts.clock },
      { provide: HINT_EXPORTS, useValue: parts.hintExports },
      { provide: HINT_PERIODS, useValue: parts.hintPeriods },
      { provide: ACCESS_KEYS, useValue: parts.accessKeys },
      { provide: NETWORK_KEY, useValue: parts.networkKey },
      { provide: PROBLEMS, useValue: parts.problems },
      { provide: PUBLIC_URL, useValue: parts.publicUrl },
    ];
    return { module: AdminPartsModule, global: true, providers, exports: providers };
  }
}
