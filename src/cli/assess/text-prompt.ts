import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { cleanForTerminal } from '../clean-for-terminal.ts';

/** A question that is answered with text. */
export interface TextPromptConfig {
  /** Lines above the text, styled and wrapped. */
  readonly lines: readonly string[];
  /** What stands in the field at first, to be edited. */
  readonly initial: string;
  /** What is wrong with a text, in words, or `undefined`. */
  readonly refuse: (text: string) => string | undefined;
  /** Hears every change, so that nothing typed is lost when the prompt is interrupted. */
  readonly onDraft: (text: string) => void;
}

/** Shows a line feed inside the field. */
const lineMark = ' ⏎ ';

/** Keys of one paste come within this many milliseconds; nobody presses Enter and goes on so fast. */
const pasteGap = 15;

/**
 * A field for text. Line feeds in pasted text become part of it (in other prompts they end it and
 * the rest is lost); Enter typed by itself ends it.
 */
export const textPrompt = createPrompt<string, TextPromptConfig>((config, done) => {
  const [error, setError] = useState<string | undefined>();
  const [shown, setShown] = useState(showText(config.initial));
  const enter = useRef<NodeJS.Timeout | undefined>(undefined);
  const finish = (readline: EditedLine): void => {
    enter.current = undefined;
    const text = readText(shown);
    const refusal = config.refuse(text);
    if (refusal === undefined) return done(text);
    replaceLine(readline, shown);
    setShown(shown);
    setError(refusal);
  };
  useEffect((readline) => {
    readline.write(shown);
    return () => clearTimeout(enter.current);
  }, []);
  useKeypress((key, readline) => {
    const isPasted = enter.current !== undefined;
    clearTimeout(enter.current);
    enter.current = undefined;
    if (isEnterKey(key)) {
      // Enter has cleared the line. A carriage return and its line feed are one line break.
      replaceLine(readline, isPasted && key.name === 'enter' ? shown : shown + lineMark);
      enter.current = setTimeout(finish, pasteGap, readline);
    }
    setError(undefined);
    setShown(readline.line);
    config.onDraft(readText(readline.line));
  });
  return [[...config.lines, `> ${shown}`].join('\n'), error];
});

interface EditedLine {
  readonly line: string;
  write: (text: string) => void;
  clearLine: (direction: 0) => void;
}

function replaceLine(readline: EditedLine, text: string): void {
  readline.clearLine(0);
  readline.write(text);
}

function showText(text: string): string {
  return cleanForTerminal(text).replaceAll('\t', ' ').replaceAll('\n', lineMark);
}

function readText(shown: string): string {
  return cleanForTerminal(shown).replaceAll(lineMark, '\n').trim();
}
