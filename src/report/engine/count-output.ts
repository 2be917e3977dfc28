import type { Context, Emitter, Liquid } from 'liquidjs';
import { textOf } from '../words/say-in-markdown.ts';

/**
 * Makes what a template writes count as memory that it uses, so that it is ended before it has
 * written more than can be held: liquidjs counts only what its filters make.
 */
export function countOutput({ renderer }: Liquid): void {
  const render = renderer.renderTemplates.bind(renderer);
  const counted: typeof render = (templates, context, emitter = new CountingEmitter(context)) =>
    render(templates, context, emitter);
  Object.assign(renderer, { renderTemplates: counted });
}

class CountingEmitter implements Emitter {
  buffer = '';
  readonly #limit: Context['memoryLimit'];

  constructor({ memoryLimit }: Context) {
    this.#limit = memoryLimit;
  }

  write(html: unknown): void {
    const text = textOf(html);
    this.#limit.use(text.length);
    this.buffer += text;
  }
}
