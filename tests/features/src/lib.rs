//! Nothing: the package is for its tests, and for the features that it switches on.
