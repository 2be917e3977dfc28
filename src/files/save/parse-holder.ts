import { isRecord } from '../schema/schema-error.ts';
import type { LockHolder } from './describe-process.ts';

/** Tokens become part of a file name, so no other shape is accepted. */
const tokenShape = /^[0-9a-f]{16}$/;

/** The content of a lock file → the holder of the lock; `undefined` if it cannot be parsed. */
export function parseHolder(text: string): LockHolder | undefined {
  const read = parseJson(text);
  if (!isRecord(read) || !isPid(read['pid'])) return undefined;
  const token = textOf(read['token']);
  const host = textOf(read['host']);
  if (!tokenShape.test(token) || host === '') return undefined;
  return {
    token,
    pid: read['pid'],
    host,
    bootId: textOf(read['bootId']),
    pidSpace: textOf(read['pidSpace']),
    startedAt: textOf(read['startedAt']),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isPid(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
