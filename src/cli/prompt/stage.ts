import { Keyboard, type TypedInput } from './keyboard.ts';
import type { Prompt, Size, Taken } from './prompt.ts';
import { RestingHands } from './resting-hands.ts';
import { Screen, type ShownOutput } from './screen.ts';
import type { Stroke } from './stroke.ts';

/** The ends of a terminal. */
export interface StageEnds {
  readonly input: TypedInput;
  readonly output: ShownOutput;
}

/** What keys do that work in every prompt. */
export interface StageCalls {
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** Ctrl-D. */
  readonly onEnd: () => void;
  /** Ctrl-Z: stops the process, which goes on here when it is continued. */
  readonly stop: () => void;
}

/** A window that is being drawn larger or smaller has had so many milliseconds to rest before it is drawn. */
const resizeRest = 60;

/** A terminal in which one prompt is shown after the other. It is read key by key until it is closed. */
export class Stage {
  readonly #screen: Screen;
  readonly #keyboard: Keyboard;
  readonly #output: ShownOutput;
  #redraw: (() => void) | undefined;
  /** What was typed while no prompt was shown. */
  #early: readonly Stroke[] = [];

  constructor({ input, output }: StageEnds, { stop, ...calls }: StageCalls) {
    const screen = new Screen(output);
    const keyboard = new Keyboard(input, {
      ...calls,
      onStop: () => {
        screen.leave();
        keyboard.giveBack();
        stop();
      },
      onStray: (strokes) => {
        this.#early = [...this.#early, ...strokes];
        screen.ring();
      },
    });
    screen.take();
    this.#screen = screen;
    this.#keyboard = keyboard;
    this.#output = output;
  }

  /**
   * Shows a prompt until it is answered; it stays on the screen until something else is shown, so
   * that nothing seems to be taken before it is saved. Rejects when the signal is aborted.
   */
  ask<State, Value>(prompt: Prompt<State, Value>, signal: AbortSignal): Promise<Value> {
    return new Promise((resolve, reject) => {
      const playing = this.#play(prompt, (value) => {
        end();
        this.#screen.answered();
        resolve(value);
      });
      const onAbort = (): void => {
        end();
        reject(new Error('aborted'));
      };
      const end = (): void => {
        playing.stop();
        signal.removeEventListener('abort', onAbort);
        this.#output.removeListener('resize', playing.drawLater);
        this.#redraw = undefined;
      };
      signal.addEventListener('abort', onAbort);
      this.#output.on('resize', playing.drawLater);
      this.#redraw = playing.draw;
      playing.draw();
    });
  }

  /** Says lines that stay, in the place of the prompt. */
  say(lines: readonly string[]): void {
    this.#screen.say(lines);
  }

  /** Notes lines that were said before this took the terminal. */
  heed(lines: readonly string[]): void {
    this.#screen.heed(lines);
  }

  /** To be called when the process goes on after it was stopped. */
  goOn(): void {
    this.#keyboard.take();
    this.#screen.take();
    this.#redraw?.();
  }

  /** Takes the prompt away and gives the terminal back. */
  close(): void {
    this.#screen.close();
    this.#keyboard.close();
  }

  /** The state of a prompt after what came before it was shown. */
  #takeEarly<State, Value>(
    prompt: Prompt<State, Value>,
    hear: (strokes: readonly Stroke[]) => void,
  ): State {
    const early = this.#early;
    this.#early = [];
    if (early.length === 0) return prompt.start;
    if (prompt.isContinued === true) {
      // The caller has to know the prompt before it is answered.
      setImmediate(() => hear(early));
      return prompt.start;
    }
    const state = prompt.takeEarly(prompt.start, early, this.#screen.room());
    prompt.onChange?.(state);
    return state;
  }

  /** Lets a prompt take what is typed, and draws it: once for all that came at once. */
  #play<State, Value>(prompt: Prompt<State, Value>, onAnswer: (value: Value) => void): Playing {
    const screen = this.#screen;
    let { start: state } = prompt;
    const hands = new RestingHands(prompt.restsFirst);
    let drawing: NodeJS.Immediate | undefined;
    let resized: NodeJS.Timeout | undefined;
    const draw = (): void => {
      drawing = undefined;
      screen.draw(prompt.draw(state, screen.room()));
    };
    const hear = (strokes: readonly Stroke[]): void => {
      const taken = takeRested({ prompt, hands, size: screen.room() }, state, strokes);
      ({ state } = taken);
      prompt.onChange?.(state);
      if (taken.rings === true) screen.ring();
      if (taken.answer === undefined) {
        drawing ??= setImmediate(draw);
        return;
      }
      clearImmediate(drawing);
      draw();
      onAnswer(taken.answer.value);
    };
    const stopListening = this.#keyboard.listen(hear);
    state = this.#takeEarly(prompt, hear);
    return {
      draw,
      drawLater: () => {
        clearTimeout(resized);
        resized = setTimeout(draw, resizeRest);
      },
      stop: () => {
        stopListening();
        clearImmediate(drawing);
        clearTimeout(resized);
      },
    };
  }
}

/** A prompt that takes what comes from rested hands; what comes sooner is early. */
interface Resting<State, Value> {
  readonly prompt: Prompt<State, Value>;
  readonly hands: RestingHands;
  readonly size: Size;
}

function takeRested<State, Value>(
  { prompt, hands, size }: Resting<State, Value>,
  state: State,
  strokes: readonly Stroke[],
): Taken<State, Value> {
  const waits = prompt.restsFor?.(strokes) ?? true;
  if (!waits || hands.haveRested()) return prompt.take(state, strokes, size);
  return { state: prompt.takeEarly(state, strokes, size), rings: true };
}

interface Playing {
  readonly draw: () => void;
  /** Draws when the window has come to rest. */
  readonly drawLater: () => void;
  readonly stop: () => void;
}
