// A change that a random case notices is noticed: no smaller case need be looked for.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });
