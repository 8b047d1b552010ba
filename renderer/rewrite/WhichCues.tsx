/** All cues, or the selected ones. */
import { useSession, useWords } from '#renderer/state/session.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';

export type Which = 'all' | 'selected';

interface WhichCuesProps {
  readonly value: Which;
  readonly onChange: (which: Which) => void;
}

export function WhichCues({ value, onChange }: WhichCuesProps) {
  const { rewrite: said } = useWords();
  const selected = useSession(({ selection }) => selection.size);
  return (
    <Segmented
      label={said.which}
      value={value}
      options={[
        { value: 'all', label: said.all },
        { value: 'selected', label: said.selected(selected), disabled: selected === 0 },
      ]}
      onChange={onChange}
    />
  );
}
