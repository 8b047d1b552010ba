/** The command line: `onetake COMMAND …`. */
import { run } from './run.ts';

// A reader that has seen enough (`onetake plan SHOW | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { status, output, messages } = await run(process.argv.slice(2));
if (messages !== undefined && messages !== '') process.stderr.write(`${messages}\n`);
if (output !== '') process.stdout.write(`${output}\n`);
process.exitCode = status;
