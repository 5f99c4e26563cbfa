import { useState } from "react";

/** What a field of text, a date or a choice is given. */
export interface FieldValue {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
}

/** The fields of a small form by their names: what stands in each, and what each is given. */
export function useFields<T extends Readonly<Record<string, string>>>(
  first: T,
): { readonly values: T; readonly field: (name: keyof T & string) => FieldValue } {
  const [values, setValues] = useState(first);
  const field = (name: keyof T & string): FieldValue => ({
    value: values[name] ?? "",
    onChange: (event) => setValues((now) => ({ ...now, [name]: event.target.value })),
  });
  return { values, field };
}
