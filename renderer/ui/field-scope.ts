/**
 * What a panel of fields is about. The same fields are shown for one thing after another (that is quicker than making
 * new ones); what was typed for one, and could not be taken, must not stand there for the next.
 */
import { createContext } from 'react';

/** Names the thing; text that is being typed ends with it. */
export const FieldScope = createContext('');
