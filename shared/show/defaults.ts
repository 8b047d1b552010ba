/** What holds where a field of the file is absent. show-format.md gives each default. */
import type { CueRecord, HeaderRecord, ResourceRecord } from './document.ts';
import type { Breath, Department, Duration, FrameRate, Ms, ResourceKind, Trigger } from './types.ts';

/** Metres per second between zones. */
const SPEEDS: Readonly<Record<ResourceKind, number>> = {
  performer: 1.4,
  dancers: 1.4,
  camera: 1,
  'set-piece': 0.5,
  crew: 1.4,
  jumpers: 1.4,
  aircraft: 1.4,
  other: 1.4,
};

export function triggerOf(cue: Pick<CueRecord, 'trigger' | 'kind'>): Trigger {
  return cue.trigger ?? (cue.kind === 'artist' || cue.kind === 'dance' ? 'self' : 'call');
}

/** How long before GO the cue's standby is called; `department` is its lane's. */
export function standbyMsOf(cue: Pick<CueRecord, 'standbyMs'>, department: Department): Ms {
  return cue.standbyMs ?? (department === 'set' ? 30_000 : department === 'air' ? 60_000 : 5000);
}

/** Metres per second. */
export function speedOf(resource: Pick<ResourceRecord, 'speed' | 'kind'>): number {
  return resource.speed ?? SPEEDS[resource.kind];
}

/** How long a landing's zone must be empty before its end. */
export function clearMsOf(cue: Pick<CueRecord, 'clearMs'>): Ms {
  return cue.clearMs ?? 30_000;
}

/** A performer's breath: the longest phrase rested and spent, and how fast one recovers. */
export function breathOf(breath: Breath | undefined): Required<Breath> {
  return { restMs: 20_400, spentMs: 7100, recoveryMs: 45_000, ...breath };
}

/** Whether a camera cue is on air. */
export function isOnAir(cue: Pick<CueRecord, 'onAir'>): boolean {
  return cue.onAir ?? true;
}

/** Whether breaking a window or a link is an error, and limits slack. */
export function isHard(rule: { readonly hard?: boolean }): boolean {
  return rule.hard ?? true;
}

export function minMsOf({ minMs, likelyMs }: Readonly<Duration>): Ms {
  return minMs ?? likelyMs;
}

export function maxMsOf({ maxMs, likelyMs }: Readonly<Duration>): Ms {
  return maxMs ?? likelyMs;
}

export function frameRateOf(header: Pick<HeaderRecord, 'frameRate'>): FrameRate {
  return header.frameRate ?? '25';
}

/** The SMPTE label of show zero. */
export function timecodeStartOf(header: Pick<HeaderRecord, 'timecodeStart'>): string {
  return header.timecodeStart ?? '01:00:00:00';
}
