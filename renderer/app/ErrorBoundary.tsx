/**
 * When drawing a screen breaks: says what happened, saves a copy if wanted, and draws again. The show lives outside
 * React (state/document.ts) and is as it was.
 */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { saveShowAs } from '#renderer/actions/save-actions.ts';
import { useDocument } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import styles from './ErrorBoundary.module.css';

interface BoundaryState {
  readonly error: unknown;
  readonly broken: boolean;
  readonly where: string;
}
const WHOLE: BoundaryState = { error: null, broken: false, where: '' };

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = WHOLE;

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error, broken: true };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { broken, error, where } = this.state;
    if (!broken) return this.props.children;
    return <Broken error={error} where={where} onAgain={() => this.setState(WHOLE)} />;
  }
}

function Broken(props: { readonly error: unknown; readonly where: string; readonly onAgain: () => void }) {
  const { error, where, onAgain } = props;
  const { broken } = useWords().app;
  const hasShow = useDocument(({ show }) => show !== null);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return (
    <div className={styles['broken']} role="alert">
      <div className={styles['column']}>
        <h1 className={styles['title']}>
          <SeverityMark severity="error" size={14} /> {broken.title}
        </h1>
        <p className={styles['text']}>{broken.text}</p>
        <div className={styles['actions']}>
          {hasShow && (
            <Button size="large" tone="primary" onClick={() => void saveShowAs()}>
              {broken.saveCopy}
            </Button>
          )}
          <Button size="large" onClick={onAgain}>
            {broken.again}
          </Button>
        </div>
        <h2 className={styles['detail']}>{broken.detail}</h2>
        <pre className={styles['trace']} data-selectable>
          {message}
          {where}
        </pre>
      </div>
    </div>
  );
}
