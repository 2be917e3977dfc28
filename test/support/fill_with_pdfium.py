"""Fills a form in as Chromium's viewer does, by clicks and typing: BEFORE.pdf VALUES.json AFTER.pdf."""

import ctypes
import json
import sys

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader

before, values, after = sys.argv[1:]
with open(values, encoding="utf-8") as file:
    filling = json.load(file)


def find_places():
    """Page and middle of each widget, by the name of its field and, for boxes, its value."""
    places = {}
    for number, page in enumerate(PdfReader(before).pages):
        for annotation in (entry.get_object() for entry in page.get("/Annots", [])):
            if annotation["/Subtype"] != "/Widget" or "/AP" not in annotation:
                continue
            field = annotation if "/T" in annotation else annotation["/Parent"]
            values = [name[1:] for name in annotation["/AP"]["/N"] if name != "/Off"]
            left, bottom, right, top = (float(edge) for edge in annotation["/Rect"])
            key = (field["/T"], values[0] if field["/FT"] == "/Btn" else "")
            places[key] = (number, (left + right) / 2, (bottom + top) / 2)
    return places


places = find_places()
document = pypdfium2.PdfDocument(before)
document.init_forms()
form = document.formenv
pages = {}
for name, value in filling.items():
    is_box = (name, value) in places
    number, x, y = places[(name, value if is_box else "")]
    if number not in pages:
        pages[number] = document[number]
    page = pages[number]
    pdfium.FORM_OnMouseMove(form, page, 0, x, y)
    pdfium.FORM_OnLButtonDown(form, page, 0, x, y)
    pdfium.FORM_OnLButtonUp(form, page, 0, x, y)
    if not is_box:
        pdfium.FORM_SelectAllText(form, page)
        text = (value + "\0").encode("utf-16-le")
        pdfium.FORM_ReplaceSelection(form, page, (ctypes.c_ushort * (len(text) // 2)).from_buffer_copy(text))
    pdfium.FORM_ForceToKillFocus(form)
document.save(after)
