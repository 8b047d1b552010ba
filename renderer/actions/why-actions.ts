/** Why a cue is where it is: the other face of the inspector. */
import type { Problem } from '#shared/checks/problem.ts';
import { isPanelOpen, openPanel, usePanels } from '#renderer/state/panels.ts';
import { useSession } from '#renderer/state/session.ts';
import { useWhy, type WhyPart } from '#renderer/state/why.ts';
import type { Action } from './action.ts';

export const whyActions = {
  why: { run: toggleWhy },
} satisfies Record<string, Action>;

/** Shows why the selected cue is where it is; `part` comes into view. */
export function openWhy(part: WhyPart | null): void {
  usePanels.setState({ inspectorTab: 'why' });
  openPanel('inspector');
  useWhy.setState({ wanted: part });
}

/** The part of the panel that tells of a problem. */
export function partAbout({ code }: Problem): WhyPart {
  switch (code) {
    case 'window-missed':
    case 'link-broken':
      return 'slack';
    case 'travel-too-short':
    case 'route-missing':
    case 'resource-overlap':
    case 'zone-conflict':
      return 'travel';
    case 'breath-short':
      return 'breath';
    case 'foresight':
    case 'programme-gap':
    case 'programme-clash':
    case 'crew-short':
    case 'outside-show':
      return 'hangs';
    default:
      return code satisfies never;
  }
}

/** Back to the fields, where the reasons are seen already. */
function toggleWhy(): void {
  const isShown = isPanelOpen('inspector') && usePanels.getState().inspectorTab === 'why';
  if (isShown) {
    usePanels.setState({ inspectorTab: 'fields' });
    return;
  }
  const { problem } = useSession.getState();
  openWhy(problem && partAbout(problem));
}
