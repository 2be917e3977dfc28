import type batch from '../../messages/en/batch.json';
import type board from '../../messages/en/board.json';
import type check from '../../messages/en/check.json';
import type cli from '../../messages/en/cli.json';
import type crosswalk from '../../messages/en/crosswalk.json';
import type data from '../../messages/en/data.json';
import type exchange from '../../messages/en/exchange.json';
import type exported from '../../messages/en/export.json';
import type files from '../../messages/en/files.json';
import type gate from '../../messages/en/gate.json';
import type interview from '../../messages/en/interview.json';
import type owners from '../../messages/en/owners.json';
import type portfolio from '../../messages/en/portfolio.json';
import type print from '../../messages/en/print.json';
import type questionnaire from '../../messages/en/questionnaire.json';
import type report from '../../messages/en/report.json';
import type scope from '../../messages/en/scope.json';
import type template from '../../messages/en/template.json';

/** Every message by its name: a misspelt one does not compile. English is the reference. */
export type MessageKey =
  | keyof typeof batch
  | keyof typeof board
  | keyof typeof check
  | keyof typeof cli
  | keyof typeof crosswalk
  | keyof typeof data
  | keyof typeof exchange
  | keyof typeof exported
  | keyof typeof files
  | keyof typeof gate
  | keyof typeof interview
  | keyof typeof owners
  | keyof typeof portfolio
  | keyof typeof print
  | keyof typeof questionnaire
  | keyof typeof report
  | keyof typeof scope
  | keyof typeof template;
