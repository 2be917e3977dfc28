declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit also takes a font that was parsed before: anything with fontkit's `layout`. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }

  interface TextOptions {
    /** What pdfkit's own line breaking hands on, so that a line is not measured once more. */
    textWidth?: number;
    wordCount?: number;
  }
}
