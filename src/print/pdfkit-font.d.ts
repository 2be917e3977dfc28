declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** pdfkit also takes a font that was parsed before: anything with fontkit's `layout`. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
}
