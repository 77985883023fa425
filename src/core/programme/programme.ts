/** A camera programme as it is registered: the facts that regimes, screening and conditions read. */
export const regimes = [
  'EU_GDPR',
  'EU_LED',
  'RS_ZZPL_GENERAL',
  'RS_ZZPL_SPECIAL_PURPOSES',
  'UK_GDPR',
  'UK_DPA_P3',
  'EU_AI_ACT',
] as const;
/** `EU_AI_ACT` is an overlay: it never stands alone. */
export type Regime = (typeof regimes)[number];

export const capabilities = [
  'fixed',
  'ptz',
  'mobile',
  'body_worn',
  'drone',
  'anpr',
  'audio',
  'analytics',
  'live_face_recognition',
  'retrospective_face_recognition',
] as const;
export type Capability = (typeof capabilities)[number];

/** Present but disabled counts: what a camera can do is one configuration away from what it does. */
export const capabilityStates = ['absent', 'present_disabled', 'active'] as const;
export type CapabilityState = (typeof capabilityStates)[number];

export interface Party {
  readonly name: string;
  readonly contact: string;
  readonly tasks: string;
}

/** Figures and dates are null while nobody has stated them. */
export interface Programme {
  readonly name: string;
  readonly summary: string;
  readonly controller: Party;
  readonly jointControllers: readonly Party[];
  readonly processors: readonly Party[];
  readonly purposes: readonly string[];
  readonly regimes: readonly Regime[];
  readonly capabilities: Readonly<Record<Capability, CapabilityState>>;
  readonly sitesInOperation: number | null;
  readonly sitesPlanned: number | null;
  readonly camerasInOperation: number | null;
  readonly camerasPlanned: number | null;
  readonly contractOn: string | null;
  readonly firstProcessingOn: string | null;
  readonly plannedLaunchOn: string | null;
  /** Printed on every page and report of a programme that is not the controller's own document. */
  readonly notice: string | null;
}
