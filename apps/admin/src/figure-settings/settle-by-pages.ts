import { lockForName, underTerms } from '@app/database';
import { DomainError } from '@app/errors';
import { readFigureSettings, type StandingSettings } from '@app/persistence/figures';
import type { FreeServiceRow, UnitRow } from '@app/persistence/organisation-tree';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { changedSince } from '../changes/version.js';
import { editedState, withVersion } from '../changes/versioned.js';
import { ReadOrganisation } from '../organisation/read-organisation.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import type { SettingsFormDto } from './figure-settings.dto.js';
import { ManageFigureSettings } from './manage-figure-settings.js';
import { SETTINGS_PATH } from './settings-path.js';

export interface ShownSettings {
  settings: StandingSettings & { version: string };
  freeServices: FreeServiceRow[];
  units: UnitRow[];
}

/** What planners decide about figures, by a form. */
@Injectable()
export class SettleByPages {
  constructor(
    private readonly settings: ManageFigureSettings,
    private readonly organisation: ReadOrganisation,
  ) {}

  async show(session: LiveSession): Promise<ShownSettings> {
    const [settings, freeServices, units] = await Promise.all([
      this.settings.read(session),
      this.organisation.freeServices(session),
      this.organisation.units(session),
    ]);
    return { settings: withVersion('figure settings', settings), freeServices, units };
  }

  /**
   * @throws DomainError `version.changed` when somebody else changed them meanwhile, and those of
   *   {@link ManageFigureSettings.change}
   */
  async change(asked: PageRequest, session: LiveSession, form: SettingsFormDto): Promise<string> {
    const { version, feeRule, leadingMean, leadingPeriod } = form;
    const { instansiId } = session;
    await underTerms(
      {
        preview: false,
        begin: async (tx) => {
          await lockForName(tx, `figure settings ${instansiId}`);
          const state = editedState('figure settings', await readFigureSettings(tx, instansiId));
          if (changedSince(version, state).length > 0) throw new DomainError('version.changed');
        },
      },
      () => this.settings.change(session, { feeRule, leadingMean, leadingPeriod }),
    );
    return asked.goTo(SETTINGS_PATH, 'settings-changed');
  }
}
