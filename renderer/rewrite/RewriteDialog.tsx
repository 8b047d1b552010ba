/** The frame of both: what is asked for above, what would come of it below, and one button that does it in one step. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Refusal } from '#shared/edit/edit.ts';
import { refusedRewrites, rewriteCues, type Rewrite } from '#shared/edit/rewrite-cues.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { runCommand } from '#renderer/actions/run-command.ts';
import { useShow } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { RewritePreview } from './RewritePreview.tsx';
import styles from './Rewrite.module.css';

interface RewriteDialogProps {
  readonly title: string;
  readonly step: 'replace-text' | 'renumber';
  readonly rewrites: readonly Rewrite[];
  /** What goes along with those of them that will be done. */
  readonly along?: (document: ShowDocument, done: readonly Rewrite[]) => readonly Rewrite[];
  /** Said where nothing would be written. */
  readonly none: string;
  readonly children: ReactNode;
}

const NONE: readonly Rewrite[] = [];

export function RewriteDialog({ title, step, rewrites, along, none, children }: RewriteDialogProps) {
  const words = useWords();
  const { rewrite: said, common } = words;
  const document = useShow((show) => show.document);
  const close = (): void => useSession.getState().setDialog(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const sorted = useMemo(() => sortOut(document, rewrites, along, leftOut), [document, rewrites, along, leftOut]);
  const { listed, refused, done } = sorted;
  const toggle = (rewrite: Rewrite): void => {
    const next = new Set(leftOut);
    if (!next.delete(keyOf(rewrite))) next.add(keyOf(rewrite));
    setLeftOut(next);
  };
  const finish = (): void => {
    const why = runCommand((show) => rewriteCues(show, { rewrites: done, step }), words);
    if (why === null) close();
  };
  const cues = new Set(done.map(({ cue }) => cue)).size;
  return (
    <Dialog
      open
      onClose={close}
      title={title}
      closeLabel={common.close}
      size="screen"
      actions={
        <>
          <span className={styles['count']} role="status">
            {listed.length > 0 && said.count(done.length, cues, listed.length - done.length)}
          </span>
          <Button onClick={close}>{common.cancel}</Button>
          <Button tone="primary" disabled={done.length === 0} onClick={finish}>
            {step === 'renumber' ? said.renumber : said.replaceAll}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <div className={styles['asked']}>{children}</div>
        {listed.length === 0 ? (
          <p className={styles['none']}>{none}</p>
        ) : (
          <RewritePreview
            rewrites={listed}
            refused={refused}
            isLeftOut={(rewrite) => leftOut.has(keyOf(rewrite))}
            onToggle={toggle}
          />
        )}
      </div>
    </Dialog>
  );
}

function keyOf({ cue, field }: Rewrite): string {
  return `${cue} ${field}`;
}

interface Sorted {
  /** All of them, in order. */
  readonly listed: readonly Rewrite[];
  readonly refused: ReadonlyMap<Rewrite, Refusal>;
  /** Those that are neither left out nor refused. */
  readonly done: readonly Rewrite[];
}

function sortOut(
  document: ShowDocument,
  rewrites: readonly Rewrite[],
  along: RewriteDialogProps['along'],
  leftOut: ReadonlySet<string>,
): Sorted {
  const refused = new Map<Rewrite, Refusal>();
  const pick = (some: readonly Rewrite[]): Rewrite[] => {
    const wanted = some.filter((rewrite) => !leftOut.has(keyOf(rewrite)));
    const refusals = refusedRewrites(document, wanted);
    return wanted.filter((rewrite, place) => {
      const refusal = refusals.get(place);
      if (refusal) refused.set(rewrite, refusal);
      return !refusal;
    });
  };
  const first = pick(rewrites);
  const also = along?.(document, first) ?? NONE;
  return { listed: [...rewrites, ...also], refused, done: [...first, ...pick(also)] };
}
