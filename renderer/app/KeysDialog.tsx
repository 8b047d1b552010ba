/** All keys, group by group, as they are printed on this machine. */
import { ACTIONS, isOfScreen, type ActionId, type MenuName } from '#shared/words/actions.ts';
import { keysOf } from '#shared/words/key-bindings.ts';
import { printKeys } from '#shared/words/print-keys.ts';
import { useSession, useWords } from '#renderer/state/session.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './KeysDialog.module.css';

const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'transport', 'help'];
const WITH_KEYS = ACTIONS.filter(({ keys }) => keys !== undefined && keys.length > 0);
/** Actions that stand in no menu: selecting and fine moves belong to editing, the rest to the take. */
const GROUPS = [
  ...MENUS.map((menu) => ({
    name: menu,
    actions: WITH_KEYS.filter(
      (action) => action.menu === menu || (menu === 'edit' && !action.menu && isOfScreen(action, 'plan')),
    ),
  })),
  { name: 'song' as const, actions: WITH_KEYS.filter((action) => !action.menu && isOfScreen(action, 'song')) },
  { name: 'take' as const, actions: WITH_KEYS.filter((action) => isOfScreen(action, 'rehearse')) },
];

export function KeysDialog() {
  const words = useWords();
  const open = useSession(({ dialog }) => dialog === 'keys');
  const setDialog = useSession((state) => state.setDialog);
  return (
    <Dialog
      open={open}
      onClose={() => setDialog(null)}
      title={words.app.keys.title}
      description={words.app.keys.text}
      closeLabel={words.common.close}
      size="large"
      isText
    >
      <div className={styles['groups']}>
        {GROUPS.map(({ name, actions }) => (
          <section key={name} className={styles['group']}>
            <h3 className={styles['heading']}>
              {name === 'take' || name === 'song' ? words.app.keys[name] : words.actions.menus[name]}
            </h3>
            <dl>
              {actions.map(({ id }) => (
                <Row key={id} id={id} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Row({ id }: { readonly id: ActionId }) {
  const words = useWords();
  const platform = useSession((state) => state.platform);
  const changes = useSession((state) => state.keys);
  const spec = ACTIONS.find((action) => action.id === id);
  const keys = spec ? keysOf(spec, changes) : [];
  // A sign that wants Shift is typed with it anyway: `?` says it all.
  const plain = keys.filter((key) => !/^Shift\+[^a-z0-9]$/iu.test(key));
  const printed = new Set(plain.map((key) => printKeys(key, platform, words.app.space)));
  return (
    <div className={styles['row']}>
      <dt>{words.actions.names[id]}</dt>
      <dd className={styles['keys']}>
        {[...printed].map((key) => (
          <Kbd key={key} keys={key} />
        ))}
      </dd>
    </div>
  );
}
