/** What the person has set, kept over starts. */
import path from 'node:path';
import { z } from 'zod';
import type { Settings } from '#shared/bridge/settings.ts';
import { createJsonFile } from '#electron/files/json-file.ts';

export const settingsSchema = z.object({
  language: z.enum(['en', 'ko']),
  theme: z.enum(['dark', 'light', 'system']),
  // Earlier versions had none.
  autosaveMinutes: z.int().min(0).max(60).default(0),
  units: z.enum(['metres', 'feet']).default('metres'),
  keys: z
    .record(z.string().max(60), z.array(z.string().min(1).max(60)).max(8).readonly())
    .default({})
    .catch({}),
}) satisfies z.ZodType<Settings>;

export interface SettingsStore {
  readonly current: Settings;
  /** Whether the program starts for the first time: there were no settings yet. */
  readonly isFirstRun: boolean;
  change(settings: Settings): void;
}

/** `locale`: the system's language, e.g. "ko-KR"; it decides until the person does. */
export function createSettings(userData: string, locale: string): SettingsStore {
  const store = createJsonFile(path.join(userData, 'settings.json'), settingsSchema);
  const kept = store.read();
  let current: Settings = kept ?? {
    language: locale.startsWith('ko') ? 'ko' : 'en',
    theme: 'system',
    autosaveMinutes: 0,
    units: 'metres',
    keys: {},
  };
  if (!kept) void store.write(current);
  return {
    get current() {
      return current;
    },
    isFirstRun: kept === undefined,
    change(settings) {
      current = settings;
      void store.write(settings);
    },
  };
}
