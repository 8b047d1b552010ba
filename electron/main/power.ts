/** The machine's sleep: not during a take, and told to the window when it comes all the same. */
import { powerMonitor, powerSaveBlocker } from 'electron';

export interface Power {
  /** Keeps the machine and its screen awake, or lets them sleep again. */
  stayAwake(awake: boolean): void;
}

/** Events: docs of Electron's `powerMonitor`; on suspend there is about a second left. */
export function watchPower(onSleep: () => void, onWake: () => void): Power {
  let blocker: number | null = null;
  powerMonitor.on('suspend', onSleep);
  powerMonitor.on('resume', onWake);
  return {
    stayAwake(awake) {
      if (awake === (blocker !== null)) return;
      if (blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
      else {
        powerSaveBlocker.stop(blocker);
        blocker = null;
      }
    },
  };
}
