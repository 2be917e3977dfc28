/**
 * What editors and systems lay beside documents: names that begin with a dot (`._x` of macOS, `.#x` of
 * Emacs, `.x.swp` of Vim, `.DS_Store`), drafts of editors (`#x#`), locks of office programs
 * (`~$x`), and what Windows and network disks keep in folders.
 */
const sideFile =
  /^(?:\..*|~\$.*|#.*#|.*\.(?:sw[a-p]|tmp)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|@eadir|\$recycle\.bin|system volume information|lost\+found)$/i;

/** Whether a name in a folder of documents is that of no document, but of something laid beside it. */
export function isSideFile(name: string): boolean {
  return sideFile.test(name);
}
