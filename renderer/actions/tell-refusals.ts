/** What could not be done says why: a command until the next one is done, the clock while a take owns it. */
import { useDocument } from '#renderer/state/document.ts';
import { notify, useNotices } from '#renderer/state/notices.ts';
import { useTransport } from '#renderer/state/transport.ts';

/** From now on; the returned function ends that. */
export function tellRefusals(): () => void {
  const stops = [tellCommands(), tellClock()];
  return () => {
    for (const stop of stops) stop();
  };
}

function tellCommands(): () => void {
  let told: number | null = null;
  return useDocument.subscribe((now, before) => {
    const refusal = now.show?.refusal ?? null;
    if (refusal === (before.show?.refusal ?? null)) return;
    if (told !== null) useNotices.getState().dismiss(told);
    told = refusal && notify({ tone: 'warning', text: (words) => words.refusals(refusal) });
  });
}

/** A drag over the rulers asks for the clock at each step, and is told once. */
function tellClock(): () => void {
  let told: number | null = null;
  return useTransport.subscribe(({ refused }, before) => {
    if (refused === before.refused || useNotices.getState().notices.some(({ id }) => id === told)) return;
    told = notify({ tone: 'warning', text: (words) => words.app.clockIsTaken });
  });
}
