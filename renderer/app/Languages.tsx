/** The two languages, the one in force marked. */
import { wordsIn } from '#shared/words/language.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useWords } from '#renderer/state/session.ts';
import styles from './Languages.module.css';

const LANGUAGES = ['ko', 'en'] as const;

export function Languages() {
  const words = useWords();
  return (
    <span role="group" aria-label={words.app.language} className={styles['languages']}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles['language']}
          aria-pressed={language === words.language}
          title={wordsIn(language).actions.names[`language-${language}`]}
          onClick={() => runAction(`language-${language}`)}
        >
          {language}
        </button>
      ))}
    </span>
  );
}
