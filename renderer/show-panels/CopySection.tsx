/** A section copied behind itself, or its cues to another part of the song. */
import type { SectionRecord } from '#shared/show/document.ts';
import { copySection, cuesOfSection, roomBehind } from '#shared/edit/copy-section.ts';
import { useDocument, useShow } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import styles from './ShowPanels.module.css';

interface CopySectionProps {
  readonly section: SectionRecord;
  /** All of them, by time. */
  readonly sections: readonly SectionRecord[];
}

export function CopySection({ section, sections }: CopySectionProps) {
  const words = useWords();
  const { showPanels } = words;
  const show = useShow((present) => present);
  const run = useDocument((state) => state.run);
  const { copied, held } = cuesOfSection(show.document, section.id);
  const noRoom = roomBehind(show.document, section.id);
  const copy = (to: SectionRecord | null): void => {
    const isDone = run((document) => copySection(document, { section: section.id, to: to?.id ?? null }));
    if (!isDone) return;
    notify({
      tone: 'plain',
      text: ({ showPanels: said }) =>
        to ? said.cuesCopied(copied.length, to.name) : said.sectionCopied(section.name, copied.length),
    });
  };
  return (
    <div>
      <Menu
        trigger={<Button>{showPanels.copyCues(copied.length)}</Button>}
        items={[
          {
            id: 'behind',
            label: showPanels.copyBehind,
            disabled: noRoom !== null,
            ...(noRoom && { detail: words.refusals(noRoom) }),
            onSelect: () => copy(null),
          },
          ...sections
            .filter(({ id }) => id !== section.id)
            .map((other, place) => ({
              id: other.id,
              label: showPanels.copyTo(other.name),
              rule: place === 0,
              disabled: copied.length === 0,
              ...(copied.length === 0 && place === 0 && { detail: showPanels.cuesMissing }),
              onSelect: () => copy(other),
            })),
        ]}
      />
      {held.length > 0 && <p className={styles['note']}>{showPanels.cuesHeld(held.length)}</p>}
    </div>
  );
}
