import type { PdfFile, PdfObject } from '../../kit/pdf-file.ts';
import type { Canvas } from './canvas.ts';
import type { SceneTools } from './scene-tools.ts';
import { pdfExact } from './write-outline.ts';

/** How opaque what follows is, 0…1, and the shapes that say it point by point. */
export interface Opacities {
  readonly fill: number;
  readonly stroke: number;
  readonly mask?: { readonly by: 'Luminosity' | 'Alpha'; readonly group: PdfObject } | undefined;
}

const known = new WeakMap<PdfFile, Map<string, NamedState>>();

interface NamedState {
  readonly name: string;
  readonly object: PdfObject;
}

/** Makes what follows translucent (ISO 32000-1, 8.4.5); writes nothing where it is opaque. */
export function setState(opacities: Opacities, canvas: Canvas, tools: SceneTools): void {
  const { fill, stroke, mask } = opacities;
  if (fill === 1 && stroke === 1 && mask === undefined) return;
  const { name, object } =
    mask === undefined ? plainState(opacities, tools) : state(opacities, tools);
  canvas.name('ExtGState', name, object);
  canvas.write(`/${name} gs`);
}

function plainState(opacities: Opacities, tools: SceneTools): NamedState {
  const states = known.get(tools.pdf) ?? new Map<string, NamedState>();
  known.set(tools.pdf, states);
  const key = `${pdfExact(opacities.fill)} ${pdfExact(opacities.stroke)}`;
  const named = states.get(key) ?? state(opacities, tools);
  states.set(key, named);
  return named;
}

function state({ fill, stroke, mask }: Opacities, { pdf, nextName }: SceneTools): NamedState {
  const object = pdf.add({
    Type: 'ExtGState',
    ca: fill,
    CA: stroke,
    ...(mask === undefined ? {} : { SMask: { Type: 'Mask', S: mask.by, G: mask.group } }),
  });
  return { name: nextName(), object };
}
