import fc from 'fast-check';

// The same examples for each fault, so that what is found once is found always; and a fault that is
// found needs no smallest example.
fc.configureGlobal({ seed: 1, endOnFailure: true });
