/** How the open show reads and counts time. */
import { useMemo } from 'react';
import { headerOf } from '#shared/show/document.ts';
import { useShow } from '#renderer/state/document.ts';
import { clockIn, type Clock } from '#shared/time/show-clock.ts';

export function useClock(): Clock {
  const header = useShow(({ document }) => headerOf(document));
  return useMemo(() => clockIn(header), [header]);
}
