import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** A row that wraps, and how many of its children lie in its first line; asked anew when its width or `key` changes. */
export function useFirstLine<E extends HTMLElement>(
  key: string,
): { readonly ref: RefObject<E | null>; readonly count: number } {
  const ref = useRef<E>(null);
  const [count, setCount] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const row = ref.current;
    if (row === null) return undefined;
    const measure = () => setCount(childrenOfFirstLine(row));
    const observer = new ResizeObserver(measure);
    observer.observe(row);
    measure();
    return () => observer.disconnect();
  }, [key]);
  return { ref, count };
}

function childrenOfFirstLine(row: HTMLElement): number {
  const tops = [...row.children].map((child) => child.getBoundingClientRect().top);
  const [first] = tops;
  return tops.filter((top) => top === first).length;
}
