import { DifferenceSeeker } from './difference-seeker.js';
import { PublishedHistory } from './published-history.js';
import { SmallAgency } from './small-agency.js';
it('x', () => {
  const seed = Number(process.env.SEED);
  const agency = new SmallAgency(seed, new Date(Date.UTC(2026, 0, 5 + 7 * (seed % 50))));
  const history = new PublishedHistory(agency);
  const seeker = new DifferenceSeeker(agency, seed);
  for (let day = 0; day <= 7 * (4 + (seed % 6)); day += 1) {
    if (agency.isMonday || agency.chance(0.1)) { const r = history.make(); seeker.read(r); const f = seeker.find(); 
      if (f.length) { console.log(agency.today, JSON.stringify(f[0]), JSON.stringify(agency.standings));
       const names=[f[0]!.whole, ...f[0]!.minus];
       for (const r of history.releases) { const nm=`${r.kind} ${r.id} ${r.period} #${r.ordinal} (${r.basis} ${r.measure})`; if (names.includes(nm)) console.log(nm, JSON.stringify(r)); }
       const hs=(seeker as any).books; for (const b of hs.values()) for (const h of b) if (names.includes(h.name)) console.log(h.name, h.n);
       return; } }
    agency.live();
  }
});
