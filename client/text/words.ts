/** The shape of a section in every language: the keys of the Swedish one, any words. */
export type Words<S> = { readonly [K in keyof S]: string };
