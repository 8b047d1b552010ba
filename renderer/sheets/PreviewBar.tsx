/** The bar above the pages: where one is, how large they are, and handing them out. */
import { ChevronDown, ChevronUp, Minus, Plus } from 'lucide-react';
import { useIsEnabled } from '#renderer/actions/enabled-actions.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useWords } from '#renderer/state/session.ts';
import { useSheets } from '#renderer/state/sheets.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { shareOf, stepZoom, type Zoom } from './page-zoom.ts';
import styles from './PreviewBar.module.css';

interface PreviewBarProps {
  /** From 1. */
  readonly page: number;
  /** 0: there are no pages yet. */
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
  /** CSS pixels of a point. */
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

export function PreviewBar({ page, pageCount, onPage, scale, zoom, onZoom }: PreviewBarProps) {
  const { screen } = useWords().sheets;
  const hasPages = pageCount > 0;
  return (
    <div className={styles['bar']}>
      <div className={styles['group']}>
        <IconButton
          icon={ChevronUp}
          label={screen.previousPage}
          disabled={!hasPages || page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <IconButton
          icon={ChevronDown}
          label={screen.nextPage}
          disabled={!hasPages || page >= pageCount}
          onClick={() => onPage(page + 1)}
        />
        <span className={styles['figure']}>{hasPages ? screen.pageLabel(page, pageCount) : ''}</span>
      </div>
      <div className={styles['group']}>
        <IconButton
          icon={Minus}
          label={screen.zoomOut}
          disabled={!hasPages}
          onClick={() => onZoom(stepZoom(scale, 'out'))}
        />
        <span className={styles['percent']}>{hasPages ? screen.percent(Math.round(shareOf(scale) * 100)) : ''}</span>
        <IconButton
          icon={Plus}
          label={screen.zoomIn}
          disabled={!hasPages}
          onClick={() => onZoom(stepZoom(scale, 'in'))}
        />
      </div>
      <Segmented
        label={screen.zoom}
        hideLabel
        value={typeof zoom === 'number' ? null : zoom}
        options={[
          { value: 'width', label: screen.fitWidth },
          { value: 'page', label: screen.fitPage },
        ]}
        onChange={onZoom}
        disabled={!hasPages}
      />
      <ExportButtons />
    </div>
  );
}

function ExportButtons() {
  const { screen } = useWords().sheets;
  const exporting = useSheets((state) => state.exporting);
  const canPdf = useIsEnabled('export-pdf');
  const canCsv = useIsEnabled('export-csv');
  return (
    <div className={styles['exports']}>
      {exporting !== null && (
        <span className={styles['exporting']} role="status">
          {screen.exporting}
        </span>
      )}
      <Button disabled={!canCsv} onClick={() => runAction('export-csv')}>
        {screen.exportCsv}
      </Button>
      <Button tone="primary" disabled={!canPdf} onClick={() => runAction('export-pdf')}>
        {screen.exportPdf}
      </Button>
    </div>
  );
}
