/** What an action is: the name comes from shared/words/actions.ts, what it does from here. */
export interface Action {
  readonly run: () => void | Promise<void>;
  /** Whether it can be done now; absent: always. The screen it belongs to is looked at beforehand. */
  readonly isEnabled?: () => boolean;
  /** Of an action that switches something: whether it is on. */
  readonly isOn?: () => boolean;
}
