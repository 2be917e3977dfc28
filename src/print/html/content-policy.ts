/**
 * The policy of a page that loads nothing and runs nothing but the one script and the one style that
 * are written in it, each named by its sum.
 */
export async function writeContentPolicy(style: string, script: string): Promise<string> {
  const [styleSum, scriptSum] = await Promise.all([sumOf(style), sumOf(script)]);
  return [
    "default-src 'none'",
    `script-src ${scriptSum}`,
    `style-src ${styleSum}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function sumOf(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${Buffer.from(sum).toString('base64')}'`;
}
