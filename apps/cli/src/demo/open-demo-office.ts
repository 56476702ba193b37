import {
  AccountStore,
  createUser,
  generatePassword,
  InvitationStore,
  type Role,
  type Viewer,
} from '@app/persistence/access';
import { Tenancy } from '@app/database';
import type { OrganisationIds } from '@app/persistence/organisation';
import { TakeUpInvitation } from '../../../admin/src/access/take-up-invitation.js';
import { ManageDisplays } from '../../../admin/src/displays/manage-displays.js';
import { ManageAccounts } from '../../../admin/src/people/manage-accounts.js';
import { ManageTicketKeys } from '../../../admin/src/ticket-keys/manage-ticket-keys.js';
import { TICKET_UNIT, WITH_SCREEN } from './story.js';

type Owner = ConstructorParameters<typeof InvitationStore>[0];

export interface DemoAccount {
  username: string;
  role: Role;
  /** key of the unit whose head it is */
  unit?: string;
  /** key of the officer whose account it is */
  officer?: string;
}

/** Who may look at the demonstration; the last one keeps it. */
export const ACCOUNTS: readonly DemoAccount[] = [
  { username: 'demo-kepala', role: 'unit_head', unit: 'dafduk' },
  { username: 'demo-petugas', role: 'officer', officer: 'bagas' },
  { username: 'demo-perencana', role: 'planner' },
  { username: 'demo-admin', role: 'administrator' },
];

/** What stands at the counters: who holds it can prove that a citizen was there. */
export interface Machines {
  /** by key of the counter: the secret of its screen's address */
  screens: ReadonlyMap<string, string>;
  /** of the queue machine */
  ticketKey: string;
}

/** People sign in, screens and a queue machine are let in, as an administrator does it. */
export class DemoOffice {
  private constructor(
    private readonly tenancy: Tenancy,
    private readonly admin: Viewer,
    private readonly ids: OrganisationIds,
    readonly planner: Viewer,
    /** of all accounts */
    readonly password: string,
  ) {}

  /** @param owner role suara_owner */
  static async open(
    owner: Owner,
    instansi: { id: string; key: string },
    ids: OrganisationIds,
    now: Date,
  ): Promise<DemoOffice> {
    const password = generatePassword();
    const tenancy = new Tenancy(owner);
    const store = new AccountStore(tenancy);
    const { username } = ACCOUNTS.at(-1)!;
    await createUser(owner, { instansiKey: instansi.key, username, password });
    const admin = viewerOf(instansi.id, 'administrator');
    admin.userId = (await store.list(admin)).find((one) => one.username === username)!.id;
    const accounts = new ManageAccounts(store, () => now);
    const invitations = new TakeUpInvitation(new InvitationStore(owner, tenancy), () => now);
    const planner = viewerOf(instansi.id, 'planner');
    for (const { unit, officer, ...person } of ACCOUNTS.slice(0, -1)) {
      const unitId = unit === undefined ? null : ids.units.get(unit)!;
      const officerId = officer === undefined ? null : ids.officers.get(officer)!;
      const { account, token } = await accounts.invite(admin, { ...person, unitId, officerId });
      await invitations.execute(token, password, null);
      if (person.role === 'planner') planner.userId = account.id;
    }
    return new DemoOffice(tenancy, admin, ids, planner, password);
  }

  /** Every machine of the story, let in at this moment. */
  async letMachinesIn(at: Date, publicUrl: string): Promise<Machines> {
    const displays = new ManageDisplays(this.tenancy, () => at, publicUrl);
    const screens = new Map<string, string>();
    for (const counter of WITH_SCREEN) {
      const { address } = await displays.issue(this.admin, this.ids.counters.get(counter)!);
      screens.set(counter, address.slice(address.lastIndexOf('/') + 1));
    }
    const unitId = this.ids.units.get(TICKET_UNIT)!;
    const machine = { unitId, channel: 'ticket', name: 'Mesin antrean (CONTOH)' } as const;
    const { key } = await new ManageTicketKeys(this.tenancy, () => at).issue(this.admin, machine);
    return { screens, ticketKey: key };
  }
}

function viewerOf(instansiId: string, role: Role): Viewer {
  return { instansiId, userId: '', role, unitId: null, officerId: null };
}
