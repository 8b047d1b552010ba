/** Notices over the status bar. The region is always there, so that screen readers hear what comes into it. */
import { useNotices } from '#renderer/state/notices.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './NoticeRegion.module.css';

export function NoticeRegion() {
  const words = useWords();
  const screen = useSession((state) => state.screen);
  const notices = useNotices((state) => state.notices);
  const dismiss = useNotices((state) => state.dismiss);
  return (
    <div className={styles['region']} data-screen={screen} role="status" aria-label={words.app.notices}>
      {notices.map(({ id, tone, text, action, danger }) => {
        const run = (): void => {
          // A danger is not over because something is about to be done.
          if (danger === null) dismiss(id);
          action?.run();
        };
        return (
          <Notice
            key={id}
            tone={tone}
            closeLabel={words.common.close}
            onClose={() => dismiss(id)}
            action={action && { label: action.label(words), onClick: run }}
          >
            {text(words)}
          </Notice>
        );
      })}
    </div>
  );
}
