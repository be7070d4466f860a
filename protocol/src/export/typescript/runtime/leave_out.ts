// The type of a builder's parameters.

/** `T` with the properties `K` optional. */
export type LeaveOut<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | undefined };
