/** Between which times the edges of the cue can lie, as the thread of the network answered last. */
import type { CueRecord } from '#shared/show/document.ts';
import type { Ms } from '#shared/show/types.ts';
import { printExactTime } from '#shared/time/print.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useShow, type OpenShow } from '#renderer/state/document.ts';
import { useNetwork } from '#renderer/state/network.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import part from './Part.module.css';
import styles from './Bounds.module.css';

export function Bounds({ cue, show }: { readonly cue: CueRecord; readonly show: OpenShow }) {
  const { why, inspector, common } = useWords();
  const news = useNetwork((state) => state.news);
  // The plan here may be a frame behind: what is old is told by the show as it is.
  const revision = useShow((open) => open.revision);
  const { startMs = 0, endMs = 0 } = show.plan.timesOf(cue.id) ?? {};
  const isAboutCue = news?.cue === cue.id && news.bounds !== null;
  if (!news || (news.feasible && !isAboutCue)) {
    return (
      <p className={part['dim']} aria-busy>
        {why.working}
      </p>
    );
  }
  const isOld = news.revision !== revision;
  if (!news.feasible) {
    return (
      <div className={part['missing']} aria-busy={isOld}>
        <p className={isOld ? part['dim'] : undefined}>{why.notFeasible}</p>
        {isOld && <p className={part['dim']}>{why.old}</p>}
        <Button onClick={() => runAction('next-conflict')}>{why.showConflicts}</Button>
      </div>
    );
  }
  const { bounds } = news;
  const rows: readonly (readonly [string, Ms | null | undefined, Ms | null | undefined])[] = [
    [inspector.earliest, bounds?.earliestStartMs, bounds?.earliestEndMs],
    [why.planned, startMs, endMs],
    [inspector.latest, bounds?.latestStartMs, bounds?.latestEndMs],
  ];
  const cell = (ms: Ms | null | undefined) =>
    typeof ms === 'number' ? printExactTime(ms) : <span className={part['dim']}>{why.noBound}</span>;
  return (
    <div className={styles['bounds']} data-old={isOld || undefined} aria-busy={isOld}>
      <table>
        <thead>
          <tr>
            <th scope="col">{why.edge}</th>
            <th scope="col">{common.edges.start}</th>
            <th scope="col">{common.edges.end}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, start, end]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{cell(start)}</td>
              <td>{cell(end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={part['dim']}>{isOld ? why.old : why.boundsMeaning}</p>
    </div>
  );
}
