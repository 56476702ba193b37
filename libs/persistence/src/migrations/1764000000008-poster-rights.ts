import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The admin app revokes codes and issues new ones in their place. A replacement takes over the key:
 * organisation files go on naming the poster, not the print that was stolen.
 */
export class PosterRights1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE codes
        -- how many codes have stood under this key, this one included; printed on the poster
        ADD COLUMN edition integer NOT NULL DEFAULT 1 CONSTRAINT codes_edition_check CHECK (edition >= 1),
        ADD COLUMN replaces_id uuid,
        ADD CONSTRAINT codes_replaces_fk FOREIGN KEY (instansi_id, replaces_id) REFERENCES codes,
        ADD CONSTRAINT codes_replaces_unique UNIQUE (instansi_id, replaces_id);
      GRANT INSERT, UPDATE (key, revoked_at) ON codes TO suara_admin;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT, UPDATE (key, revoked_at) ON codes FROM suara_admin;
      ALTER TABLE codes DROP COLUMN replaces_id, DROP COLUMN edition;
    `);
  }
}
