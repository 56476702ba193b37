import type { DataSource } from 'typeorm';

/** All that organisation files are about, by keys and in one order; ids and codes are left out. */
export function organisationContent(owner: DataSource): Promise<{ row: unknown[] }[]> {
  return owner.query(CONTENT);
}

const CONTENT = `
  SELECT row FROM (
    SELECT jsonb_build_array('instansi', i.key, i.name, i.marking, i.time_zone) AS row FROM instansi i
    UNION ALL SELECT jsonb_build_array('version', u.key, u.guest, v.valid, v.name, p.key, h.key)
      FROM unit_versions v JOIN units u ON u.id = v.unit_id
      LEFT JOIN units p ON p.id = v.parent_id LEFT JOIN officers h ON h.id = v.head_id
    UNION ALL SELECT jsonb_build_array('location', key, name, time_zone) FROM locations
    UNION ALL SELECT jsonb_build_array('service', s.key, u.key, s.name, s.valid)
      FROM services s JOIN units u ON u.id = s.unit_id
    UNION ALL SELECT jsonb_build_array('free', s.key, f.valid)
      FROM free_services f JOIN services s ON s.id = f.service_id
    UNION ALL SELECT jsonb_build_array('counter', k.key, u.key, k.name, k.shared)
      FROM counters k JOIN units u ON u.id = k.unit_id
    UNION ALL SELECT jsonb_build_array('offer', k.key, s.key, cs.valid) FROM counter_services cs
      JOIN counters k ON k.id = cs.counter_id JOIN services s ON s.id = cs.service_id
    UNION ALL SELECT jsonb_build_array('place', k.key, l.key, cl.valid) FROM counter_locations cl
      JOIN counters k ON k.id = cl.counter_id JOIN locations l ON l.id = cl.location_id
    UNION ALL SELECT jsonb_build_array('officer', key, name, public_name, nip, employment) FROM officers
    UNION ALL SELECT jsonb_build_array('assignment', o.key, u.key, a.valid) FROM assignments a
      JOIN officers o ON o.id = a.officer_id JOIN units u ON u.id = a.unit_id
    UNION ALL SELECT jsonb_build_array('shift', k.key, r.counter_shared, o.key, a.valid, r.during)
      FROM roster r JOIN counters k ON k.id = r.counter_id
      JOIN assignments a ON a.id = r.assignment_id JOIN officers o ON o.id = a.officer_id
    UNION ALL SELECT jsonb_build_array('code', c.key, c.kind, c.channel, u.key, l.key, s.key, k.key, o.key, a.valid)
      FROM codes c JOIN units u ON u.id = c.unit_id LEFT JOIN locations l ON l.id = c.location_id
      LEFT JOIN services s ON s.id = c.service_id LEFT JOIN counters k ON k.id = c.counter_id
      LEFT JOIN assignments a ON a.id = c.assignment_id LEFT JOIN officers o ON o.id = a.officer_id
  ) AS rows ORDER BY row
`;
