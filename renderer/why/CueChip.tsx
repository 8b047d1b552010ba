/** A cue as a small body of its lane's colour, as on the timeline; pressed, it is gone to. */
import type { CSSProperties } from 'react';
import type { CueRecord, ShowDocument } from '#shared/show/document.ts';
import { goToCue } from '#renderer/actions/go-to-cue.ts';
import styles from './CueChip.module.css';

interface CueChipProps {
  readonly cue: CueRecord;
  readonly document: ShowDocument;
  /** At its right, in few figures. */
  readonly aside?: string;
  /** Read aloud behind number and name. */
  readonly said?: string;
  /** Shown beside the pointer; absent: the name, which may be cut. */
  readonly title?: string;
  readonly isOwn?: boolean;
  readonly tabIndex?: number;
  readonly onGo?: () => void;
}

export function CueChip(props: CueChipProps) {
  const { cue, document, aside = '', said = '', title = cue.name, isOwn = false, tabIndex, onGo } = props;
  const lane = document.lanes.get(cue.lane);
  const style: CSSProperties & { readonly '--lane': string } = {
    '--lane': lane?.colour ?? `var(--${lane?.department ?? 'stage'})`,
  };
  return (
    <button
      type="button"
      className={styles['chip']}
      style={style}
      aria-current={isOwn || undefined}
      aria-label={[cue.number, cue.name, aside, said].filter((part) => part !== '').join(', ')}
      title={title}
      tabIndex={tabIndex}
      onClick={() => {
        onGo?.();
        goToCue(cue.id);
      }}
    >
      {/* The spaces are read, not seen: what a reader hears and what stands there are the same words. */}
      <b className={styles['number']}>{cue.number}</b> <span className={styles['name']}>{cue.name}</span>{' '}
      {aside !== '' && <span className={styles['aside']}>{aside}</span>}
    </button>
  );
}
