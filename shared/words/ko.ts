/** 한국어: the same shape as English, written and not translated. */
import { cueTableKo } from './areas/cue-table-ko.ts';
import { inspectorKo } from './areas/inspector-ko.ts';
import { showPanelsKo } from './areas/show-panels-ko.ts';
import { fieldsKo } from './areas/fields-ko.ts';
import { problemsKo } from './areas/problems-ko.ts';
import { typedTimeKo } from './areas/typed-time-ko.ts';
import { appKo } from './areas/app-ko.ts';
import { stepsKo } from './areas/steps-ko.ts';
import { refusalsKo } from './areas/refusals-ko.ts';
import { actionsKo } from './areas/actions-ko.ts';
import { commonKo } from './areas/common-ko.ts';
import { problemsStripKo } from './areas/problems-strip-ko.ts';
import { startKo } from './areas/start-ko.ts';
import { faultsKo } from './areas/faults-ko.ts';
import { cliKo } from './areas/cli-ko.ts';
import { rehearsalKo } from './areas/rehearsal-ko.ts';
import { filesKo } from './areas/files-ko.ts';
import { sheetsKo } from './areas/sheets-ko.ts';
import { shellKo } from './areas/shell-ko.ts';
import { importCuesKo } from './areas/import-cues-ko.ts';
import { deletionKo } from './areas/deletion-ko.ts';
import { stageKo } from './areas/stage-ko.ts';
import { songKo } from './areas/song-ko.ts';
import { fixesKo } from './areas/fixes-ko.ts';
import { compareKo } from './areas/compare-ko.ts';
import { versionsKo } from './areas/versions-ko.ts';
import { rewriteKo } from './areas/rewrite-ko.ts';
import { networkKo } from './areas/network-ko.ts';
import { timelineKo } from './areas/timeline-ko.ts';
import { whyKo } from './areas/why-ko.ts';
import { lanesKo } from './areas/lanes-ko.ts';
import type { Words } from './language.ts';

export const ko: Words = {
  language: 'ko',
  cueTable: cueTableKo,
  fields: fieldsKo,
  showPanels: showPanelsKo,
  inspector: inspectorKo,
  common: commonKo,
  actions: actionsKo,
  rehearsal: rehearsalKo,
  cli: cliKo,
  faults: faultsKo,
  start: startKo,
  problemsStrip: problemsStripKo,
  files: filesKo,
  sheets: sheetsKo,
  shell: shellKo,
  importCues: importCuesKo,
  deletion: deletionKo,
  stage: stageKo,
  song: songKo,
  timeline: timelineKo,
  why: whyKo,
  lanes: lanesKo,
  network: networkKo,
  rewrite: rewriteKo,
  versions: versionsKo,
  compare: compareKo,
  fixes: fixesKo,
  problems: problemsKo,
  typedTime: typedTimeKo,
  app: appKo,
  steps: stepsKo,
  refusals: refusalsKo,
};
