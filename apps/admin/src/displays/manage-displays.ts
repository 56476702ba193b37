import { generateAccessKey, hashAccessKey, scannedAddress } from '@app/codes';
import { recordAction, type Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import {
  type Display,
  findDisplay,
  issueDisplay,
  listDisplays,
  revokeDisplay,
} from '@app/persistence/displays';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_URL } from '../admin-tokens.js';

/** Of what a display's QR holds after `/R/`. */
const LONGEST_SCANNED = 26;

/** Lets the screens of counters in and shuts them out. */
@Injectable()
export class ManageDisplays {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  list({ instansiId }: Viewer): Promise<Display[]> {
    return this.tenancy.withTenant(instansiId, listDisplays);
  }

  /**
   * The address is told this once; only its hash is stored.
   *
   * @throws DisplayRefused; UnusablePublicUrl when the codes of displays would be too dense to scan
   */
  issue(by: Viewer, counterId: string): Promise<{ display: Display; address: string }> {
    scannedAddress(this.publicUrl, 'Z'.repeat(LONGEST_SCANNED));
    const secret = generateAccessKey();
    const at = this.clock();
    const { instansiId, userId } = by;
    return this.tenancy.withTenant(instansiId, async (tx) => {
      const tokenHash = hashAccessKey(secret);
      const id = await issueDisplay(tx, { counterId, tokenHash, userId, at });
      const deed = { action: 'display.issue', subjectKind: 'display', subjectId: id, at };
      await recordAction(tx, by, deed);
      const display = (await findDisplay(tx, id))!;
      return { display, address: `${this.publicUrl}/D/${secret}` };
    });
  }

  /** @throws DisplayRefused */
  revoke(by: Viewer, id: string): Promise<Display> {
    const { instansiId, userId } = by;
    const at = this.clock();
    return this.tenancy.withTenant(instansiId, async (tx) => {
      await revokeDisplay(tx, id, { userId, at });
      const deed = { action: 'display.revoke', subjectKind: 'display', subjectId: id, at };
      await recordAction(tx, by, deed);
      return (await findDisplay(tx, id))!;
    });
  }
}
