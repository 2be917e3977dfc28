/* Preloaded by bench/batch.mjs: writes what a process took, with all of its threads, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 };
  writeFileSync(process.env.EOMS_BENCH_USAGE ?? '', JSON.stringify(usage));
});
