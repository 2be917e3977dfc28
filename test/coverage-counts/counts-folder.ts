import { resolve } from 'node:path';

/** Where processes that tests start leave what V8 counted, a file each, when they end. */
export const countsFolder = resolve('coverage', 'children');
