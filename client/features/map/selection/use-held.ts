import { useState } from "react";

/** The value, or while `isHeld` the last one from before: an old answer is read with its own question. */
export function useHeld<P>(value: P, isHeld: boolean): P {
  const [held, setHeld] = useState(value);
  if (!isHeld && held !== value) setHeld(value);
  return isHeld ? held : value;
}
