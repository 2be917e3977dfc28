import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { parseYaml } from '../../src/files/yaml/parse-yaml.ts';
import type { Evaluation, RequirementResult } from '../../src/model/evaluation.ts';
import type { Gap, ReadinessRule, Weight } from '../../src/model/standard.ts';
import { defaultReadiness } from '../../src/standard/standard-defaults.ts';
import {
  anAnswer,
  anAssessment,
  anEngagement,
  aRequirement,
  aStandard,
  fiveSteps,
} from './build-data.ts';

/** A scoring vector as written; test/vectors/README.md describes it. */
export interface Vector {
  readonly name: string;
  readonly why: string;
  readonly scale?: readonly { rating: number; gap: Gap; criticalGap?: Gap }[];
  readonly readiness?: Partial<ReadinessRule>;
  readonly conditions?: Readonly<Record<string, boolean>>;
  readonly clauses?: readonly string[];
  readonly requirements: Readonly<
    Record<
      string,
      { clause?: string; weight?: Weight; appliesIf?: readonly string[]; document?: string }
    >
  >;
  readonly answers: Readonly<Record<string, number | 'na'>>;
  readonly evidence?: Readonly<Record<string, number>>;
  readonly expect: Expected;
}

export interface Expected {
  readonly score: string | null;
  readonly coverage: string | null;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly lowest: string | null;
  readonly gaps: Readonly<Record<string, Gap>>;
  readonly results?: Readonly<
    Record<string, Partial<Omit<RequirementResult, 'score'>> & { readonly score: string | null }>
  >;
  readonly strengths?: readonly string[];
  readonly documents?: Readonly<Record<string, string>>;
  readonly clauses?: Readonly<Record<string, string | null>>;
}

const folder = fileURLToPath(new URL('../vectors/', import.meta.url));

/** All scoring vectors with their file names, in order. */
export function readVectors(): readonly { readonly file: string; readonly vector: Vector }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const { value } = parseYaml(readFileSync(`${folder}${file}`, 'utf8'), file);
      if (!isVector(value)) throw new Error(`${file} is not a scoring vector`);
      return { file, vector: value };
    });
}

function isVector(value: unknown): value is Vector {
  return (
    typeof value === 'object' && value !== null && 'requirements' in value && 'expect' in value
  );
}

/** `17/24` → 17 / 24; `null` stays `null`. */
export function quotient(share: string | null): number | null {
  if (share === null) return null;
  const [part, whole] = share.split('/').map(Number);
  return (part ?? Number.NaN) / (whole ?? Number.NaN);
}

export function evaluateVector(vector: Vector): Evaluation {
  const scale = (vector.scale ?? fiveSteps).map(({ rating, gap, criticalGap = gap }) => ({
    rating,
    gap,
    criticalGap,
    name: '',
    meaning: '',
  }));
  const requirements = Object.entries(vector.requirements).map(([id, own]) =>
    aRequirement({
      id,
      clause: own.clause ?? '4',
      weight: own.weight ?? 1,
      appliesIf: own.appliesIf ?? [],
      documentedInformation:
        own.document === undefined
          ? []
          : [{ kind: 'document', basis: 'required', name: own.document }],
    }),
  );
  const readiness = {
    ...defaultReadiness,
    essentialRating: scale.length - 2,
    ...vector.readiness,
  };
  const clauses = (vector.clauses ?? []).map((clause) => ({
    clause,
    title: clause,
    untitled: false,
  }));
  const answers = Object.entries(vector.answers).map(([id, rating]) => {
    const count = vector.evidence?.[id] ?? 0;
    const evidence = Array.from({ length: count }, (_, index) => ({ title: `Paper ${index}` }));
    return [id, anAnswer(rating, { evidence })] as const;
  });
  const conditions = Object.fromEntries(
    Object.entries(vector.conditions ?? {}).map(([id, applies]) => [
      id,
      { applies, justification: 'Not done here.' },
    ]),
  );
  return evaluate({
    standard: aStandard({ scale, readiness, requirements, clauses }),
    engagement: anEngagement({ conditions }),
    assessment: anAssessment(answers),
    date: '2026-11-23',
  });
}
