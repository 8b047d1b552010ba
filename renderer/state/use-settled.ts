/** Values that many frames change, followed when they have come to rest. */
import { useEffect, useState } from 'react';
import { useDocument } from './document.ts';

/** The value as it was when it last stood still for so long. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}

/** The revision of the show when it last stood still for so long; renders nothing meanwhile. */
export function useSettledRevision(afterMs: number): number | undefined {
  const [revision, setRevision] = useState(() => useDocument.getState().show?.revision);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = useDocument.subscribe(({ show }, { show: before }) => {
      if (show?.revision === before?.revision) return;
      clearTimeout(timer);
      timer = setTimeout(() => setRevision(show?.revision), afterMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [afterMs]);
  return revision;
}
