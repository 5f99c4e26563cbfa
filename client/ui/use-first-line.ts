import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";

/** A row that wraps, and how many of its children lie in its first line, after each drawing and change of width. */
export function useFirstLine<E extends HTMLElement>(): {
  readonly ref: RefObject<E | null>;
  readonly count: number;
} {
  const ref = useRef<E>(null);
  const [count, setCount] = useState(Number.POSITIVE_INFINITY);
  const measure = useCallback(() => {
    if (ref.current !== null) setCount(childrenOfFirstLine(ref.current));
  }, []);
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [measure]);
  return { ref, count };
}

function childrenOfFirstLine(row: HTMLElement): number {
  const tops = [...row.children].map((child) => child.getBoundingClientRect().top);
  const [first] = tops;
  return tops.filter((top) => top === first).length;
}
