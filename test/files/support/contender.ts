import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Another process that competes for the lock of a file. */
export interface Contender {
  readonly pid: number;
  /** Tries to take the lock: `won`, or the name of the message for which it was refused. */
  take(): Promise<string>;
  give(): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Ends it without a chance to release anything. */
  kill(): Promise<void>;
}

/** Starts fixtures/lock-contender.ts, bundled as `script`, and waits until it listens. */
export async function startContender(script: string, file: string): Promise<Contender> {
  const child = spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const ask = async (request: string): Promise<string> => {
    const answered = once(lines, 'line');
    child.stdin.write(`${request}\n`);
    return String((await answered)[0]);
  };
  await once(lines, 'line');
  return {
    pid: child.pid ?? 0,
    take: () => ask('take'),
    give: () => ask('give'),
    signal: (name) => child.kill(name),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
