/** How cues are to be tied to the one that leads: hung on it, where they are or right at it, or linked to it. */
import { distanceMs, hangCues, linkCues } from '#shared/edit/connect-cues.ts';
import type { Outcome } from '#shared/edit/edit.ts';
import type { ShowDocument } from '#shared/show/document.ts';
import { printSeconds } from '#shared/time/print.ts';
import type { Words } from '#shared/words/language.ts';
import { useConnecting, type Connection, type ScreenPlace } from '#renderer/state/connecting.ts';
import { useDocument, useShow } from '#renderer/state/document.ts';
import { useWords } from '#renderer/state/session.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';

interface ConnectMenuProps {
  /** Where it is shown when the connection does not say. */
  readonly placeOf: (cue: string) => ScreenPlace;
  /** Called when it is gone: the keyboard goes back to the cues. */
  readonly onClosed: () => void;
}

export function ConnectMenu({ placeOf, onClosed }: ConnectMenuProps) {
  const words = useWords();
  const connection = useConnecting((state) => state.connection);
  const document = useShow((show) => show.document);
  const choices = connection ? choicesFor(connection, document, words) : [];
  const [follower] = connection?.followers ?? [];
  const place = connection?.place ?? placeOf(follower ?? '');
  const leader = document.cues.get(connection?.leader.cue ?? '');
  return (
    <Menu
      place={place}
      open={connection !== null}
      onOpenChange={(open) => {
        if (open) return;
        useConnecting.getState().choose(null);
        onClosed();
      }}
      heading={words.timeline.connect.title(nameOf(connection, document, words), leader?.number ?? '')}
      items={choices.map(({ command, ...item }) => ({
        ...item,
        onSelect: () => void useDocument.getState().run(command),
      }))}
    />
  );
}

type Choice = Omit<MenuItem, 'onSelect'> & { readonly command: (document: ShowDocument) => Outcome };

/** Only a start can hang on something; of two edges that meet already there is nothing to move together. */
function choicesFor(connection: Connection, document: ShowDocument, words: Words): Choice[] {
  const { leader, followers, followerEdge } = connection;
  const { connect } = words.timeline;
  const [first = ''] = followers;
  const name = nameOf(connection, document, words);
  const number = document.cues.get(leader.cue)?.number ?? '';
  // Several are each as far from it as they are.
  const firstMs = distanceMs(document, leader, { cue: first, edge: followerEdge });
  const ms = followers.length === 1 ? firstMs : null;
  const ends = followers.map((cue) => ({ cue, edge: followerEdge }));
  const hang: Choice[] = [
    {
      id: 'hang-here',
      label: connect.hangHere(name, ms, number, leader.edge),
      detail: connect.hangHereDetail,
      command: (show) => hangCues(show, { cues: followers, on: leader }),
    },
    {
      id: 'hang-touching',
      label: connect.hangTouching(name, number, leader.edge),
      ...(ms !== null && { detail: connect.moves(`${ms < 0 ? '+' : ''}${printSeconds(-ms)}`) }),
      command: (show) => hangCues(show, { cues: followers, on: leader, touching: true }),
    },
  ];
  const link: Choice[] = [
    {
      id: 'at-least',
      rule: true,
      label: connect.atLeast(name, followerEdge, ms, number, leader.edge),
      command: (show) => linkCues(show, { from: leader, to: ends, rule: 'at-least' }),
    },
    {
      id: 'at-most',
      label: connect.atMost(name, followerEdge, ms, number, leader.edge),
      command: (show) => linkCues(show, { from: leader, to: ends, rule: 'at-most' }),
    },
  ];
  return [...(followerEdge === 'start' ? hang.slice(0, ms === 0 ? 1 : 2) : []), ...link];
}

function nameOf(connection: Connection | null, document: ShowDocument, { timeline }: Words): string {
  const [first = '', ...others] = connection?.followers ?? [];
  return others.length > 0 ? timeline.connect.several(others.length + 1) : (document.cues.get(first)?.number ?? '');
}
