/** The screen starts here. */
import { createRoot } from 'react-dom/client';
import { shell } from '#renderer/platform/bridge.ts';
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';

const start = await shell().start();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<h1>One Take — 한 번에 ({start.settings.language})</h1>);
