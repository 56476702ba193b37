import type { ResolvedCode } from '@app/persistence/ratings';
import { SKM_INSTRUMENT } from './skm-instrument.js';

/** A counter of a civil registry, with one officer and two services, unless told otherwise. */
export function aTarget(target: Partial<ResolvedCode> & { code: string }): ResolvedCode {
  return {
    state: 'active',
    kind: 'resmi',
    channel: 'poster',
    timeZone: 'Asia/Jakarta',
    instansi: { name: 'Pemerintah Kota Contoh', marking: null },
    unit: { name: 'Dinas Kependudukan dan Pencatatan Sipil' },
    location: { name: 'Mal Pelayanan Publik' },
    counter: { name: 'Loket 3' },
    service: null,
    services: [
      { id: 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0001', name: 'KTP elektronik', free: false },
      { id: 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0002', name: 'Akta kelahiran', free: false },
    ],
    officer: { publicName: 'Sari' },
    instrument: SKM_INSTRUMENT,
    ...target,
  };
}
