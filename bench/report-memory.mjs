/* Preloaded into a measured process: writes its peak resident memory, in kB, when it ends. */
import { writeFileSync } from 'node:fs';

const { EOMS_BENCH_MEMORY: file = '' } = process.env;
process.on('exit', () => {
  writeFileSync(file, String(process.resourceUsage().maxRSS));
});
