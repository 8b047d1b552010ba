/** English: every sentence and label. One file an area; `ko.ts` must have the same shape. */
import { cueTableEn } from './areas/cue-table-en.ts';
import { inspectorEn } from './areas/inspector-en.ts';
import { showPanelsEn } from './areas/show-panels-en.ts';
import { fieldsEn } from './areas/fields-en.ts';
import { problemsEn } from './areas/problems-en.ts';
import { typedTimeEn } from './areas/typed-time-en.ts';
import { appEn } from './areas/app-en.ts';
import { stepsEn } from './areas/steps-en.ts';
import { refusalsEn } from './areas/refusals-en.ts';
import { actionsEn } from './areas/actions-en.ts';
import { commonEn } from './areas/common-en.ts';
import { problemsStripEn } from './areas/problems-strip-en.ts';
import { startEn } from './areas/start-en.ts';
import { faultsEn } from './areas/faults-en.ts';
import { cliEn } from './areas/cli-en.ts';
import { rehearsalEn } from './areas/rehearsal-en.ts';
import { filesEn } from './areas/files-en.ts';
import { sheetsEn } from './areas/sheets-en.ts';
import { shellEn } from './areas/shell-en.ts';
import { importCuesEn } from './areas/import-cues-en.ts';
import { deletionEn } from './areas/deletion-en.ts';
import { stageEn } from './areas/stage-en.ts';
import { songEn } from './areas/song-en.ts';
import { fixesEn } from './areas/fixes-en.ts';
import { compareEn } from './areas/compare-en.ts';
import { versionsEn } from './areas/versions-en.ts';
import { rewriteEn } from './areas/rewrite-en.ts';
import { networkEn } from './areas/network-en.ts';
import { timelineEn } from './areas/timeline-en.ts';
import { whyEn } from './areas/why-en.ts';
import { lanesEn } from './areas/lanes-en.ts';

export const en = {
  language: 'en' as 'en' | 'ko',
  cueTable: cueTableEn,
  fields: fieldsEn,
  showPanels: showPanelsEn,
  inspector: inspectorEn,
  common: commonEn,
  actions: actionsEn,
  rehearsal: rehearsalEn,
  cli: cliEn,
  faults: faultsEn,
  start: startEn,
  problemsStrip: problemsStripEn,
  files: filesEn,
  sheets: sheetsEn,
  shell: shellEn,
  importCues: importCuesEn,
  deletion: deletionEn,
  stage: stageEn,
  song: songEn,
  timeline: timelineEn,
  why: whyEn,
  lanes: lanesEn,
  network: networkEn,
  rewrite: rewriteEn,
  versions: versionsEn,
  compare: compareEn,
  fixes: fixesEn,
  problems: problemsEn,
  typedTime: typedTimeEn,
  app: appEn,
  steps: stepsEn,
  refusals: refusalsEn,
};
