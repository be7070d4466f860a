// The type of a builder's parameters.

/** `T` with the properties `K` optional. `Omit` forgets declared properties where there is an index signature. */
export type LeaveOut<T, K extends keyof T> = { [P in keyof T as P extends K ? never : P]: T[P] } & {
  [P in K]?: T[P] | undefined;
};
