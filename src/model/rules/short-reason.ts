/** A reason with fewer letters and digits than this says too little to be taken without asking. */
const leastLetters = 10;

/** Whether a reason is so short that it may be the beginning of one. */
export function isShortReason(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < leastLetters;
}
