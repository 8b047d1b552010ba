/** One field that finds everything: actions to run, cues and sections to go to. */
import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import type { Ms } from '#shared/show/types.ts';
import { printBar, printTime } from '#shared/time/print.ts';
import type { ActionId } from '#shared/words/actions.ts';
import { enabledActions } from '#renderer/actions/enabled-actions.ts';
import { goToCue, goToTime } from '#renderer/actions/go-to-cue.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useCue, useDocument } from '#renderer/state/document.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { DepartmentMark } from '#renderer/ui/DepartmentMark.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useKeyOf } from '#renderer/actions/use-key-of.ts';
import {
  listCuePlaces,
  listSectionPlaces,
  searchActions,
  searchPlaces,
  searchTime,
  type Place,
} from './search-show.ts';
import styles from './Palette.module.css';

export function Palette() {
  const open = useSession(({ dialog }) => dialog === 'palette');
  const setDialog = useSession((state) => state.setDialog);
  const { title } = useWords().app.palette;
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setDialog(next ? 'palette' : null)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['popup']} aria-label={title}>
          <Finder close={() => setDialog(null)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ close }: { readonly close: () => void }) {
  const { palette } = useWords().app;
  const { document, plan } = useDocument((state) => state.show) ?? {};
  const [query, setQuery] = useState('');
  // What can be run is what could be run when the palette was opened.
  const [actions] = useState(() => enabledActions().filter((id) => id !== 'palette'));
  const cues = useMemo(() => (document && plan ? listCuePlaces(document, plan) : []), [document, plan]);
  const sections = useMemo(() => (document && plan ? listSectionPlaces(document, plan) : []), [document, plan]);
  const foundActions = searchActions(query, actions);
  const foundCues = searchPlaces(query, cues);
  const foundSections = searchPlaces(query, sections);
  const time = document && plan && query.trim() !== '' ? searchTime(query, document, plan) : null;
  const isNothing = time === null && foundActions.best + foundCues.best + foundSections.best === 0;
  const groups = [
    {
      best: foundActions.best,
      group: (
        <Group key="actions" heading={palette.actions} count={foundActions.hits.length}>
          {foundActions.hits.map((id) => (
            <ActionItem key={id} id={id} close={close} />
          ))}
        </Group>
      ),
    },
    {
      best: foundCues.best,
      group: (
        <Group key="cues" heading={palette.cues} count={foundCues.hits.length} more={foundCues.more}>
          {foundCues.hits.map((hit) => (
            <CueItem key={hit.id} hit={hit} close={close} />
          ))}
        </Group>
      ),
    },
    {
      best: foundSections.best,
      group: (
        <Group key="sections" heading={palette.sections} count={foundSections.hits.length}>
          {foundSections.hits.map((hit) => (
            <SectionItem key={hit.id} hit={hit} close={close} />
          ))}
        </Group>
      ),
    },
  ];
  return (
    <Command className={styles['command']} label={palette.title} shouldFilter={false} loop>
      <Command.Input
        className={styles['input']}
        value={query}
        onValueChange={setQuery}
        placeholder={palette.placeholder}
        autoFocus
      />
      <Command.List className={styles['list']} label={palette.title}>
        {groups.sort((a, b) => b.best - a.best).map(({ group }) => group)}
        {time !== null && (
          <Group heading={palette.time} count={1}>
            <TimeItem timeMs={time} close={close} />
          </Group>
        )}
        {isNothing && <p className={styles['nothing']}>{palette.nothing(query.trim())}</p>}
      </Command.List>
    </Command>
  );
}

function Group(props: {
  readonly heading: string;
  readonly count: number;
  readonly more?: number;
  readonly children: React.ReactNode;
}) {
  const { palette } = useWords().app;
  const { heading, count, more = 0, children } = props;
  if (count === 0) return null;
  return (
    <Command.Group heading={heading} className={styles['group']}>
      {children}
      {more > 0 && <p className={styles['nothing']}>{palette.more(more)}</p>}
    </Command.Group>
  );
}

function ActionItem({ id, close }: { readonly id: ActionId; readonly close: () => void }) {
  const { actions } = useWords();
  const keys = useKeyOf()(id);
  const run = (): void => {
    // Closed first: the action may open a dialog of its own, or want the keyboard on the screen.
    close();
    runAction(id);
  };
  return (
    <Command.Item value={`action ${id}`} className={styles['item']} onSelect={run}>
      <span className={styles['name']}>{actions.names[id]}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </Command.Item>
  );
}

function CueItem({ hit, close }: { readonly hit: Place; readonly close: () => void }) {
  const cue = useCue(hit.id);
  const lane = useDocument(({ show }) => (cue ? show?.document.lanes.get(cue.lane) : undefined));
  if (!cue) return null;
  return (
    <Command.Item
      value={`cue ${hit.id}`}
      className={styles['item']}
      onSelect={() => {
        close();
        goToCue(hit.id);
      }}
    >
      {lane && <DepartmentMark department={lane.department} colour={lane.colour} />}
      <b className={styles['number']}>{cue.number}</b>
      <span className={styles['name']}>{cue.name}</span>
      <span className={styles['time']}>{printTime(hit.startMs, 'tenths')}</span>
    </Command.Item>
  );
}

function TimeItem({ timeMs, close }: { readonly timeMs: Ms; readonly close: () => void }) {
  const { palette } = useWords().app;
  const bar = useDocument(({ show }) => show && printBar(show.plan.tempo.barBeatAt(timeMs), 'beat'));
  const go = (): void => {
    close();
    goToTime(timeMs);
  };
  return (
    <Command.Item value="time" className={styles['item']} onSelect={go}>
      <span className={styles['name']}>{palette.goTo(printTime(timeMs, 'tenths'), bar ?? '')}</span>
    </Command.Item>
  );
}

function SectionItem({ hit, close }: { readonly hit: Place & { readonly name: string }; readonly close: () => void }) {
  return (
    <Command.Item
      value={`section ${hit.id}`}
      className={styles['item']}
      onSelect={() => {
        close();
        goToTime(hit.startMs);
      }}
    >
      <span className={styles['name']}>{hit.name}</span>
      <span className={styles['time']}>{printTime(hit.startMs, 'tenths')}</span>
    </Command.Item>
  );
}
