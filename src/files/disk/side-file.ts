/**
 * What editors and systems add to folders of documents: names that begin with a dot (`._x` of macOS,
 * `.#x` of Emacs, `.x.swp` of Vim, `.DS_Store`), drafts of editors (`#x#`), locks of office programs
 * (`~$x`), locks of eoms and what takes them over (`x.yaml.lock`), and the bookkeeping of Windows and
 * network disks.
 */
const sideFile =
  /^(?:\..*|~\$.*|#.*#|.*\.(?:sw[a-p]|tmp|ya?ml\.lock(?:\.[\da-f]{16})?)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|@eadir|\$recycle\.bin|system volume information|lost\+found)$/i;

/** Whether a file in a folder of documents was added by an editor, a system or eoms and is not a document. */
export function isSideFile(name: string): boolean {
  return sideFile.test(name);
}
