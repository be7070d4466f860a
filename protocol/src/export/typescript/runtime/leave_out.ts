// The type of what a builder takes.

/** `T`, whose properties `K` may be left out. */
export type LeaveOut<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | undefined };
