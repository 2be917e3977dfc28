/* Preloaded into a measured process: writes its peak resident memory, in kB, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.EOMS_BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
