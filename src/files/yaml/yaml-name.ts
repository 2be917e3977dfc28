/** Whether a name ends like that of a YAML file, in letters of any size. */
export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
