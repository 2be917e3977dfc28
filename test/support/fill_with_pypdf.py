"""Fills a form in as pypdf does: BEFORE.pdf VALUES.json AFTER.pdf; boxes are ticked by their value."""

import json
import sys

from pypdf import PdfWriter

before, values, after = sys.argv[1:]
with open(values, encoding="utf-8") as file:
    filling = json.load(file)
writer = PdfWriter(clone_from=before)
boxes = {name for name, field in writer.get_fields().items() if field.get("/FT") == "/Btn"}
filling = {name: "/" + value if name in boxes else value for name, value in filling.items()}
for page in writer.pages:
    if "/Annots" in page:
        writer.update_page_form_field_values(page, filling, auto_regenerate=False)
writer.write(after)
