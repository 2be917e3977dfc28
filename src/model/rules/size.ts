/** Up to so many staff one person holds several roles: what suffices there is said for some twelve. */
const mostOfSmall = 25;

/** Whether an institution is small; one that does not say how many staff it has is not. */
export function isSmall(staff: number | undefined): boolean {
  return staff !== undefined && staff <= mostOfSmall;
}
