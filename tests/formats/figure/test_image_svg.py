"""An author's own image, wrapped."""

import struct
import xml.etree.ElementTree as ET

from kneecli.formats.figure.image_svg import image_svg


def test_a_script_in_an_image_stays_inside_of_it() -> None:
    """The image is data for an `image` element, in which nothing runs."""
    svg = image_svg(b"<svg><script>alert(1)</script></svg>", "mine.svg", 'Words & "more".')
    root = ET.fromstring(svg)
    assert root.get("aria-label") == 'Words & "more".'
    assert "<script" not in svg
    assert [child.tag.rpartition("}")[2] for child in root] == ["image"]


def test_a_png_keeps_its_proportions() -> None:
    """Its width and height are those of the file."""
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 480)
    assert ET.fromstring(image_svg(head, "mine.png", "Words.")).get("viewBox") == "0 0 640 480"
    assert ET.fromstring(image_svg(b"\x89PNG", "mine.png", "Words.")).get("viewBox") == "0 0 1200 900"
