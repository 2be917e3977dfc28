import type { DataFormat } from './format-facts.ts';

/** The forms that other programs define, by name; what is said of forms holds for them as for any other. */
export const exportFormats = {
  sarif: {
    kind: 'data',
    endings: ['.sarif', '.sarif.json'],
    mediaType: 'application/sarif+json',
    usualPlace: 'stdout',
    flags: [],
    write: async (request) => (await import('../../export/write-sarif.ts')).writeSarif(request),
  },
  junit: {
    kind: 'data',
    endings: ['.xml'],
    mediaType: 'application/xml',
    usualPlace: 'stdout',
    flags: [],
    write: async (request) => (await import('../../export/write-junit.ts')).writeJUnit(request),
  },
  csv: {
    kind: 'data',
    endings: ['.csv'],
    mediaType: 'text/csv; charset=utf-8; header=present',
    usualPlace: 'stdout',
    flags: ['--separator'],
    write: async (request) => (await import('../../export/write-csv.ts')).writeCsv(request),
  },
  ndjson: {
    kind: 'data',
    endings: ['.ndjson', '.jsonl'],
    mediaType: 'application/x-ndjson',
    usualPlace: 'stdout',
    flags: [],
    write: async (request) => (await import('../../export/write-ndjson.ts')).writeNdjson(request),
  },
  codequality: {
    kind: 'data',
    endings: ['.codequality.json'],
    mediaType: 'application/json',
    usualPlace: 'stdout',
    flags: [],
    write: async (request) =>
      (await import('../../export/write-code-quality.ts')).writeCodeQuality(request),
  },
  github: {
    kind: 'data',
    endings: ['.github.txt'],
    mediaType: 'text/plain; charset=utf-8',
    usualPlace: 'stdout',
    flags: [],
    write: async (request) =>
      (await import('../../export/write-annotations.ts')).writeAnnotations(request),
  },
  'github-summary': {
    kind: 'data',
    endings: ['.github.md'],
    mediaType: 'text/markdown; charset=utf-8',
    usualPlace: 'stdout',
    flags: [],
    write: async (request) =>
      (await import('../../export/write-job-summary.ts')).writeJobSummary(request),
  },
} as const satisfies Readonly<Record<string, DataFormat>>;
