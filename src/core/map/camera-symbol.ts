/**
 * What a camera looks like on a map: its shape says the gravest thing that it can do, its filling whether that is switched on, and
 * its outline whether the camera runs. No part of it is a colour, so that it can be printed, copied, and read by everybody.
 */
import type { CameraCapability, CameraStatus } from '../cameras/camera.js';

/** Gravest first: whom a camera recognises weighs more than what it counts or hears, and turning weighs least. */
export const gravestFirst = [
  'live_face_recognition',
  'retrospective_face_recognition',
  'anpr',
  'analytics',
  'audio',
  'ptz',
] as const satisfies readonly CameraCapability[];

export type SymbolShape = CameraCapability | 'plain';

/** `disabled` is present but switched off: one setting away. A plain camera counts as active. */
export type SymbolFilling = 'active' | 'disabled';

/** `idle`: planned, installed but never switched on, or switched off. */
export type SymbolOutline = 'running' | 'idle' | 'removed';

export interface CameraSymbol {
  readonly shape: SymbolShape;
  readonly filling: SymbolFilling;
  readonly outline: SymbolOutline;
}

export interface SymbolFacts {
  readonly active: readonly CameraCapability[];
  /** Present but disabled. */
  readonly disabled: readonly CameraCapability[];
  readonly status: CameraStatus;
}

/** The gravest thing goes first even when it is switched off and something slighter is on: the lists name the rest. */
export function symbolOf({ active, disabled, status }: SymbolFacts): CameraSymbol {
  const shape = gravestFirst.find(each => active.includes(each) || disabled.includes(each));
  const outline = outlines[status];
  if (!shape) return { shape: 'plain', filling: 'active', outline };
  return { shape, filling: active.includes(shape) ? 'active' : 'disabled', outline };
}

export const outlines: Readonly<Record<CameraStatus, SymbolOutline>> = {
  planned: 'idle',
  installed: 'idle',
  running: 'running',
  switched_off: 'idle',
  removed: 'removed',
};

/** `anpr.active.running`: one word for a symbol, by which a database can group. */
export const symbolKey = ({ shape, filling, outline }: CameraSymbol): string => `${shape}.${filling}.${outline}`;

/** Of a key that `symbolKey` made. */
export function symbolFromKey(key: string): CameraSymbol {
  const [shape, filling, outline] = key.split('.');
  return { shape: shape as SymbolShape, filling: filling as SymbolFilling, outline: outline as SymbolOutline };
}

const shapes: readonly SymbolShape[] = [...gravestFirst, 'plain'];
const fillings: readonly SymbolFilling[] = ['active', 'disabled'];
const everyOutline: readonly SymbolOutline[] = ['running', 'idle', 'removed'];

/** The gravest first; of the same shape what is switched on, then what runs. The order of every list of symbols. */
export function bySymbol(a: CameraSymbol, b: CameraSymbol): number {
  return (
    shapes.indexOf(a.shape) - shapes.indexOf(b.shape) ||
    fillings.indexOf(a.filling) - fillings.indexOf(b.filling) ||
    everyOutline.indexOf(a.outline) - everyOutline.indexOf(b.outline)
  );
}
