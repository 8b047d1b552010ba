/** The cues of a section, copied to another part of the song. */
import type { SectionRecord } from '#shared/show/document.ts';
import { copySection, cuesOfSection } from '#shared/edit/copy-section.ts';
import { useDocument, useShow } from '#renderer/state/document.ts';
import { notify } from '#renderer/state/notices.ts';
import { useWords } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';

interface CopySectionProps {
  readonly section: SectionRecord;
  /** All of them, by time. */
  readonly sections: readonly SectionRecord[];
}

export function CopySection({ section, sections }: CopySectionProps) {
  const { showPanels } = useWords();
  const show = useShow((present) => present);
  const run = useDocument((state) => state.run);
  const count = cuesOfSection(show.document, section.id).length;
  const copy = (to: SectionRecord | null): void => {
    const isDone = run((document) => copySection(document, { section: section.id, to: to?.id ?? null }));
    if (isDone) notify({ tone: 'plain', text: (words) => words.showPanels.cuesCopied(count, to?.name ?? null) });
  };
  return (
    <Menu
      trigger={<Button disabled={count === 0}>{showPanels.copyCues(count)}</Button>}
      items={[
        { id: 'behind', label: showPanels.copyBehind, onSelect: () => copy(null) },
        ...sections
          .filter(({ id }) => id !== section.id)
          .map((other, place) => ({
            id: other.id,
            label: showPanels.copyTo(other.name),
            rule: place === 0,
            onSelect: () => copy(other),
          })),
      ]}
    />
  );
}
