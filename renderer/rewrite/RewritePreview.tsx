/** What would be written anew, line by line: each can be left out, and what can't be done says why. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Refusal } from '#shared/edit/edit.ts';
import type { Rewrite } from '#shared/edit/rewrite-cues.ts';
import { useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import styles from './Rewrite.module.css';

const ROW_PX = 32;

interface RewritePreviewProps {
  readonly rewrites: readonly Rewrite[];
  readonly refused: ReadonlyMap<Rewrite, Refusal>;
  readonly isLeftOut: (rewrite: Rewrite) => boolean;
  readonly onToggle: (rewrite: Rewrite) => void;
}

export function RewritePreview({ rewrites, refused, isLeftOut, onToggle }: RewritePreviewProps) {
  const words = useWords();
  const { rewrite: said, inspector } = words;
  const document = useShow((show) => show.document);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: rewrites.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={styles['preview']} role="group" aria-label={said.preview}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const rewrite = rewrites[index];
          if (!rewrite) return null;
          const refusal = refused.get(rewrite);
          const number = document.cues.get(rewrite.cue)?.number ?? rewrite.cue;
          return (
            <div
              key={index}
              className={styles['row']}
              data-out={isLeftOut(rewrite) || refusal !== undefined || undefined}
              style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
            >
              <Checkbox
                label={<b>{number}</b>}
                checked={!isLeftOut(rewrite) && refusal === undefined}
                disabled={refusal !== undefined}
                onChange={() => onToggle(rewrite)}
              />
              <span className={styles['field']}>{inspector.fields[rewrite.field]}</span>
              <span className={styles['text']}>
                <del>{rewrite.before}</del> <ins>{rewrite.after}</ins>
              </span>
              {refusal && <span className={styles['refused']}>{words.refusals(refusal)}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
