/** Which cues go along when some are moved: all that hang on them, directly or through others. */
import type { CueRecord, Table } from '#shared/show/document.ts';

/** The cues and everything anchored after them. */
export function withFollowers(cues: Table<CueRecord>, moved: Iterable<string>): Set<string> {
  const followers = new Map<string, string[]>();
  for (const { id, start } of cues.values()) {
    if (!('after' in start)) continue;
    const known = followers.get(start.after);
    if (known) known.push(id);
    else followers.set(start.after, [id]);
  }
  const all = new Set<string>();
  const waiting = [...moved];
  for (let cue = waiting.pop(); cue !== undefined; cue = waiting.pop()) {
    if (all.has(cue)) continue;
    all.add(cue);
    waiting.push(...(followers.get(cue) ?? []));
  }
  return all;
}
