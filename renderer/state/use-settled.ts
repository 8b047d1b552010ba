/** Values that many frames change, followed when they have come to rest. */
import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for so long. */
export function useSettled<T>(value: T, afterMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}

/** The same where `waits`; else the value as it is, at once. */
export function useSettledIf<T>(waits: boolean, value: T, afterMs: number): T {
  const settled = useSettled(value, waits ? afterMs : 0);
  return waits ? settled : value;
}
