import { defineCommand, defineQuery } from '@app/database';
import { DomainError } from '@app/errors';
import type { EntityManager } from 'typeorm';
import { UnitEntity } from '../organisation/index.js';
import type { FigureSettings } from './closed-period.js';
import { lockFigures } from './figure.store.js';

export interface StandingSettings extends FigureSettings {
  /** a period is closed with the rule of fees, which cannot be changed any more */
  feeRuleFixed: boolean;
}

/** Which period leads in a unit's reports. */
export interface UnitLeadingPeriod {
  unitId: string;
  /** null: as the agency's */
  leadingPeriod: FigureSettings['leadingPeriod'] | null;
}

const settings = defineQuery<{ instansiId: string }, StandingSettings>(
  new URL('./queries/read-figure-settings.sql', import.meta.url),
);
const written = defineCommand<FigureSettings & { instansiId: string }>(
  new URL('./queries/write-figure-settings.sql', import.meta.url),
);

/** What an agency decided about its figures. Runs in the caller's tenant transaction, as all here. */
export async function readFigureSettings(
  tx: EntityManager,
  instansiId: string,
): Promise<StandingSettings> {
  return (await settings(tx, { instansiId }))[0]!;
}

/**
 * What leads may change at any time, because both means and all periods are made. The rule of fees stands once a
 * period is closed: an index of eight elements and one of nine cannot be compared. A closing that runs is waited for, so
 * that it has one rule from its beginning to its end.
 *
 * @throws DomainError `figure-settings.fee-rule-fixed`
 */
export async function writeFigureSettings(
  tx: EntityManager,
  instansiId: string,
  { feeRule, leadingMean, leadingPeriod }: FigureSettings,
): Promise<StandingSettings> {
  const before = await readFigureSettings(tx, instansiId);
  if (feeRule !== before.feeRule) await requireChangeableFeeRule(tx, instansiId);
  await written(tx, { instansiId, feeRule, leadingMean, leadingPeriod });
  return { ...before, feeRule, leadingMean, leadingPeriod };
}

async function requireChangeableFeeRule(tx: EntityManager, instansiId: string): Promise<void> {
  await lockFigures(tx, instansiId);
  const { feeRuleFixed } = await readFigureSettings(tx, instansiId);
  if (feeRuleFixed) throw new DomainError('figure-settings.fee-rule-fixed');
}

/** Null for a unit that the agency does not have. */
export async function readUnitLeadingPeriod(
  tx: EntityManager,
  unitId: string,
): Promise<UnitLeadingPeriod | null> {
  const unit = await tx.findOneBy(UnitEntity, { id: unitId });
  return unit && { unitId, leadingPeriod: unit.leadingPeriod };
}

export async function writeUnitLeadingPeriod(
  tx: EntityManager,
  { unitId, leadingPeriod }: UnitLeadingPeriod,
): Promise<void> {
  await tx.update(UnitEntity, { id: unitId }, { leadingPeriod });
}
