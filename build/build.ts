/** `npm run build`: everything, or with names only those; `--force` also what is up to date. */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './product/ensure-built.ts';
import { PRODUCTS, type ProductName } from './product/products.ts';

const { values, positionals } = parseArgs({ options: { force: { type: 'boolean' } }, allowPositionals: true });
const names = PRODUCTS.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such product: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const built = await ensureBuilt({
  ...(positionals.length > 0 && { only: positionals as ProductName[] }),
  force: values.force ?? false,
  onStart: ({ name }) => console.log(`building ${name}`),
});
console.log(built.length > 0 ? 'Built.' : 'Everything is up to date.');
